import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { type RunningServer, startServer } from '../start-server.ts'
import { useTestHouse } from '../test-support/use-test-house.ts'

const megabyte = 1024 * 1024

interface Answer {
  readonly status: number
  readonly code: string
}

async function readAnswer(response: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString()
  return { status: response.statusCode ?? 0, code: (JSON.parse(text) as { readonly code: string }).code }
}

describe('uploads over a connection', () => {
  const house = useTestHouse()
  let running: RunningServer
  const log: string[] = []
  beforeAll(async () => {
    const write = (record: object) => void log.push(JSON.stringify(record))
    const limits = { perMinute: 1000 }
    const app = createApp({ services: house.services, limits, logRequest: write, logError: write })
    const started = await startServer(app, { host: '127.0.0.1', port: 0 })
    if (!started.ok) throw new Error(started.problem.message)
    running = started.value
  })
  afterAll(async () => {
    await running?.close()
  })

  /** Starts a request; `answered` resolves as soon as there is an answer, whether the body was sent or not. */
  const start = (path: string, headers: Readonly<Record<string, string | number>>) => {
    const sent: ClientRequest = request(`${running.url}${path}`, { method: 'POST', headers, agent: false })
    const answered = new Promise<Answer>((resolve, reject) => {
      sent.on('response', (response) => readAnswer(response).then(resolve, reject))
      sent.on('error', reject)
    })
    return { sent, answered }
  }
  const form = { 'content-type': 'multipart/form-data; boundary=x' }
  const isHealthy = async () => (await fetch(`${running.url}/api/health`)).ok

  test('a form that states 100 MB is refused before any of it is sent', async () => {
    const { sent, answered } = start('/api/verify', { ...form, 'content-length': 100 * megabyte })
    sent.flushHeaders()
    expect(await answered).toEqual({ status: 413, code: 'upload_too_large' })
    sent.destroy()
    expect(await isHealthy()).toBe(true)
  })

  test('a form of no stated length is refused when it is too large, not at its end', async () => {
    const socket = connect(running.port, '127.0.0.1')
    let answer = ''
    socket.on('data', (chunk) => (answer += chunk.toString()))
    // The server closes a while after its answer; what is still being written then fails.
    socket.on('error', () => {})
    socket.write(
      `POST /api/dossiers HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\ncontent-type: ${form['content-type']}\r\n\r\n`,
    )
    const chunk = Buffer.concat([Buffer.from('100000\r\n'), Buffer.alloc(megabyte), Buffer.from('\r\n')])
    let megabytes = 0
    for (; answer === '' && megabytes < 1000; megabytes += 1) {
      await new Promise((resolve) => socket.write(chunk, resolve))
    }
    expect(answer).toMatch(/^HTTP\/1.1 413 /)
    expect(megabytes).toBeGreaterThan(39)
    expect(megabytes).toBeLessThan(100)
    socket.destroy()
    expect(await isHealthy()).toBe(true)
  })

  test.each([
    ['/api/verify', { 'content-type': 'application/json' }, 415, 'form_not_multipart'],
    ['/api/kept', { 'content-type': 'text/plain' }, 415, 'content_type_not_json'],
    ['/api/kept', { 'content-type': 'application/json', 'content-encoding': 'gzip' }, 415, 'content_encoding_unknown'],
    ['/api/verify', { ...form, origin: 'https://elsewhere.example' }, 403, 'origin_refused'],
  ] as const)('%s with %o is refused without its body', async (path, headers, status, code) => {
    const { sent, answered } = start(path, headers)
    sent.write('x')
    expect(await answered).toEqual({ status, code })
    sent.destroy()
  })

  test('an upload that breaks off is no mistake of the server', async () => {
    const { sent, answered } = start('/api/verify', form)
    sent.write(Buffer.alloc(megabyte))
    await new Promise((resolve) => setTimeout(resolve, 50))
    sent.destroy()
    await expect(answered).rejects.toThrow()
    expect(await isHealthy()).toBe(true)
    expect(log.filter((line) => line.includes('frames'))).toEqual([])
  })

  test('many large uploads at once are not all taken in; room comes back when they end', async () => {
    const four = Array.from({ length: 4 }, () => start('/api/verify', form))
    for (const { sent } of four) sent.write('--x')
    await expect.poll(isBusy, { timeout: 10_000 }).toBe(true)
    for (const { sent } of four) sent.end()
    for (const { answered } of four) expect(await answered).toMatchObject({ code: 'form_ill_formed' })
    expect(await isBusy()).toBe(false)
    async function isBusy(): Promise<boolean> {
      const { sent, answered } = start('/api/verify', form)
      sent.end('--x')
      return (await answered).code === 'server_busy'
    }
  })
})
