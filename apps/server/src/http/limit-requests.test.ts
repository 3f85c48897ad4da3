import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { limitRequests, networkOf } from './limit-requests.ts'
import { requestId } from './request-id.ts'

const from = (address: string) => ({
  incoming: { socket: { remoteAddress: address, remotePort: 1, remoteFamily: 'IPv4' } },
})

function appOf(perMinute: number) {
  const app = new Hono()
  app.use(requestId)
  app.use(limitRequests({ perMinute }))
  app.get('/here', (context) => context.text('here'))
  return async (path: string, address: string) => app.request(path, {}, from(address))
}

describe('requests by address', () => {
  test('too many in a minute are refused with the time to wait; others are served', async () => {
    const ask = appOf(3)
    const statuses = []
    for (let count = 0; count < 5; count += 1) statuses.push((await ask('/here', '192.0.2.1')).status)
    expect(statuses).toEqual([200, 200, 200, 429, 429])
    const refused = await ask('/here', '192.0.2.1')
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60)
    expect(await refused.json()).toMatchObject({ code: 'too_many_requests', status: 429 })
    expect((await ask('/here', '192.0.2.2')).status).toBe(200)
  })

  test('guessing ends ten times sooner', async () => {
    const ask = appOf(100)
    const statuses = []
    for (let count = 0; count < 12; count += 1) statuses.push((await ask('/guess', '192.0.2.1')).status)
    expect(statuses.filter((status) => status === 404)).toHaveLength(10)
    expect(statuses.slice(10)).toEqual([429, 429])
  })

  test('all addresses of one IPv6 network count together', async () => {
    const ask = appOf(2)
    const statuses = []
    for (const end of ['1', '2', '3']) statuses.push((await ask('/here', `2001:db8:1:2::${end}`)).status)
    expect(statuses).toEqual([200, 200, 429])
    expect((await ask('/here', '2001:db8:1:3::1')).status).toBe(200)
  })
})

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['unknown', 'unknown'],
])('%s counts as %s', (address, network) => expect(networkOf(address)).toBe(network))
