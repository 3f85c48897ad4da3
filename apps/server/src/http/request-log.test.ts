import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { requestId } from './request-id.ts'
import { type ErrorRecord, recordOfError } from './request-log.ts'

async function recordOf(thrown: () => unknown, headers: Record<string, string> = {}): Promise<ErrorRecord> {
  const app = new Hono()
  let record: ErrorRecord | undefined
  app.use(requestId)
  app.get('/', () => {
    throw thrown()
  })
  app.onError((error, context) => {
    record = recordOfError(error, context)
    return context.text('')
  })
  await app.request('/', { headers })
  if (!record) throw new Error('no record')
  return record
}

test('the words of an error are hashed, the place is told', async () => {
  const record = await recordOf(() => new TypeError('cannot read Ana Pop\n    at Ana Pop (secret)'))
  expect(JSON.stringify(record)).not.toMatch(/Ana|secret/)
  expect(record).toMatchObject({
    name: 'TypeError',
    route: 'other',
    messageHash: expect.stringMatching(/^[0-9a-f]{16}$/),
  })
  expect(record.frames[0]).toMatch(/^at /)
})

test('a name that is a sentence is not written down', async () => {
  const record = await recordOf(() => Object.assign(new Error('x'), { name: 'Ana Pop was here' }))
  expect(record.name).toBe('Error')
})

test.each([
  ['ef8a9c0e-8b1a-4b6e-9f0e-0d1c2b3a4f5e', true],
  ['Ana-Pop', false],
  ['', false],
  ['EF8A9C0E-8B1A-4B6E-9F0E-0D1C2B3A4F5E', false],
])('a number sent as "%s" is taken over: %s', async (sent, taken) => {
  const { requestId: id } = await recordOf(() => new Error('x'), { 'x-request-id': sent })
  expect(id === sent).toBe(taken)
  expect(id).toMatch(/^[0-9a-f-]{36}$/)
})
