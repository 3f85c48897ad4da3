import { request } from 'node:https'
import { createServer, type AddressInfo } from 'node:net'
import { randomBytes } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { type RunningVcApi, startVcApi } from './start-vc-api.ts'

let running: RunningVcApi | undefined
afterEach(() => running?.close())

async function start(port: number): Promise<RunningVcApi> {
  const options = { profile: 'strict', now: () => new Date(), randomBytes, logError: () => undefined } as const
  const started = await startVcApi({ ...options, port })
  if (!started.ok) throw new Error(JSON.stringify(started.problem))
  return (running = started.value)
}

/** What https answers, with the certificate it showed. */
const ask = (url: string) =>
  new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    const asked = request(url, { rejectUnauthorized: false }, (answer) => {
      let text = ''
      answer.on('data', (part) => (text += part)).on('end', () => resolve({ status: answer.statusCode, text }))
    })
    asked.on('error', reject).end()
  })

test('http and https answer, on loopback, with the same issuers', async () => {
  const { httpUrl, httpsUrl, issuers } = await start(0)
  expect(httpUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect(httpsUrl).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/)
  const plain = await (await fetch(httpUrl)).json()
  expect(plain).toMatchObject({ profile: 'strict', issuers: issuers.map(({ name, did }) => ({ name, id: did })) })
  const { status, text } = await ask(httpsUrl)
  expect([status, JSON.parse(text)]).toEqual([200, plain])
})

test('a client that verifies certificates is not fooled into trusting it', async () => {
  const { httpsUrl } = await start(0)
  await expect(fetch(httpsUrl)).rejects.toThrow()
})

test('where the port is taken, the next free ones are used', async () => {
  const other = createServer()
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
  const { port } = other.address() as AddressInfo
  const { httpUrl, httpsUrl } = await start(port)
  const [http = 0, https = 0] = [httpUrl, httpsUrl].map((url) => Number(new URL(url).port))
  expect(http).toBeGreaterThan(port)
  expect(https).toBeGreaterThan(http)
  expect((await fetch(httpUrl)).status).toBe(200)
  await new Promise((done) => other.close(done))
})

test('stopped, nothing answers any more', async () => {
  const { httpUrl, close } = await start(0)
  await close()
  running = undefined
  await expect(fetch(httpUrl)).rejects.toThrow()
})
