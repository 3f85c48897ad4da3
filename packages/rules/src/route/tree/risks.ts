import type { RouteScene } from '../route-scene.ts'
import type { Way } from './list-ways.ts'
import type { RuleReading } from './rule-reading.ts'

/** What often goes wrong; the words stand under `route.risk.NAME`. */
export const riskNames = [
  'letter-does-not-count',
  'papers-grow-old',
  'years-abroad-not-for-7b',
  'learning-validated-elsewhere',
  'card-is-no-permission',
  'annex-may-be-newer',
  'clock-needs-complete-file',
  'text-is-old',
  'level-of-framework-is-none',
  'service-is-not-establishment',
] as const
export type RiskName = (typeof riskNames)[number]

const isOld = (rules: readonly RuleReading[]): readonly RiskName[] =>
  rules.some(({ textIsOld }) => textIsOld) ? ['text-is-old'] : []

/** Risks of one way. */
export function risksOfWay({ regime, rules }: Way, { profession, host }: RouteScene): readonly RiskName[] {
  const germanCraft = profession === 'electrician' && host === 'DE'
  const own: Partial<Readonly<Record<Way['regime'], readonly RiskName[]>>> = {
    experience: ['letter-does-not-count', ...(germanCraft ? (['years-abroad-not-for-7b'] as const) : [])],
    general: ['level-of-framework-is-none', ...(germanCraft ? (['learning-validated-elsewhere'] as const) : [])],
    automatic: ['annex-may-be-newer'],
    'acquired-rights': ['letter-does-not-count'],
    card: ['card-is-no-permission'],
    services: ['service-is-not-establishment'],
  }
  return [...(own[regime] ?? []), ...isOld(rules)]
}
