import type { Certainty } from '../certainty.ts'
import { foldText } from '../fold-text.ts'
import type { SourceReference } from '../source-reference.ts'
import { ledgerSources, type QualificationRow, qualificationRows } from './ledger-data.ts'

/** A qualification of the ledger whose title resembles the one asked: a person confirms or rejects it. */
export interface QualificationCandidate {
  readonly frameworkId: string
  readonly nationalCode: string
  readonly titleEn: string
  readonly titleNative?: string
  /** The words both titles share, as they were compared: lower case, without diacritics. */
  readonly sharedWords: readonly string[]
  readonly certainty: Certainty
  readonly sources: readonly SourceReference[]
}

/** Function words of titles in the languages of the ledger; they match everything and tell nothing. */
const functionWords = new Set(
  'a an and as at by de da do dos das del della delle di du des en et for from i in la le les of on or per por si the to ut van von und y με και'.split(
    ' ',
  ),
)

/** Words of a title, lower case and without diacritics, function words left out. */
export function titleWords(title: string): readonly string[] {
  const words = foldText(title)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !functionWords.has(word))
  return [...new Set(words)]
}

/** Dice coefficient of two word lists, 0 to 1. */
function overlap(left: readonly string[], right: readonly string[]): number {
  const shared = left.filter((word) => right.includes(word)).length
  return left.length + right.length === 0 ? 0 : (2 * shared) / (left.length + right.length)
}

function bestTitle(row: QualificationRow, asked: readonly string[]) {
  const titles = [row.titleEn, ...(row.titleNative?.split(', ') ?? []), ...(row.titleNative ? [row.titleNative] : [])]
  return titles
    .map((title) => ({ words: titleWords(title), share: overlap(titleWords(title), asked) }))
    .reduce((best, next) => (next.share > best.share ? next : best))
}

/**
 * Qualifications of one framework whose title shares words with `title`, closest first, at most `limit` (5).
 * Offers only: a shared word is no proof that it is the same qualification, so nothing here is an answer.
 * Half of the words must be shared (Dice coefficient of at least 0.5); empty list when none does.
 */
export function findQualificationCandidates(
  frameworkId: string,
  title: string,
  limit = 5,
): readonly QualificationCandidate[] {
  const asked = titleWords(title)
  return qualificationRows
    .filter((row) => row.framework === frameworkId)
    .map((row) => ({ row, best: bestTitle(row, asked) }))
    .filter(({ best }) => best.share >= 0.5)
    .sort((left, right) => right.best.share - left.best.share)
    .slice(0, limit)
    .map(({ row, best }) =>
      toCandidate(
        row,
        best.words.filter((word) => asked.includes(word)),
      ),
    )
}

function toCandidate(row: QualificationRow, sharedWords: readonly string[]): QualificationCandidate {
  const { framework, code, titleEn, titleNative, certainty } = row
  return {
    frameworkId: framework,
    nationalCode: code,
    titleEn,
    ...(titleNative !== undefined && { titleNative }),
    sharedWords,
    certainty,
    sources: ledgerSources(row.sources),
  }
}
