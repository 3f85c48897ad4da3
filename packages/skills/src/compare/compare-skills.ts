import type { EscoSkill, SkillKnowledge } from '../esco-vocabulary.ts'
import { byEvidence, compareText, groupHeld, type HeldSkill, type HeldSkills } from './held-skill.ts'
import { listPaths, type SkillBond, type SkillPath, type SkillStep } from './skill-path.ts'
import type { TargetSkill } from './skill-target.ts'
import { type Standing, strongestStanding } from './standing.ts'

/** What can be asked of the concepts. `knowledge` is absent in the built-in starter; then nothing is partly by a relation. */
export interface ConceptSource {
  readonly findSkill: (uri: string) => { readonly kind: EscoSkill['kind'] } | undefined
  readonly knowledge?: SkillKnowledge
}

/** `knowledge`: what is asked for is a practice, and the concept near it is knowledge that goes with it. */
export type NearBond = SkillBond | 'knowledge'

/** A concept near the skill asked for, for which there is evidence. */
export interface RestsOn {
  readonly concept: string
  readonly bond: NearBond
  /** From the skill asked for to the concept; empty when the skill itself is known, not practised. */
  readonly steps: readonly SkillStep[]
  /** Strongest first; at least one. */
  readonly held: readonly HeldSkill[]
}

/** Why a skill has its state. */
export type ComparedReason =
  | `held-${'confirmed' | 'linked' | 'named'}`
  | `partly-${'decided' | 'narrower' | 'knowledge' | 'related' | 'broader'}`
  | 'only-suggested'
  | 'nothing-found'
  | 'nothing-to-read'

/** One skill that is asked for, beside what is there. A state, never a number. */
export interface ComparedSkill extends TargetSkill {
  readonly state: 'held' | 'partly' | 'missing' | 'not-determined'
  readonly reason: ComparedReason
  /** The strongest of what the state rests on; absent where nothing does, or where nothing says what stands behind it. */
  readonly standing?: Standing
  /** Evidence for the skill itself, strongest first. Suggestions stay listed when something else decides the state. */
  readonly evidence: readonly HeldSkill[]
  /** Concepts near it, closest first; listed only where they decide the state. */
  readonly restsOn: readonly RestsOn[]
}

const counts = ({ state }: HeldSkill) => state !== 'suggested'

/** How much a bond says of the skill asked for, most first. */
export const nearBonds = ['narrower', 'knowledge', 'related', 'broader'] as const satisfies readonly NearBond[]

function byCloseness(left: RestsOn, right: RestsOn): number {
  const [one, other] = [left.held[0], right.held[0]]
  const order = nearBonds.indexOf(left.bond) - nearBonds.indexOf(right.bond) || left.steps.length - right.steps.length
  return order || (one && other ? byEvidence(one, other) : 0) || compareText(left.concept, right.concept)
}

/** Paths by skill, found once for a comparison of many targets. */
type PathsOf = (uri: string) => readonly SkillPath[]

function rememberPaths(knowledge: SkillKnowledge | undefined): PathsOf {
  const known = new Map<string, readonly SkillPath[]>()
  return (uri) => {
    const found = known.get(uri) ?? (knowledge ? listPaths(uri, knowledge) : [])
    known.set(uri, found)
    return found
  }
}

interface Comparing {
  readonly held: ReadonlyMap<string, readonly HeldSkill[]>
  readonly somethingRead: boolean
  readonly source: ConceptSource
  readonly pathsOf: PathsOf
}

function findNear({ uri, kind }: TargetSkill, { held, source, pathsOf }: Comparing): readonly RestsOn[] {
  const near = pathsOf(uri).flatMap(({ concept, bond, steps }): readonly RestsOn[] => {
    const evidence = (held.get(concept) ?? []).filter(counts)
    if (evidence.length === 0) return []
    const isKnown = source.findSkill(concept)?.kind === 'knowledge' || evidence.every((one) => one.as === 'knowledge')
    return [{ concept, bond: kind === 'skill' && isKnown ? 'knowledge' : bond, steps, held: evidence }]
  })
  return near.toSorted(byCloseness)
}

type Decided = Pick<ComparedSkill, 'state' | 'reason' | 'restsOn'> & { readonly counting: readonly HeldSkill[] }

/** What the evidence for the skill itself says; undefined when it decides nothing. */
function decideBySkill({ uri, kind }: TargetSkill, evidence: readonly HeldSkill[]): Decided | undefined {
  const direct = evidence.filter(counts)
  const isEnough = (one: HeldSkill) => one.state !== 'partly' && (kind === 'knowledge' || one.as === 'practice')
  const enough = direct.filter(isEnough)
  const best = enough[0]
  if (best && best.state !== 'partly' && best.state !== 'suggested') {
    return { state: 'held', reason: `held-${best.state}`, restsOn: [], counting: enough }
  }
  const inPart = direct.filter(({ state }) => state === 'partly')
  if (inPart.length > 0) return { state: 'partly', reason: 'partly-decided', restsOn: [], counting: inPart }
  if (direct.length === 0) return undefined
  const restsOn: readonly RestsOn[] = [{ concept: uri, bond: 'knowledge', steps: [], held: direct }]
  return { state: 'partly', reason: 'partly-knowledge', restsOn, counting: direct }
}

function decide(target: TargetSkill, evidence: readonly HeldSkill[], comparing: Comparing): Decided {
  const bySkill = decideBySkill(target, evidence)
  if (bySkill) return bySkill
  const restsOn = findNear(target, comparing)
  const [closest] = restsOn
  if (closest) return { state: 'partly', reason: `partly-${closest.bond}`, restsOn, counting: closest.held }
  const none = { restsOn: [], counting: [] }
  if (evidence.length > 0) return { state: 'not-determined', reason: 'only-suggested', ...none }
  if (!comparing.somethingRead) return { state: 'not-determined', reason: 'nothing-to-read', ...none }
  return { state: 'missing', reason: 'nothing-found', ...none }
}

function compareSkill(target: TargetSkill, comparing: Comparing): ComparedSkill {
  const evidence = comparing.held.get(target.uri) ?? []
  const { state, reason, restsOn, counting } = decide(target, evidence, comparing)
  const standing = strongestStanding(counting.flatMap((one) => one.standing ?? []))
  return { ...target, state, reason, ...(standing && { standing }), evidence, restsOn }
}

/**
 * Each skill that is asked for beside what is held: held / partly / missing / not determined, with evidence and standing.
 *
 * - **held**: somebody confirmed it, the issuer linked it, or the words name it, as the kind of thing it is (practice for
 *   a practice).
 * - **partly**: a person said so; or a narrower, related or broader concept is held; or knowledge without the practice.
 *   However much is held around a skill, a relation never makes it held.
 * - **not determined**: there is only a suggestion nobody decided, or nothing was there to read.
 * - **missing**: something was read and nothing of it points here.
 *
 * Pure; the order of `target` is kept. Example: with "TIG welding" confirmed and "weld" asked for, the answer is
 * `partly`, reason `partly-narrower`, resting on "TIG welding" over one step.
 */
export function compareSkills(
  held: HeldSkills,
  target: readonly TargetSkill[],
  source: ConceptSource,
): readonly ComparedSkill[] {
  return createComparison(held, source)(target)
}

/** The same for many targets: evidence and paths are laid out once. */
export function createComparison(held: HeldSkills, source: ConceptSource) {
  const pathsOf = rememberPaths(source.knowledge)
  const comparing = { held: groupHeld(held.skills), somethingRead: held.somethingRead, source, pathsOf }
  return (target: readonly TargetSkill[]): readonly ComparedSkill[] =>
    target.map((skill) => compareSkill(skill, comparing))
}
