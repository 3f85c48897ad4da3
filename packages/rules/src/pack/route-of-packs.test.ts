import { expect, test } from 'vitest'
import { builtInRoutePacks, stalePackFact } from '../route/pack.ts'
import type { RouteRequest } from '../route/route-request.ts'
import { routeFindings } from '../route/sample-route.ts'
import { builtInPacks } from './built-in-packs.ts'
import { answerPack } from './pack-answer.ts'
import { unionHost } from './union-states.ts'

const asked = [
  ['employee', 'ES', 'eu-eea', '2026-11-24'],
  ['employee', 'UA', 'third-country', '2026-11-24'],
  ['self-employed', 'ES', 'eu-eea', '2026-11-24'],
  ['self-employed', 'GB', 'uk', '2026-11-24'],
  ['temporary-service', 'ES', 'eu-eea', '2026-11-24'],
  ['employee', 'ES', 'eu-eea', '2027-11-23'],
] as const

test.each(builtInPacks.map((pack) => [pack.id, pack] as const))(
  'the route says of %s what the pack answers',
  (_, pack) => {
    for (const [purpose, home, homeZone, day] of asked) {
      const profession = pack.profession as NonNullable<RouteRequest['profession']>
      const host = pack.host === unionHost ? 'AT' : pack.host
      const findings = routeFindings({ host, home, purpose, profession, day })
      const status = findings.find(({ id }) => id === 'route/1-status')?.message
      const { regulated } = answerPack(pack, { purpose, home: homeZone }, day)
      const expected = regulated === 'ask' ? /^route\.ask/ : new RegExp(`^route\\.status\\.${regulated}$`)
      expect([pack.id, purpose, day, status]).toEqual([pack.id, purpose, day, expect.stringMatching(expected)])
    }
  },
)

test.each([
  ['pack/electrician-fr/fee', '2027-11-22', undefined],
  ['pack/electrician-fr/fee', '2027-11-23', { state: 'open', why: 'not-checked-for-a-year', since: '2026-11-22' }],
  ['pack/nobody-xx/fee', '2099-01-01', undefined],
])('%s on %s', (factId, day, stale) => {
  const pack = builtInRoutePacks.find(({ id }) => factId.startsWith(`pack/${id}/`))
  expect(stalePackFact(pack, factId, day)).toEqual(stale)
})
