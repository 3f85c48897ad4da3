import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { mutateFile } from './mutate-file.mjs'
import { placesOf } from './mutate-json.mjs'
import { createRandom } from './random.mjs'
import { createFileTarget } from './targets.mjs'

const fixture = (name) => {
  const bytes = readFileSync(resolve(import.meta.dirname, '../../fixtures', name))
  return { name, bytes, places: placesOf(bytes.toString('utf8')) }
}
const [badge, jwt, expired] = [
  'valid-unpinned/received/badge.json',
  'vc-jwt/received/course.jwt',
  'expired/received/badge.json',
].map(fixture)

test('a run is the same whenever it is repeated, and runs differ', () => {
  const bytesOf = (run) => mutateFile(createRandom(7, run), badge, jwt).toString('base64')
  const runs = Array.from({ length: 300 }, (_, run) => run)
  expect(runs.map(bytesOf)).toEqual(runs.map(bytesOf))
  expect(new Set(runs.map(bytesOf)).size).toBeGreaterThan(200)
})

describe('the fuzzer finds', () => {
  test('words that no seed says and that are called unchanged', async () => {
    const target = await createFileTarget([jwt])
    expect(await target(badge.bytes)).toBe('changed words are called unchanged')
    expect(await target(jwt.bytes)).toBeUndefined()
  })

  test('nothing in a signed token lifted out of a list of issuers: it is whole', async () => {
    const issuers = fixture('accredited-by-chain/trust/issuers.json')
    const [token] = /eyJ[\w-]+\.[\w-]+\.[\w-]+/.exec(issuers.bytes.toString('utf8'))
    const target = await createFileTarget([issuers])
    expect(await target(Buffer.from(JSON.stringify([token])))).toBeUndefined()
    expect(await (await createFileTarget([jwt]))(Buffer.from(token))).toBe('changed words are called unchanged')
  })

  test('nothing in a list around a single value, and nothing in a changed one: its proof no longer holds', async () => {
    const target = await createFileTarget([expired])
    const document = JSON.parse(expired.bytes.toString('utf8'))
    const write = (changed) => Buffer.from(JSON.stringify({ ...document, ...changed }))
    expect(await target(write({ validUntil: [document.validUntil] }))).toBeUndefined()
    expect(await target(write({ validUntil: '2099-01-01T00:00:00Z' }))).toBeUndefined()
  })
})
