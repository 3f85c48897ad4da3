import type { Fact } from '@wanderbuch/core/vocabulary/fact'
import type { Question } from '@wanderbuch/core/vocabulary/finding'
import { conditionFact, validationRuleIds, worthFact } from './arrangement.ts'
import { arrangementQuestions } from './arrangement-questions.ts'
import { setValidationScene, type ValidationRequest } from './validation-scene.ts'
import { partialLevelFact, worthQuestions } from './worth-questions.ts'

const isWorth = (id: string) => /^(eu|de\/eu-ewr)/.test(id)

/** All facts the plan may rest on: arrangements, conditions, what the person said, whom to ask. Pure. */
export function validationFacts(request: ValidationRequest): readonly Fact[] {
  const { sides, said, worked } = setValidationScene(request)
  const found = [
    ...sides.flatMap(({ arrangementFact, systems, contact }) => [
      ...(arrangementFact ? [arrangementFact] : []),
      ...systems.flatMap((system) => [system.said, system.contact]),
      contact,
    ]),
    ...validationRuleIds.map((id) => (isWorth(id) ? worthFact(id) : conditionFact(id))),
    partialLevelFact,
    ...said,
    ...worked,
  ]
  return [...new Map(found.map((fact) => [fact.id, fact])).values()]
}

/**
 * Which arrangement for validation there is at the destination and at home, its conditions, and what a result is worth.
 * Without a target occupation there is nothing to validate.
 */
export function validationQuestions(request: ValidationRequest): readonly Question[] {
  if (request.targetOccupation === undefined) return []
  const scene = setValidationScene(request)
  return [...scene.sides.flatMap((side) => arrangementQuestions(scene, side)), ...worthQuestions(scene)]
}
