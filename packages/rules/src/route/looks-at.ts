import { evaluateRule } from '../evaluate-rule.ts'
import type { Rule } from '../rule.ts'
import type { RouteScene } from './route-scene.ts'
import type { RoutingFacts } from './routing-rules.ts'

/**
 * Whether a regime is looked at. A rule that is not in force on the day is looked at too, so that its steps can say
 * so; an unknown home leaves it out, and one question names the home as missing.
 */
export function looksAt(scene: RouteScene, rule: Rule<RoutingFacts>): boolean {
  const { hostZone, homeZone, system, request } = scene
  const facts: Partial<RoutingFacts> = {
    purpose: request.purpose,
    hostZone,
    ...(homeZone && { homeZone }),
    professionSystem: system,
  }
  const { inForce: _, textOf: __, ...undated } = rule
  return evaluateRule({ ...undated, inForce: {} }, facts, request.day).kind === 'applies'
}
