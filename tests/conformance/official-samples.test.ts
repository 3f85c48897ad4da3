import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { allWords } from '@wanderbuch/adapters/workbench/all-words'
import { builtInPorts } from '@wanderbuch/adapters/workbench/built-in-ports'
import { sampleTrustList } from '@wanderbuch/adapters/workbench/sample-book'
import { receiveFiles } from '@wanderbuch/core/document/receive-files'
import { normaliseReceived } from '@wanderbuch/core/normalise/from-received'
import { createWords } from '@wanderbuch/core/report/words/create-words'
import { verifyNormalised, type VerifiedRecord } from '@wanderbuch/core/verify/from-normalised'
import { detailParameters } from '@wanderbuch/core/vocabulary/detail-parameters'
import type { TrustList } from '@wanderbuch/core/vocabulary/trust-list'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { describe, expect, test } from 'vitest'
import { dataFolder, hasFolder, readJsonFile } from './shared-folder.ts'

/*
 * Official and public samples through document, normalise and verify. What each is known to be stands in
 * expected-verdicts.json; what is found here, in the tables below, in words where the two do not say the same.
 */

const here = hasFolder(dataFolder, 'official samples of ELM, ELMO, Open Badges and W3C credentials')
const day = '2026-11-22' as IsoDay
const words = createWords('en', allWords)

interface Seen {
  readonly format: string
  readonly records: readonly VerifiedRecord[]
  /** Code and format or reason of a file that cannot be read. */
  readonly problem?: string
  readonly sentence?: string
}

async function look(path: string, trustLists: readonly TrustList[] = []): Promise<Seen> {
  const { crypto } = builtInPorts()
  const bytes = new Uint8Array(readFileSync(join(dataFolder, path)))
  // The name is never asked: every file comes under the same one.
  const received = await receiveFiles([{ fileName: 'file.json', bytes }], crypto)
  const normalised = normaliseReceived(received)
  const records = await verifyNormalised(normalised, { trustLists, day, crypto })
  const format = received.documents[0]?.format ?? ''
  const [unread] = normalised.unreadable
  if (!unread) return { format, records }
  const { code, details } = unread
  const problem = [code, details.format ?? details.reason].filter(Boolean).join(' ')
  return { format, records, problem, sentence: words.label(`problem.${code}`, detailParameters(details)) }
}

function answers({ records }: Seen, ...names: readonly string[]): readonly string[] {
  return records.flatMap(({ checks }) =>
    names.map((name) => {
      const check = checks.find((one) => one.name === name)
      return `${check?.outcome} ${check?.code}`
    }),
  )
}

interface Verdict {
  readonly file: string
  readonly format: string
  readonly bytesIntact: string
  readonly note: string
}

const verdicts = here ? readJsonFile<{ samples: readonly Verdict[] }>(dataFolder, 'expected-verdicts.json').samples : []
const ofFormat = (pattern: RegExp) => verdicts.filter(({ format }) => pattern.test(format)).map(({ file }) => file)

describe.skipIf(!here)('European Digital Credentials', () => {
  test.each(ofFormat(/JAdES/))('%s: sealed, unchanged, signer not pinned', async (file) => {
    const seen = await look(file)
    expect([seen.format, seen.records[0]?.record.basis]).toEqual(['edc-sealed', 'secured'])
    expect(answers(seen, 'unchanged')).toEqual(['yes seal_time_stamped'])
    // Three of the seals lie over an empty presentation, which names no body.
    expect(answers(seen, 'origin')[0]).toMatch(/^not-determined origin_(not_pinned|no_body_named)$/)
  })

  test.each(ofFormat(/^EDC v3$/))('%s: not sealed', async (file) => {
    const seen = await look(file)
    expect([seen.format, seen.records[0]?.record.basis]).toEqual(['edc-unsealed', 'unsecured'])
    expect(answers(seen, 'unchanged', 'origin')).toEqual([
      'not-determined no_proof',
      'not-determined origin_needs_unchanged',
    ])
  })

  test.each(ofFormat(/EBSI/))('%s: the EBSI dialect, not sealed', async (file) => {
    const seen = await look(file)
    expect(seen.records[0]?.record.dialect).toBe('edc-ebsi')
    expect(answers(seen, 'unchanged')).toEqual(['not-determined no_proof'])
  })

  test.each([
    'elm/samples/official/Sample-CertOfPart-signed.jsonld',
    'elm/samples/official/Sample-MC-Annex1-signed.jsonld',
  ])('%s: not authentic by itself, authentic with the test list, which says that it is one', async (file) => {
    const [plain] = (await look(file)).records
    const origin = plain?.checks.find(({ name }) => name === 'origin')
    expect(words.label(`check.${origin?.code}`, detailParameters(origin?.details ?? {}))).toMatch(
      /^Unchanged since it was signed\..* ORGANIZACION TEST/,
    )
    expect(origin?.whoCanAnswer?.name).toEqual({ en: 'ORGANIZACION TEST' })
    expect(answers(await look(file, [sampleTrustList]), 'origin')).toEqual(['yes origin_pinned_by_test_list'])
    expect(sampleTrustList.test).toBe(true)
  })

  test('what the official micro-credential says is read', async () => {
    const [first] = (await look('elm/samples/official/Sample-MC-Annex1-signed.jsonld')).records
    const { record } = first ?? {}
    expect(record?.title).toMatchObject({ en: 'Digital micro-credential creation' })
    expect(record?.awardingBody?.name).toMatchObject({ en: 'University of Zed' })
    expect(record?.learningOutcomes.length).toBeGreaterThan(0)
    expect(record?.eqfLevelsStated.map(({ code }) => code)).toEqual(['6'])
  })
})

describe.skipIf(!here)('Open Badges 3.0', () => {
  const found: Readonly<Record<string, readonly string[] | string>> = {
    // The keys of these lie behind web addresses, which are not looked up here.
    'simple.json': ['not-determined key_not_looked_up', 'yes validity_no_end_stated'],
    'simple.jwt': ['not-determined key_not_looked_up', 'yes validity_no_end_stated'],
    'simple-err-context.json': ['not-determined key_not_looked_up', 'yes validity_no_end_stated'],
    'simple-err-issuer.json': ['not-determined key_not_looked_up', 'yes validity_no_end_stated'],
    'simple-err-type.json': ['not-determined key_not_looked_up', 'yes validity_no_end_stated'],
    'simple-err-proof-value.json': ['not-determined key_not_looked_up', 'yes validity_no_end_stated'],
    'simple-err-expired.json': ['not-determined key_not_looked_up', 'no validity_ended'],
    'endorsement-valid.json': ['not-determined key_not_looked_up', 'yes validity_in_force'],
    // Ed25519Signature2020, with such keys too.
    'simple_v1.json': ['not-determined key_not_looked_up', 'yes validity_no_end_stated'],
    'credential-status-revoked.json': ['not-determined key_not_looked_up', 'yes validity_no_end_stated'],
    // Other kinds of proof.
    'simple-multiple-proofs.json': ['not-determined proof_type_unsupported', 'yes validity_no_end_stated'],
    'simple-eddsa-2022.json': ['not-determined cryptosuite_unsupported', 'yes validity_no_end_stated'],
    'simple-noproof.json': ['not-determined no_proof', 'yes validity_no_end_stated'],
    'simple-did-key-method.json': ['yes signer_is_not_issuer', 'not-determined rests_on_broken_document'],
    'simple-json.png': ['not-determined key_not_looked_up', 'yes validity_no_end_stated'],
    'simple-jwt.svg': ['not-determined key_not_looked_up', 'yes validity_no_end_stated'],
  }

  test('every sample of the table of verdicts is here', () => {
    const names = ofFormat(/Open Badges 3.0/).map((file) => file.replace('openbadges/ob30/', ''))
    expect(names.toSorted()).toEqual(Object.keys(found).toSorted())
  })

  test.each(Object.entries(found))('%s: %s', async (name, expected) => {
    const seen = await look(`openbadges/ob30/${name}`)
    if (typeof expected === 'string') expect(seen.problem).toBe(expected)
    else expect(answers(seen, 'unchanged', 'validity')).toEqual(expected)
  })

  test('nothing of them is authentic, and a signer who is not the issuer is a clear no', async () => {
    for (const name of Object.keys(found)) {
      const seen = await look(`openbadges/ob30/${name}`)
      for (const answer of answers(seen, 'origin'))
        expect([name, answer]).not.toEqual([name, expect.stringMatching(/^yes/)])
    }
    expect(answers(await look('openbadges/ob30/simple-did-key-method.json'), 'origin')).toEqual([
      'no origin_signer_is_not_issuer',
    ])
    expect(answers(await look('openbadges/ob30/simple-err-issuer.json'), 'entitlement')).toEqual([
      'not-determined origin_no_body_named',
    ])
    expect(answers(await look('openbadges/ob30/credential-status-revoked.json'), 'status')).toEqual([
      'not-determined status_not_looked_up',
    ])
  })
})

describe.skipIf(!here)('W3C credentials as tokens (VC-JOSE-COSE)', () => {
  test.each([
    ['credential-jose-minimal', 1],
    ['credential-issuer-match-signed', 1],
    ['credential-jose-unknown-extensions', 1],
    // Three are shown: a token, an SD-JWT, and COSE, which is named as not read.
    ['presentation-jose-multiple', 2],
    ['credential-sdjwt-nested', 1],
    ['credential-sdjwt-selective', 1],
    // Whether a signature holds cannot be said without its key.
    ['credential-sdjwt-bad-signature', 1],
    ['presentation-sdjwt-selective', 1],
  ])('%s: %i read, keys behind web addresses', async (name, count) => {
    const seen = await look(`vc/jose-cose/${name}.txt`)
    expect(answers(seen, 'unchanged')).toEqual(Array.from({ length: count }, () => 'not-determined key_not_looked_up'))
  })
})

/** All files of the four folders. */
const everyFile = here
  ? ['elm', 'elmo', 'openbadges', 'vc'].flatMap((folder) =>
      readdirSync(join(dataFolder, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(dataFolder, join(entry.parentPath, entry.name))),
    )
  : []

describe.skipIf(!here)('every other file', () => {
  test('all files are looked at', () => expect(everyFile.length).toBeGreaterThan(280))

  test('each is read or refused with a sentence; none is taken for authentic, none stops the program', async () => {
    const problems = new Map<string, number>()
    for (const file of everyFile) {
      const { records, problem, sentence } = await look(file)
      expect([file, records.length > 0 || sentence !== undefined]).toEqual([file, true])
      const authentic = records
        .flatMap(({ checks }) => checks)
        .filter(({ name, outcome }) => name === 'origin' && outcome === 'yes')
      expect([file, authentic]).toEqual([file, []])
      if (sentence !== undefined)
        expect(sentence).toMatch(
          /^(This is (a|an) |This belongs to |This format is not known here\. Readable are: |The )/,
        )
      if (problem !== undefined) problems.set(problem, (problems.get(problem) ?? 0) + 1)
    }
    expect(Object.fromEntries([...problems].toSorted())).toMatchInlineSnapshot(`
      {
        "badge_part_alone": 36,
        "container_without_credential image": 2,
        "document_about_a_body": 2,
        "document_empty": 1,
        "document_format_not_readable_yet cose": 7,
        "document_format_not_readable_yet xml": 72,
        "document_format_unknown": 35,
        "document_ill_formed badge_type_unknown": 1,
        "document_ill_formed claims_ill_formed": 1,
        "document_ill_formed cose_unsupported": 2,
        "document_ill_formed enveloped_ill_formed": 1,
        "document_ill_formed jws_header_ill_formed": 1,
        "document_ill_formed typ_unexpected": 5,
        "document_not_json json_syntax": 4,
        "document_xml_end_misplaced xml_tag_mismatch": 2,
      }
    `)
  })

  test.each([
    [/\.xsd$/, 'document_format_not_readable_yet xml'],
    [/^vc\/jose-cose\/.*sdjwt-bad-media-type\.txt$/, 'document_ill_formed typ_unexpected'],
    [/^vc\/jose-cose\/.*sdjwt-selective\.txt$/, undefined],
    [/^vc\/jose-cose\/[a-z]+-cose-.*\.txt$/, 'document_format_not_readable_yet cose'],
    [/\.ttl$/, 'document_format_unknown'],
  ])('%s: %s', async (pattern, expected) => {
    const files = everyFile.filter((file) => pattern.test(file))
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) expect([file, (await look(file)).problem]).toEqual([file, expected])
  })
})
