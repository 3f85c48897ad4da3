import type { SkillKnowledge, SkillRelations } from '../esco-vocabulary.ts'
import { compareText } from './held-skill.ts'

/**
 * One step between concepts, read from the earlier to the later one. `narrower`: the later is a narrower kind of the
 * earlier; `broader`: a broader kind; `needs`: the earlier needs the later; `may-need`: may need it; `needed-for`: the
 * later needs the earlier.
 */
export type StepRelation = 'narrower' | 'broader' | 'needs' | 'may-need' | 'needed-for'

export interface SkillStep {
  readonly relation: StepRelation
  readonly to: string
}

/** How a concept stands to the skill asked for: over one or two steps of one relation. */
export type SkillBond = 'narrower' | 'related' | 'broader'

/** From the skill asked for to a concept near it. */
export interface SkillPath {
  readonly concept: string
  readonly bond: SkillBond
  /** At least one; the last one leads to `concept`. */
  readonly steps: readonly SkillStep[]
}

/**
 * How far a relation is followed. Two steps down: a narrower kind of a narrower kind still is one. One step up and one
 * step aside: further up everything is "broader", and what is related to a related concept says nothing. Relations are
 * never mixed in one path.
 */
export const depthLimits = { narrower: 2, broader: 1, related: 1 } as const

function listNarrower(target: string, knowledge: SkillKnowledge): readonly SkillPath[] {
  const found = new Map<string, SkillPath>()
  let edge: readonly { readonly uri: string; readonly steps: readonly SkillStep[] }[] = [{ uri: target, steps: [] }]
  for (let depth = 0; depth < depthLimits.narrower; depth += 1) {
    edge = edge.flatMap(({ uri, steps }) =>
      (knowledge.relationsOf(uri)?.narrower ?? []).flatMap((to) => {
        if (to === target || found.has(to)) return []
        const path: SkillPath = { concept: to, bond: 'narrower', steps: [...steps, { relation: 'narrower', to }] }
        found.set(to, path)
        return [{ uri: to, steps: path.steps }]
      }),
    )
  }
  return [...found.values()]
}

const besides = [
  ['needed-for', 'essentialFor', 'related'],
  ['needs', 'essential', 'related'],
  ['may-need', 'optional', 'related'],
  ['broader', 'broader', 'broader'],
] as const satisfies readonly (readonly [StepRelation, keyof SkillRelations, SkillBond])[]

/**
 * Concepts near a skill within {@link depthLimits}, each once: narrower ones first, then related, then broader; URIs in
 * order of code point within each. Groups of the hierarchy may stand among the broader ones. "Optional for" is not
 * followed: that some skill may need this one says too little of it. Empty for an unknown URI.
 * Example: for "weld" with the narrower "TIG welding": `[{ concept: tig, bond: 'narrower', steps: [{ relation: 'narrower', to: tig }] }]`.
 */
export function listPaths(target: string, knowledge: SkillKnowledge): readonly SkillPath[] {
  const relations = knowledge.relationsOf(target)
  if (!relations) return []
  const narrower = listNarrower(target, knowledge).toSorted(
    (left, right) => left.steps.length - right.steps.length || compareText(left.concept, right.concept),
  )
  const seen = new Set([target, ...narrower.map(({ concept }) => concept)])
  const aside = besides.flatMap(([relation, list, bond]) =>
    relations[list].toSorted(compareText).flatMap((to): readonly SkillPath[] => {
      if (seen.has(to)) return []
      seen.add(to)
      return [{ concept: to, bond, steps: [{ relation, to }] }]
    }),
  )
  return [...narrower, ...aside]
}
