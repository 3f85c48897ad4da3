import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeCrypto } from '@wanderbuch/adapters/crypto/node-crypto'
import { allWords } from '@wanderbuch/adapters/workbench/all-words'
import { sampleTrustList } from '@wanderbuch/adapters/workbench/sample-book'
import { receiveFiles } from '@wanderbuch/core/document/receive-files'
import { normaliseReceived } from '@wanderbuch/core/normalise/from-received'
import { createWords } from '@wanderbuch/core/report/words/create-words'
import { verifyNormalised } from '@wanderbuch/core/verify/from-normalised'
import { detailParameters } from '@wanderbuch/core/vocabulary/detail-parameters'
import { languages } from '@wanderbuch/core/vocabulary/request'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { describe, expect, test } from 'vitest'

/** The fixtures of long-term seals, from their bytes to what is said of them. */
async function checksOf(fixture: string) {
  const path = join(import.meta.dirname, '../../fixtures', fixture, 'received/credential.jsonld')
  const received = await receiveFiles([{ fileName: 'a.jsonld', bytes: readFileSync(path) }], nodeCrypto)
  const context = { trustLists: [sampleTrustList], day: '2026-11-22' as IsoDay, crypto: nodeCrypto }
  const [verified] = await verifyNormalised(normaliseReceived(received), context)
  return verified?.checks ?? []
}

test.each([
  ['edc-sealed-lta', 'yes seal_time_stamped', 'yes origin_pinned_by_test_list'],
  ['edc-revoked-before-sealing', 'yes seal_time_stamped', 'no origin_certificate_revoked'],
  ['edc-foreign-time-stamp', 'yes seal_time_claimed', 'yes origin_pinned_by_test_list'],
  ['edc-ended-certificate', 'yes seal_time_stamped', 'not-determined origin_not_pinned'],
  ['edc-swapped-certificate', 'no certificate_reference_wrong', 'not-determined origin_needs_unchanged'],
])('%s: %s, %s', async (fixture, unchanged, origin) => {
  const checks = await checksOf(fixture)
  const answerOf = (name: string) =>
    checks.filter((check) => check.name === name).map(({ outcome, code }) => `${outcome} ${code}`)
  expect([...answerOf('unchanged'), ...answerOf('origin')]).toEqual([unchanged, origin])
})

test.each([
  ['edc-sealed-lta', 'B-LTA'],
  ['edc-foreign-time-stamp', 'B-B'],
])('%s: the level %s stands with what was looked at, not in the sentence', async (fixture, level) => {
  const [unchanged] = await checksOf(fixture)
  expect(unchanged?.details).toMatchObject({ level })
})

describe.each(languages)('in %s', (language) => {
  const words = createWords(language, allWords)
  const sentencesOf = async (fixture: string) =>
    (await checksOf(fixture)).map(({ code, details }) => words.label(`check.${code}`, detailParameters(details)))

  test('a long-term seal: by which certificate, when, who stands for the time', async () => {
    const [unchanged] = await sentencesOf('edc-sealed-lta')
    for (const named of ['(test seal, long term)', 'Time stamps (test authority)', '2024'])
      expect(unchanged).toContain(named)
  })

  test('a revoked certificate: whose, and when', async () => {
    const [, origin] = await sentencesOf('edc-revoked-before-sealing')
    for (const named of ['Revoked (test seal)', '2024']) expect(origin).toContain(named)
  })

  test('foreign time stamps are told, and add nothing', async () => {
    const [unchanged] = await sentencesOf('edc-foreign-time-stamp')
    const [{ code, details } = { code: '', details: {} }] = await checksOf('edc-foreign-time-stamp')
    const withoutStamp = words.label(`check.${code}`, detailParameters({ ...details, stamp: 'none' }))
    expect(unchanged?.length).toBeGreaterThan(withoutStamp.length)
    expect(unchanged).not.toContain('Time stamps (test authority)')
  })
})
