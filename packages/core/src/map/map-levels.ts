import {
  findFramework,
  listFrameworks,
  listFrameworksOfCountry,
  listLevels,
} from '@wanderbuch/standards/ledger/find-framework'
import { findQualificationCandidates } from '@wanderbuch/standards/ledger/find-qualification-candidates'
import { ledgerSources } from '@wanderbuch/standards/ledger/ledger-data'
import type { LevelCandidate as LedgerCandidate, LevelPlacement } from '@wanderbuch/standards/ledger/level-placement'
import { placeLevel } from '@wanderbuch/standards/ledger/place-level'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import type { HostLevels } from '../compare/context-facts.ts'
import type { LevelCandidate, LevelReading, MappedRecord, PlacedLevel } from '../vocabulary/mapped-record.ts'
import type { MultilingualText } from '../vocabulary/multilingual-text.ts'
import type { NormalisedRecord, StatedLevel } from '../vocabulary/record.ts'
import { frameworkName } from './framework-name.ts'

/** Country whose framework a bare number would belong to: that of the awarding body, else of the issuer. */
export function countryOf(record: NormalisedRecord): string | undefined {
  return record.awardingBody?.country ?? record.issuer?.country
}

function nameOf(frameworkId: string): MultilingualText | undefined {
  const found = findFramework(frameworkId)
  return found && frameworkName(found)
}

function readingFrom(candidate: LedgerCandidate): LevelReading {
  const { frameworkId, frameworkName: asked, title, numbering, nationalCode, eqfLevel, from, until } = candidate
  const name = asked === undefined ? undefined : nameOf(frameworkId)
  return {
    framework: frameworkId,
    ...(name && { frameworkName: name }),
    ...(title && { title }),
    ...(numbering && { numbering }),
    ...(nationalCode && { nationalCode }),
    ...(eqfLevel !== undefined && { eqfLevel }),
    ...(from && { from }),
    ...(until && { until }),
  }
}

/** The ledger's answer as plain data for facts and findings. */
export function placedFrom(placement: LevelPlacement): PlacedLevel {
  const { framework, outcome, nationalCode, eqfLevel, currentEqfLevel, currentNqfLevel, whoCanAnswer } = placement
  return {
    nationalCode,
    ...(framework && {
      framework: framework.id,
      frameworkName: nameOf(framework.id) ?? { en: framework.name },
      country: framework.country,
    }),
    outcome,
    reason: placement.reasonCode,
    details: placement.params,
    readings: placement.candidates.map(readingFrom),
    ...(eqfLevel !== undefined && { eqfLevel }),
    ...(currentEqfLevel !== undefined && { currentEqfLevel }),
    ...(currentNqfLevel !== undefined && { currentNationalCode: currentNqfLevel }),
    // Where no row answers, what is said follows from the ledger's silence.
    certainty: placement.certainty ?? 'inferred',
    sources: placement.sources,
    ...(whoCanAnswer && {
      whoCanAnswer: { name: { en: whoCanAnswer.name }, ...(whoCanAnswer.url && { url: whoCanAnswer.url }) },
    }),
  }
}

function placeStated(level: StatedLevel, record: NormalisedRecord, day: IsoDay): PlacedLevel {
  const country = countryOf(record)
  const framework = level.framework ?? (country ? { country } : '')
  const nationalCode = level.uri ?? level.code ?? ''
  const placement = placeLevel({
    framework,
    nationalCode,
    day,
    ...(record.awardedOn && { awardedOn: record.awardedOn }),
  })
  const placed = placedFrom(placement)
  return { ...placed, nationalCode: level.code ?? placement.currentNqfLevel ?? nationalCode }
}

/** Places every national level the record states, in the record's order. */
export function mapLevels(record: NormalisedRecord, day: IsoDay): readonly PlacedLevel[] {
  return record.nqfLevelsStated.map((level) => placeStated(level, record, day))
}

/** Where no level is printed: qualifications of the country's ledger with a like title. Candidates, never answers. */
export function levelCandidates(record: NormalisedRecord): readonly LevelCandidate[] {
  if (record.nqfLevelsStated.length > 0 || record.eqfLevelsStated.length > 0 || record.kind !== 'achievement') return []
  const frameworks = listFrameworksOfCountry(countryOf(record) ?? '')
  const titles = [...new Set(Object.values(record.title))]
  const found = frameworks.flatMap(({ id }) => titles.flatMap((title) => findQualificationCandidates(id, title, 2)))
  return found
    .filter(({ certainty }) => certainty !== 'recalled')
    .slice(0, 3)
    .map(({ titleEn, titleNative, frameworkId, nationalCode, certainty, sources }) => ({
      title: titleNative ?? titleEn,
      framework: frameworkId,
      nationalCode,
      certainty,
      sources,
    }))
}

/** The body that keeps the framework of the record's country, as the one to ask who may award. */
export function frameworkAuthority(record: NormalisedRecord): MappedRecord['frameworkAuthority'] {
  const [level] = record.nqfLevelsStated
  const named = level?.framework ? findFramework(level.framework) : undefined
  const ofCountry = listFrameworksOfCountry(countryOf(record) ?? '')
  const framework = named ?? (ofCountry.length === 1 ? ofCountry[0] : undefined)
  if (!framework || framework.authority.certainty === 'recalled') return undefined
  const { name, url } = framework.authority
  return { name: { en: name }, ...(url && { url }), sources: ledgerSources(framework.sources) }
}

/** The host's own levels beside the EQF, where it has one framework that is linked; else undefined. */
export function hostLevels(country: string): HostLevels | undefined {
  const linked = listFrameworks().filter((row) => row.country === country && row.status === 'referenced')
  const [framework] = linked
  if (linked.length !== 1 || !framework) return undefined
  const byEqfLevel: Record<string, string[]> = {}
  for (const { eqf, code, certainty, umbrella } of listLevels(framework.id)) {
    if (eqf === undefined || certainty === 'recalled' || umbrella) continue
    const codes = (byEqfLevel[String(eqf)] ??= [])
    codes.push(code)
  }
  return {
    framework: { und: framework.nameNative, ...frameworkName(framework) },
    country,
    byEqfLevel,
    sources: ledgerSources(framework.sources),
  }
}
