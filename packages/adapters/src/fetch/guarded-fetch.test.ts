import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { LookUpKind } from '@wanderbuch/core/vocabulary/look-up'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { startHostileServer, type TestServer } from '../../test-support/hostile-server.ts'
import { createGuardedFetch, guardedFetch } from './guarded-fetch.ts'
import { publicInternet, type Surroundings } from './surroundings.ts'

const json = { 'content-type': 'application/json' }
const open: TestServer[] = []
afterEach(async () => {
  vi.unstubAllEnvs()
  for (const server of open.splice(0)) await server.close()
})

const started = async (...wanted: Parameters<typeof startHostileServer>) => {
  const server = await startHostileServer(...wanted)
  open.push(server)
  return server
}

/** 127.0.0.1 stands for the open internet, everything else of this machine for the inside. */
function around(server: TestServer, change: Partial<Surroundings> = {}): Surroundings {
  return {
    resolve: async () => ['127.0.0.1'],
    isAllowed: (address) => address === '127.0.0.1',
    ports: [server.port],
    limits: { ...publicInternet.limits, totalMs: 30_000, idleMs: 20_000 },
    ca: server.certificate,
    ...change,
  }
}

async function ask(
  answer: (response: ServerResponse) => void,
  { kind = 'status-list' as LookUpKind, change = {} as Partial<Surroundings>, path = '/list?x=1' } = {},
) {
  const server = await started((_, response) => answer(response))
  const fetch = createGuardedFetch(around(server, change))
  const result = await fetch(kind, `https://issuer.example:${server.port}${path}`)
  return { server, result: result.ok ? result.value : result.problem }
}

describe('what is taken', () => {
  test('the bytes, whole, with their media type', async () => {
    const { result, server } = await ask((response) =>
      response.writeHead(200, { 'content-type': 'Application/JSON; charset=utf-8' }).end('{"a":1}'),
    )
    expect(result).toEqual({ bytes: new TextEncoder().encode('{"a":1}'), mediaType: 'application/json' })
    expect(server.asked).toEqual(['GET /list?x=1'])
  })

  test('nothing tells who asks: no cookie, no referrer, no version, no compression wanted', async () => {
    const { server } = await ask((response) => response.writeHead(200, json).end('{}'))
    expect(Object.keys(server.heads[0] ?? {}).toSorted()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ])
    expect(server.heads[0]).toMatchObject({ 'accept-encoding': 'identity', 'user-agent': 'Wanderbuch' })
  })
})

describe('SECURITY: answers that are not taken', () => {
  const far = { location: 'http://169.254.169.254/latest/meta-data/' }
  test.each([
    [
      'a 302 to 169.254.169.254',
      (r: ServerResponse) => r.writeHead(302, far).end(),
      'look_up_answer_refused',
      'redirect',
    ],
    [
      'a 307 to https',
      (r: ServerResponse) => r.writeHead(307, { location: 'https://issuer.example/x' }).end(),
      'look_up_answer_refused',
      'redirect',
    ],
    [
      'compressed',
      (r: ServerResponse) => r.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(gzipSync('{}')),
      'look_up_answer_refused',
      'compressed',
    ],
    [
      'a page',
      (r: ServerResponse) => r.writeHead(200, { 'content-type': 'text/html' }).end('{}'),
      'look_up_wrong_type',
      undefined,
    ],
    ['of no type', (r: ServerResponse) => r.writeHead(200).end('{}'), 'look_up_wrong_type', undefined],
    ['404', (r: ServerResponse) => r.writeHead(404, json).end('{}'), 'look_up_unreachable', 'status_404'],
    ['410', (r: ServerResponse) => r.writeHead(410, json).end('{}'), 'look_up_gone', undefined],
    ['204', (r: ServerResponse) => r.writeHead(204, json).end(), 'look_up_unreachable', 'status_204'],
    [
      'of a stated length that is too large',
      (r: ServerResponse) => r.writeHead(200, { ...json, 'content-length': 99_000_000 }).write('{'),
      'look_up_too_large',
      undefined,
    ],
    [
      'shorter than it states',
      (r: ServerResponse) => void r.writeHead(200, { ...json, 'content-length': 50 }).write('{}', () => r.destroy()),
      'look_up_unreachable',
      'broken_off',
    ],
    ['cut off', (r: ServerResponse) => r.destroy(), 'look_up_unreachable', 'econnreset'],
    [
      'with a head without end',
      (r: ServerResponse) => r.writeHead(200, { ...json, 'x-long': 'a'.repeat(40_000) }).end('{}'),
      'look_up_unreachable',
      'hpe_header_overflow',
    ],
  ])('%s', async (_what, answer, code, reason) => {
    const { result } = await ask((response) => void answer(response))
    expect(result).toEqual({ code, ...(reason && { reason }) })
  })

  test('a body without end, of no stated length, is cut at the first byte too many', async () => {
    const chunk = Buffer.alloc(65_536, 0x20)
    let sent = 0
    const pour = (response: ServerResponse): void => {
      if (response.destroyed) return
      sent += chunk.length
      response.write(chunk, () => pour(response))
    }
    const { result } = await ask((response) => pour(response.writeHead(200, json)), { kind: 'hosted-document' })
    expect(result).toEqual({ code: 'look_up_too_large' })
    expect(sent).toBeLessThan(40_000_000)
  })

  test('more body than stated does not come in', async () => {
    const { result } = await ask((response) => {
      const head = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n'
      response.socket?.end(`${head}{}${'x'.repeat(5_000)}`)
    })
    // In one piece it is a broken answer; in two, the first is all of it.
    const size = 'bytes' in result ? result.bytes.length : result.code
    expect([2, 'look_up_unreachable']).toContain(size)
  })

  test('slowloris: a byte now and then does not hold the connection open', async () => {
    const drip = (response: ServerResponse) => {
      response.writeHead(200, json)
      const timer = setInterval(() => response.write(' '), 20)
      response.on('close', () => clearInterval(timer))
    }
    const limits = { ...publicInternet.limits, totalMs: 300, idleMs: 20_000 }
    expect((await ask(drip, { change: { limits } })).result).toEqual({ code: 'look_up_unreachable', reason: 'timeout' })
  })

  test('a server that says nothing is left', async () => {
    const limits = { ...publicInternet.limits, totalMs: 30_000, idleMs: 100 }
    const { result } = await ask(() => undefined, { change: { limits } })
    expect(result).toEqual({ code: 'look_up_unreachable', reason: 'idle' })
  })

  test('a name service that never answers is left', async () => {
    const limits = { ...publicInternet.limits, totalMs: 100 }
    const { result, server } = await ask(() => undefined, {
      change: { limits, resolve: () => new Promise(() => undefined) },
    })
    expect([result, server.connections()]).toEqual([{ code: 'look_up_unreachable', reason: 'timeout' }, 0])
  })
})

describe('SECURITY: names that lead inside', () => {
  test('DNS rebinding: a name that is public first and inside afterwards is resolved once and reaches nothing inside', async () => {
    const inside = await started((_, response) => response.writeHead(200, json).end('"secret"'), {
      address: '127.0.0.2',
    })
    const outside = await started((_, response) => response.writeHead(200, json).end('"public"'))
    const answers = [['127.0.0.1'], ['127.0.0.2'], ['127.0.0.2']]
    const resolve = vi.fn(async () => answers.shift() ?? [])
    const ports = [inside.port, outside.port]
    const fetch = createGuardedFetch(around(outside, { resolve, ports, ca: outside.certificate + inside.certificate }))
    const first = await fetch('status-list', `https://issuer.example:${outside.port}/`)
    expect(first.ok && new TextDecoder().decode(first.value.bytes)).toBe('"public"')
    expect(resolve).toHaveBeenCalledTimes(1)
    const second = await fetch('status-list', `https://issuer.example:${inside.port}/`)
    expect(second).toMatchObject({ problem: { code: 'look_up_refused', reason: 'private_address' } })
    expect([resolve.mock.calls.length, inside.connections()]).toEqual([2, 0])
  })

  test('one inner address among public ones is enough to refuse all', async () => {
    const { result, server } = await ask(() => undefined, {
      change: { resolve: async () => ['127.0.0.1', '10.0.0.1'] },
    })
    expect([result, server.connections()]).toEqual([{ code: 'look_up_refused', reason: 'private_address' }, 0])
  })

  test.each([[[]], [undefined]])('a name without address (%j) is not asked', async (found) => {
    const resolve = async () => found ?? Promise.reject(new Error('ENOTFOUND'))
    const { result } = await ask(() => undefined, { change: { resolve } })
    expect(result).toEqual({ code: 'look_up_unreachable', reason: 'name_not_found' })
  })

  test('a certificate of another host, or that nobody vouches for, ends it', async () => {
    const other = await started((_, response) => response.writeHead(200, json).end('{}'), { host: 'other.example' })
    const url = `https://issuer.example:${other.port}/`
    const trusted = await createGuardedFetch(around(other))('status-list', url)
    expect(trusted).toMatchObject({ problem: { code: 'look_up_unreachable', reason: 'err_tls_cert_altname_invalid' } })
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
    const { ca: _, ...bare } = around(other)
    const unknown = await createGuardedFetch(bare)('status-list', url.replace('issuer', 'other'))
    expect(unknown).toMatchObject({ problem: { code: 'look_up_unreachable' } })
    expect(other.asked).toEqual([])
  })

  test('no proxy of the environment is used', async () => {
    for (const name of ['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'NODE_USE_ENV_PROXY'])
      vi.stubEnv(name, 'http://127.0.0.9:9')
    const { result } = await ask((response) => response.writeHead(200, json).end('{}'))
    expect(result).toMatchObject({ mediaType: 'application/json' })
  })
})

describe('the fetch of the product', () => {
  test('SECURITY: knows port 443 and the open internet alone, whatever the environment says', async () => {
    const server = await started((_, response) => response.writeHead(200, json).end('{}'))
    for (const name of ['WANDERBUCH_ALLOW_PRIVATE', 'WANDERBUCH_TEST', 'NODE_ENV', 'VITEST']) vi.stubEnv(name, '1')
    for (const host of ['localhost', '127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', 'localtest.example']) {
      const result = await guardedFetch('status-list', `https://${host}:${server.port}/`)
      expect([host, result]).toMatchObject([host, { ok: false, problem: { code: 'look_up_refused' } }])
    }
    expect(server.connections()).toBe(0)
    expect(publicInternet.ports).toEqual([443])
    expect(publicInternet.ca).toBeUndefined()
  })

  test.each([
    ['did-document', 'https://issuer.example/admin'],
    ['issuer-metadata', 'https://issuer.example/admin'],
  ] as const)('a %s stands nowhere else: %s', async (kind, url) => {
    expect(await guardedFetch(kind, url)).toMatchObject({ problem: { reason: 'not_such_an_address' } })
  })
})

test('few at once for each host, and the others get their turn', async () => {
  let working = 0
  let most = 0
  const server = await started((_, response) => {
    working += 1
    most = Math.max(most, working)
    setTimeout(() => {
      working -= 1
      response.writeHead(200, json).end('{}')
    }, 30)
  })
  const fetch = createGuardedFetch(around(server))
  const all = Array.from({ length: 7 }, () => fetch('status-list', `https://issuer.example:${server.port}/`))
  expect((await Promise.all(all)).map(({ ok }) => ok)).toEqual(all.map(() => true))
  expect(most).toBeLessThanOrEqual(2)
})
