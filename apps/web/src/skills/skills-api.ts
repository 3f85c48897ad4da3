import { type Result, succeed } from '@wanderbuch/standards/result'
import { type ApiProblem, askJson, json } from '../api.ts'

export interface ShownLabel {
  readonly text: string
  readonly language: string
  /** True where English stands in for the wanted language. */
  readonly marked: boolean
}

export interface ShownSkill {
  readonly uri: string
  readonly label: ShownLabel
  readonly kind: 'skill' | 'knowledge' | 'not-stated'
  readonly reuse: string
}

export type Certainty = 'certain' | 'likely' | 'possible'
export type Decision = 'confirmed' | 'partly' | 'rejected'

/** UTF-16 offsets in the text that was sent, `end` not included. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface TextMatch extends ShownSkill {
  readonly matchedLabel: { readonly text: string; readonly language: string }
  readonly words: readonly (Span & { readonly text: string })[]
  readonly method: string
  /** Only of a sentence model. */
  readonly similarity?: number
  readonly certainty: Certainty
}

export interface TextStatement extends Span {
  readonly outcome: 'matched' | 'no-match' | 'left-out' | 'not-determined'
  readonly reason?: string
  readonly matches: readonly TextMatch[]
}

export interface EscoNote {
  readonly version: string
  readonly attribution: string
}

export interface SkillsInText {
  /** The text that was searched; the offsets are its own. */
  readonly text: string
  readonly language: { readonly codes: readonly string[]; readonly isStated: boolean }
  readonly answerLanguage: string
  readonly statements: readonly TextStatement[]
  /** The sentence model that was asked beside; absent where none is in use. */
  readonly embeddings?: {
    readonly model: { readonly name: string; readonly digest: string }
    readonly read: number
    readonly notRead: number
  }
  readonly esco: EscoNote
}

export interface BroughtSkill {
  readonly uri: string
  readonly certainty?: Certainty
  readonly decision?: Decision
  readonly words?: readonly string[]
}

export const skillStates = ['held', 'partly', 'not-determined', 'missing'] as const
export type SkillState = (typeof skillStates)[number]
export type Importance = 'essential' | 'optional'

export interface ComparedSkill extends ShownSkill {
  readonly importance: Importance
  readonly state: SkillState
  readonly because: readonly BroughtSkill[]
  readonly near: readonly { readonly uri: string; readonly label?: ShownLabel; readonly bond: string }[]
  readonly askedBy?: readonly string[]
}

export interface SkillComparison {
  readonly target:
    { readonly kind: 'occupation'; readonly code: string; readonly label: ShownLabel } | { readonly kind: 'advert' }
  readonly skills: readonly ComparedSkill[]
  readonly counts: readonly (Readonly<Record<SkillState, number>> & { readonly importance: Importance })[]
}

export interface LanguageCoverage {
  readonly language: string
  readonly occupations: number
  readonly skills: number
  readonly isRead: boolean
}

export interface SkillCoverage {
  readonly occupations: number
  readonly skills: number
  readonly languages: readonly LanguageCoverage[]
  readonly esco: EscoNote
}

interface SearchOrder {
  readonly text: string
  /** Empty where it is to be told from the words. */
  readonly language: string
  readonly answerLanguage: string
}

export async function findSkills({
  text,
  language,
  answerLanguage,
}: SearchOrder): Promise<Result<SkillsInText, ApiProblem>> {
  const order = json({ text, answerLanguage, ...(language !== '' && { language }) })
  const answer = await askJson<Omit<SkillsInText, 'text'>>('/api/skills/find', order)
  return answer.ok ? succeed({ ...answer.value, text }) : answer
}

/** ESCO code of an occupation, or the text of an advertisement. */
export type CompareTarget = { readonly occupation: string } | { readonly advert: string }

type CompareOrder = CompareTarget & {
  readonly skills: readonly BroughtSkill[]
  readonly answerLanguage: string
}

export const compareSkills = (order: CompareOrder) => askJson<SkillComparison>('/api/skills/compare', json(order))

export const readCoverage = () => askJson<SkillCoverage>('/api/skills/coverage')

export interface NearOccupation {
  readonly uri: string
  readonly code: string
  readonly label: ShownLabel
  readonly counts: SkillComparison['counts']
  readonly essential: readonly ComparedSkill[]
}

export interface ProfileGroup {
  readonly uri: string
  readonly label: ShownLabel
  readonly skills: readonly string[]
  readonly groups: readonly ProfileGroup[]
}

export interface NearAnswer {
  readonly occupations: readonly NearOccupation[]
  /** Absent where the vocabulary has no groups. */
  readonly profile?: { readonly groups: readonly ProfileGroup[] }
}

interface NearOrder {
  readonly skills: readonly BroughtSkill[]
  readonly likelyCounts: boolean
  readonly answerLanguage: string
}

const mostNear = 8

export const listNear = (order: NearOrder) =>
  askJson<NearAnswer>('/api/skills/occupations', json({ ...order, limit: mostNear }))

export interface PreparesOrder {
  readonly text?: string
  readonly language?: string
  readonly offers?: object
  /** Id of the entry. */
  readonly offer?: string
  readonly answerLanguage: string
}

/** Likely suggestions of a text count; it is said beside the list. */
export const listPrepared = (order: PreparesOrder) =>
  askJson<Pick<NearAnswer, 'occupations'>>(
    '/api/skills/prepares-for',
    json({ ...order, ...(order.text !== undefined && { likelyCounts: true }), limit: mostNear }),
  )

export interface OfferClosing extends ShownSkill {
  readonly outcomes: readonly { readonly number: number; readonly text: ShownLabel; readonly how: string }[]
}

export interface OfferStep {
  readonly offer: {
    readonly id: string
    readonly kind: 'qualification' | 'unit' | 'rpl-evidence'
    readonly title: ShownLabel
    readonly eqfLevel?: number
    readonly provider?: { readonly name: ShownLabel }
  }
  readonly closes: readonly OfferClosing[]
  readonly inPart: readonly OfferClosing[]
  readonly perhaps: readonly OfferClosing[]
  readonly open: { readonly essential: number; readonly optional: number }
}

export interface OfferAnswer {
  readonly source: { readonly title: string }
  readonly sample: boolean
  readonly open: { readonly essential: number; readonly optional: number }
  readonly steps: readonly OfferStep[]
  readonly notClosed: readonly ShownSkill[]
}

export const findOffers = (order: CompareOrder & { readonly offers: object }) =>
  askJson<OfferAnswer>('/api/skills/offers', json(order))
