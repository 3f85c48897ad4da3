import { findEqfLevelByUri } from '@wanderbuch/standards/eqf-level'
import { findLevelByUri } from '@wanderbuch/standards/ledger/find-framework'
import type { LearningOutcome, StatedLevel } from '../vocabulary/record.ts'
import type { RecordReader } from './record-reader.ts'

const escoSkill = /^https?:\/\/data\.europa\.eu\/esco\/skill\//
const iscedF = /^https?:\/\/data\.europa\.eu\/snb\/isced-f\/|^\d{2,4}$/

type Sorted =
  | { readonly kind: 'eqf'; readonly level: StatedLevel }
  | { readonly kind: 'nqf'; readonly level: StatedLevel }
  | { readonly kind: 'field'; readonly code: string }
  | { readonly kind: 'outcome'; readonly outcome: Omit<LearningOutcome, 'number'> }

function sortAlignment(alignment: RecordReader): Sorted | undefined {
  const url = alignment.text('targetUrl') ?? ''
  const code = alignment.text('targetCode')
  const type = alignment.text('targetType') ?? ''
  const eqf = findEqfLevelByUri(url)
  if (eqf !== undefined) return { kind: 'eqf', level: { uri: url, code: String(eqf) } }
  const national = findLevelByUri(url)
  if (national) return { kind: 'nqf', level: { uri: url, code: national.code, framework: national.framework } }
  const named = /nqf/i.test(type) ? { ...(code && { code }), ...(url && { uri: url }) } : undefined
  if (named) return { kind: 'nqf', level: named }
  if (iscedF.test(url)) return { kind: 'field', code: url }
  const text = alignment.multilingual('targetName') ?? alignment.multilingual('targetDescription')
  if (text)
    return {
      kind: 'outcome',
      outcome: { text, escoUris: escoSkill.test(url) ? [url.replace(/^https:/, 'http:')] : [] },
    }
  alignment.remark('alignment_without_words')
  return undefined
}

function ofKind<Kind extends Sorted['kind']>(sorted: readonly Sorted[], kind: Kind) {
  return sorted.filter((one): one is Extract<Sorted, { readonly kind: Kind }> => one.kind === kind)
}

/** Levels, field and outcomes of an achievement or class of badge, from what it is aligned to. */
export function readAchievement(achievement: RecordReader | undefined) {
  const alignments = achievement?.objects('alignment') ?? achievement?.objects('alignments') ?? []
  const sorted = alignments.flatMap((one) => sortAlignment(one) ?? [])
  const field = achievement?.text('fieldOfStudy')
  const credits = achievement?.text('creditsAvailable')
  return {
    eqfLevelsStated: ofKind(sorted, 'eqf').map(({ level }) => level),
    nqfLevelsStated: ofKind(sorted, 'nqf').map(({ level }) => level),
    iscedFFields: [...ofKind(sorted, 'field').map(({ code }) => code), ...(field && iscedF.test(field) ? [field] : [])],
    learningOutcomes: ofKind(sorted, 'outcome').map(({ outcome }, index) => ({ number: index + 1, ...outcome })),
    ...(credits && { creditPoints: credits }),
  }
}
