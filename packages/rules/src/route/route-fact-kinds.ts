import { statedKinds } from '../circumstances/stated-facts.ts'
import { provisionKinds } from '../instruments/provisions.ts'

/** First part of a pack field's name -> kind of its fact. */
export const packFactKinds = {
  kind: 'route-activity',
  activity: 'route-activity',
  regulated: 'route-regulated',
  'technical-manager': 'route-activity',
  authority: 'route-authority',
  'authority-address': 'route-authority',
  law: 'route-law',
  way: 'route-way',
  'required-level': 'route-level',
  documents: 'route-documents',
  clock: 'route-clock',
  duration: 'route-clock',
  language: 'route-language',
  fee: 'route-fee',
  appeal: 'route-appeal',
  effect: 'route-effect',
  'database-entry': 'route-contact',
  unknown: 'route-unknown',
} as const

const otherKinds = ['route-contact', 'route-body', 'route-home', 'route-region', 'route-title'] as const

/** All kinds of route facts, for the words files: each has its name under `fact.KIND`. */
export const routeFactKinds: readonly string[] = [
  ...new Set([...Object.values(packFactKinds), ...otherKinds, ...Object.values(statedKinds), ...provisionKinds]),
]
