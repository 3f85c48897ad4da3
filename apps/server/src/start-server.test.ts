import { createServer, type Server } from 'node:net'
import { OpenAPIHono } from '@hono/zod-openapi'
import { afterEach, expect, test } from 'vitest'
import { findFreePort, startServer } from './start-server.ts'

const host = '127.0.0.1'
const holders: Server[] = []
afterEach(() => holders.splice(0).forEach((holder) => holder.close()))

const takePort = async (port = 0): Promise<number> => {
  const holder = createServer()
  holders.push(holder)
  await new Promise<void>((done) => holder.listen(port, host, done))
  return (holder.address() as { port: number }).port
}

const app = new OpenAPIHono()
app.get('/', (context) => context.text('here'))

test('a taken port is passed over', async () => {
  const taken = await takePort()
  const found = await findFreePort({ host, port: taken })
  expect(found.ok && found.value > taken && found.value < taken + 50).toBe(true)
})

test.each([
  ['192.0.2.1', 4640], // TEST-NET-1 (RFC 5737): never an address of this machine
  ['nowhere.invalid', 4640],
])('an address that is not there (%s) is a problem, not another port', async (wrong, port) => {
  expect(await findFreePort({ host: wrong, port })).toMatchObject({
    ok: false,
    problem: { code: 'cannot_listen', exitCode: 69 },
  })
})

test('it answers at the address it names, and no longer once it is closed', async () => {
  const started = await startServer(app, { host, port: 0 })
  if (!started.ok) throw new Error(started.problem.message)
  const { url, close } = started.value
  expect(await (await fetch(url)).text()).toBe('here')
  await close()
  await expect(fetch(url)).rejects.toThrow()
})

test.each([
  ['::1', /^http:\/\/\[::1\]:\d+$/],
  ['0.0.0.0', /^http:\/\/localhost:\d+$/],
])('the address of %s is one that a browser opens', async (listenAt, expected) => {
  const started = await startServer(app, { host: listenAt, port: 0 })
  if (!started.ok) return expect(started.problem.message).toContain('no such address') // a machine without IPv6
  expect(started.value.url).toMatch(expected)
  await started.value.close()
})
