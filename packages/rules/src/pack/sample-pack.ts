import type { PackText } from './pack-model.ts'

const inAll = (text: string): PackText => ({ de: text, en: text, es: text, fr: text, it: text, ro: text })
const sources = [{ title: 'a page of a chamber', url: 'https://example.org/' }]
const ask = { ask: true } as const

/** A made-up pack as it is written, for tests and for a first look at the editor: no state, no profession is meant. */
export const samplePack = {
  id: 'welder-xx',
  profession: 'welder',
  host: 'XX',
  version: '2026-11-22',
  checkedBy: 'project',
  checkedOn: '2026-11-22',
  fields: {
    kind: { value: 'permission', sources, certainty: 'confirmed' },
    activity: { value: inAll('welding for others'), sources, certainty: 'confirmed' },
    'regulated/employee': { value: 'not-regulated', sources, certainty: 'confirmed' },
    'regulated/self-employed': { value: 'regulated', sources, certainty: 'confirmed' },
    'regulated/technical-manager': ask,
    'regulated/temporary-service': ask,
    'regulated/public-post': ask,
    authority: { value: { name: inAll('Chamber of welding') }, sources, certainty: 'confirmed' },
    'authority-address': ask,
    law: { value: { en: 'Welding act' }, sources, certainty: 'confirmed' },
    'way/1-permission': {
      regime: 'registration',
      purposes: ['self-employed'],
      homes: ['eu-eea'],
      value: inAll('You ask for the permission.'),
      sources,
      certainty: 'confirmed',
    },
    'documents/1-permission': {
      regime: 'registration',
      purposes: ['self-employed'],
      value: ['identity', 'qualification-evidence'],
      sources,
      certainty: 'single-source',
    },
    'clock/decide': { value: { months: 3 }, purposes: ['self-employed'], sources, certainty: 'confirmed' },
    language: ask,
    fee: { value: inAll('80 welding coins'), sources, certainty: 'single-source', expiresOn: '2027-06-30' },
    appeal: ask,
    'database-entry': ask,
  },
  cases: [
    {
      name: 'on one’s own account',
      facts: { purpose: 'self-employed', home: 'eu-eea' },
      expect: { regulated: 'regulated', regimes: ['registration'], authority: 'Chamber of welding' },
    },
  ],
} as const
