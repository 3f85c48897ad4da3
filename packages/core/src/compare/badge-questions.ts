import type { Endorsement } from '../vocabulary/endorsement.ts'
import type { FactBook, FactId } from '../vocabulary/fact.ts'
import type { Parameter, Question, Statement } from '../vocabulary/finding.ts'
import type { MultilingualText } from '../vocabulary/multilingual-text.ts'
import type { AchievementDetails, Association, AwardEvidence, NormalisedRecord } from '../vocabulary/record.ts'
import { detailParameters } from '../vocabulary/detail-parameters.ts'
import { coreQuestion } from './questions.ts'

/*
 * What an Open Badge says beyond its title, and what others say of it. All of it is shown as text; an address is never
 * followed.
 */

const text = (words: MultilingualText): Parameter => ({ kind: 'text', text: words })
const message = (key: string, parameters: Record<string, Parameter>): Parameter => ({
  kind: 'message',
  key,
  parameters,
})
const list = (items: readonly Parameter[]): Parameter => ({ kind: 'list', items, clauses: true })
const inform = (key: string, parameters: Record<string, Parameter>): Statement => ({
  outcome: 'information',
  message: key,
  parameters,
})

function evidenceItem({ name, narrative, url }: AwardEvidence): readonly Parameter[] {
  const words = name ?? narrative
  if (words && url) return [message('evidence.at-address', { name: text(words), address: url })]
  if (words) return [text(words)]
  return url ? [url] : []
}

function criteriaOf({ criteria }: AchievementDetails): Parameter | undefined {
  if (criteria?.narrative) return text(criteria.narrative)
  return criteria?.url
}

const associationTypes = [
  'exactMatchOf',
  'isChildOf',
  'isParentOf',
  'isPartOf',
  'isPeerOf',
  'isRelatedTo',
  'precedes',
  'replacedBy',
]

function associationItem({ from, to, type }: Association): Parameter {
  const known = associationTypes.includes(type) ? type : 'isRelatedTo'
  return message(`association.${known}`, { from: text(from), to: text(to) })
}

/** One sentence for each kind of detail that is there: path of the finding, and what it says. */
function detailStatements(details: AchievementDetails): readonly (readonly [string, Statement])[] {
  const criteria = criteriaOf(details)
  const { description, evidence = [], results = [], tags = [], creditsEarned, associations = [] } = details
  const shown = evidence.flatMap(evidenceItem)
  const grades = results.map(({ name, value }): Parameter => {
    return name ? message('result.of', { name: text(name), value }) : value
  })
  return [
    ...(description ? [['description', inform('record.description', { text: text(description) })] as const] : []),
    ...(criteria ? [['criteria', inform('record.criteria', { criteria })] as const] : []),
    ...(grades.length > 0 ? [['results', inform('record.results', { results: list(grades) })] as const] : []),
    ...(creditsEarned ? [['credits', inform('record.credits-earned', { credits: creditsEarned })] as const] : []),
    ...(shown.length > 0 ? [['evidence', inform('record.evidence', { evidence: list(shown) })] as const] : []),
    ...(tags.length > 0 ? [['tags', inform('record.tags', { tags: list(tags) })] as const] : []),
    ...(associations.length > 0
      ? [['associations', inform('record.associations', { items: list(associations.map(associationItem)) })] as const]
      : []),
  ]
}

const asDetails = (value: unknown) => value as AchievementDetails

/** Description, criteria, results, credits, evidence and key words of an award. */
export function detailQuestions(recordId: string, book: FactBook): readonly Question[] {
  const id: FactId = `${recordId}/achievement-details`
  const value = book.get(id)?.value
  if (!value) return []
  return detailStatements(asDetails(value)).map(([path, statement]) =>
    coreQuestion({
      id: `${recordId}/detail/${path}`,
      section: 'credential',
      about: recordId,
      needs: [id],
      state: (facts) => detailStatements(asDetails(facts.value(id))).find(([one]) => one === path)?.[1] ?? statement,
    }),
  )
}

function endorsementKey({ outcome, isAboutThis, ended, by }: Endorsement): string {
  if (outcome === 'no' || !by) return 'endorsement.broken'
  if (isAboutThis === false) return 'endorsement.of-other'
  if (outcome === 'not-determined') return 'endorsement.open'
  return ended === undefined ? 'endorsement.holds' : 'endorsement.ended'
}

/** What an endorsement is worth by its own proof, in words; says nothing of the award. */
function endorsementStatement(endorsement: Endorsement): Statement {
  const { by, comment, code, details, ended } = endorsement
  const noName = { kind: 'message', key: 'record.body-not-stated' } as const
  return inform(endorsementKey(endorsement), {
    by: by ? text(by) : noName,
    comment: comment ? text(comment) : '—',
    proof: { kind: 'message', key: `check.${code}`, parameters: detailParameters(details) },
    ...(ended !== undefined && { day: { kind: 'day', day: ended } as const }),
  })
}

/** What others say of the award, each by its own proof; the answers about the award do not change by it. */
export function endorsementQuestions(recordId: string, book: FactBook): readonly Question[] {
  const ids = [...book.keys()].filter((id) => id.startsWith(`${recordId}/endorsement/`))
  return ids.map((id) =>
    coreQuestion({
      id,
      section: 'credential',
      about: recordId,
      needs: [id],
      state: (facts) => endorsementStatement(facts.value(id) as unknown as Endorsement),
    }),
  )
}

/** The same statements where a record is shown outside a dossier: what it says beyond its title, and what others say of it. */
export function badgeStatements(
  { achievement }: Pick<NormalisedRecord, 'achievement'>,
  endorsements: readonly Endorsement[],
): readonly Statement[] {
  const details = achievement ? detailStatements(achievement).map(([, statement]) => statement) : []
  return [...details, ...endorsements.map(endorsementStatement)]
}
