import { nameNutsRegion } from '@wanderbuch/standards/code-lists/nuts-regions'
import type { Parameter } from '../vocabulary/finding.ts'
import type { MultilingualText } from '../vocabulary/multilingual-text.ts'
import { sayLookUp } from './say-look-up.ts'
import type { FlagCode } from './page-codes.ts'
import type { DossierPage, Pieces } from './page-model.ts'
import { pageLabelNames } from './page-labels.ts'
import type { PageWriter } from './page-writer.ts'
import { languageAbout } from './words/language-about.ts'
import type { Dossier } from '../vocabulary/dossier-file.ts'

interface TargetValue {
  readonly code: string
  readonly label: MultilingualText
}

function findTarget({ dossier }: PageWriter): TargetValue | undefined {
  const value = dossier.facts.find(({ id }) => id === 'esco/target')?.value
  return value === undefined || value === null ? undefined : (value as unknown as TargetValue)
}

/** The person's name where all records that carry one agree, or as shown to whoever looked at the identity document. */
export function findPersonName({ dossier }: PageWriter): string | undefined {
  if (dossier.request.identity) return dossier.request.identity.fullName
  const names = dossier.records.flatMap(({ subject }) => {
    const { fullName, givenName, familyName } = subject
    return fullName ?? ([givenName, familyName].filter(Boolean).join(' ') || [])
  })
  return new Set(names).size === 1 ? names[0] : undefined
}

function findHome({ dossier }: PageWriter): string | undefined {
  if (dossier.request.home) return dossier.request.home
  const countries = new Set(dossier.records.flatMap(({ awardingBody }) => awardingBody?.country ?? []))
  return countries.size === 1 ? [...countries][0] : undefined
}

const country = (code: string): Parameter => ({ kind: 'country', country: code })

function countriesOf(writer: PageWriter): Parameter {
  const home = findHome(writer)
  const host = country(writer.dossier.request.host)
  if (!home) return { kind: 'message', key: 'page.way-to', parameters: { host } }
  return { kind: 'message', key: 'page.way', parameters: { home: country(home), host } }
}

/** "electrician: Romania → Germany", as far as known; nothing of the person. */
export function buildWay(writer: PageWriter): Parameter {
  const way = countriesOf(writer)
  const target = findTarget(writer)
  if (!target) return way
  return { kind: 'message', key: 'page.title', parameters: { name: { kind: 'text', text: target.label }, way } }
}

/** "Ana Pop, electrician: Romania → Germany", as far as known. */
export function buildTitle(writer: PageWriter): Pieces {
  const target = findTarget(writer)
  const name = findPersonName(writer) ?? ({ kind: 'message', key: 'page.person' } as const)
  const way = countriesOf(writer)
  if (!target) return writer.words.say('page.title', { name, way })
  return writer.words.say('page.title-as', { name, way, occupation: { kind: 'text', text: target.label } })
}

function targetValue(writer: PageWriter): Pieces | undefined {
  const target = findTarget(writer)
  const { targetOccupation } = writer.dossier.request
  if (!target) return targetOccupation === undefined ? undefined : writer.words.put(targetOccupation)
  return writer.words.say('page.target', { occupation: { kind: 'text', text: target.label }, code: target.code })
}

export function buildMeta(writer: PageWriter): DossierPage['meta'] {
  const { words, dossier } = writer
  const { day, purpose, host, hostRegion } = dossier.request
  const home = findHome(writer)
  const hostValue = hostRegion
    ? words.say('page.region', { host: country(host), region: nameNutsRegion(hostRegion) })
    : words.put(country(host))
  const values: readonly (readonly [string, Pieces | undefined])[] = [
    ['day', words.put({ kind: 'day', day })],
    ['purpose', words.say(`purpose.${purpose}`)],
    ['home', home ? words.put(country(home)) : undefined],
    ['host', hostValue],
    ['target', targetValue(writer)],
  ]
  return values.flatMap(([name, value]) => (value ? [{ name, label: words.label(`meta.${name}`), value }] : []))
}

/** Of lists of other forms only those count that know a body or a key in the dossier. */
const restsOnTestList = ({ trustLists, trustSources = [] }: Dossier): boolean =>
  trustLists.some(({ test }) => test) || trustSources.some(({ about, entries }) => about.test && entries.length > 0)

/** What a reader must know before believing a word. */
export function buildFlags({ dossier, words }: PageWriter): DossierPage['flags'] {
  const codes: readonly (readonly [FlagCode, boolean])[] = [
    ['sample', dossier.sample],
    ['test-trust-list', restsOnTestList(dossier)],
    ['translation-not-reviewed', !languageAbout[words.language].reviewedByPerson],
  ]
  return codes.flatMap(([code, raised]) => (raised ? [{ code, label: words.label(`flag.${code}`) }] : []))
}

export function buildFooter({ dossier, words }: PageWriter): DossierPage['footer'] {
  return [
    words.say('footer.information'),
    words.say('footer.paper'),
    words.say('footer.signature'),
    ...(dossier.lookUps ?? []).map((one) => sayLookUp(one, words)),
    words.say('footer.versions', { ...dossier.versions }),
    words.say('footer.esco'),
  ]
}

export function buildLabels({ words }: PageWriter): DossierPage['labels'] {
  const places = { page: '{page}', pages: '{pages}' }
  const labels = pageLabelNames.map((name) => [name, words.label(`label.${name}`, places)] as const)
  return Object.fromEntries(labels) as DossierPage['labels']
}
