import { createWebCrypto } from '@wanderbuch/proofs/web-crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openSnapshot, parseSnapshot, readSnapshotFile, takeSnapshot } from './parse-snapshot.ts'

const crypto = createWebCrypto(globalThis.crypto.subtle)
const frame = { source: 'https://issuer.example/1', mediaType: 'application/json', lookedUpAt: '2026-11-22T10:00:00Z' }
const good = await takeSnapshot({ ...frame, bytes: new TextEncoder().encode('{}') }, crypto)
const fileOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))

describe('snapshots as files', () => {
  test('what was taken is read again, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), async (bytes) => {
        const snapshot = await takeSnapshot({ ...frame, bytes }, crypto)
        const read = await readSnapshotFile(fileOf(snapshot), crypto)
        expect(read).toEqual({ ok: true, value: snapshot })
        expect(read.ok && (await openSnapshot(read.value, crypto))).toEqual({ ok: true, value: new Uint8Array(bytes) })
      }),
      { numRuns: 50 },
    )
  })

  test.each([
    ['another kind', { kind: 'snapshot' }, '/kind'],
    ['no address', { source: '' }, '/source'],
    ['an address without end', { source: 'a'.repeat(3_000) }, '/source'],
    ['a day alone', { lookedUpAt: '2026-11-22' }, '/lookedUpAt'],
    ['a day that does not exist', { lookedUpAt: '2026-02-30T10:00:00Z' }, '/lookedUpAt'],
    ['an hour that does not exist', { lookedUpAt: '2026-11-22T24:00:00Z' }, '/lookedUpAt'],
    ['a time of elsewhere', { lookedUpAt: '2026-11-22T10:00:00+01:00' }, '/lookedUpAt'],
    ['no media type', { mediaType: 'json' }, '/mediaType'],
    ['a digest in capitals', { sha256: 'A'.repeat(64) }, '/sha256'],
    ['no text of bytes', { base64: 7 }, '/base64'],
    ['a member more', { note: '' }, '/note'],
    ['a member less', { base64: undefined }, '/base64'],
  ])('%s: refused with its place', async (_what, change, place) => {
    const read = await readSnapshotFile(fileOf({ ...good, ...change }), crypto)
    expect(read).toEqual({ ok: false, problem: { code: 'snapshot_ill_formed', place } })
  })

  test.each([
    ['bytes that are not those of the digest', { base64: 'e30K' }, 'snapshot_changed'],
    ['bytes in another writing', { base64: 'e30' }, 'snapshot_ill_formed'],
    ['no base64', { base64: '!!!!' }, 'snapshot_ill_formed'],
  ])('%s', async (_what, change, code) => {
    expect(await readSnapshotFile(fileOf({ ...good, ...change }), crypto)).toMatchObject({ problem: { code } })
  })

  test.each(['', '{', '{"kind":1,"kind":2}', '[[[[]]]]'])('%j is no file of ours', async (text) => {
    const read = await readSnapshotFile(new TextEncoder().encode(text), crypto)
    expect(read).toMatchObject({ problem: { code: 'snapshot_not_json' } })
  })

  test('whatever stands there: no crash', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void parseSnapshot(value as never)))
  })
})
