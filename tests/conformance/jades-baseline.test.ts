import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeCrypto } from '@wanderbuch/adapters/crypto/node-crypto'
import { parseSealed } from '@wanderbuch/proofs/jades/parse-sealed'
import { verifyJades } from '@wanderbuch/proofs/jades/verify-jades'
import { parseJsonStrictly } from '@wanderbuch/proofs/json/parse-strict'
import { describe, expect, test } from 'vitest'
import { dataFolder, hasFolder, readJsonFile } from './shared-folder.ts'

/*
 * ETSI TS 119 182-1 (JAdES baseline B-B to B-LTA) over every sealed official sample: what each carries, and that all of it
 * holds. Their certificates and those of their time stamps are test ones: nothing of this makes one authentic.
 */

const here = hasFolder(dataFolder, 'sealed official samples')

async function verifyFile(path: string) {
  const parsed = parseJsonStrictly(new Uint8Array(readFileSync(join(dataFolder, path))))
  const sealed = parsed.ok ? parseSealed(parsed.value) : parsed
  if (!sealed.ok) throw new Error(`${path}: ${sealed.problem.code}`)
  const { results } = await verifyJades(sealed.value, nodeCrypto)
  return { sealed: sealed.value, results }
}

/** File: level, earliest proven time, status of the certificate and its source, certificates above it and how they end. */
const found = {
  'edc-2.0.6/credential-jws-invalid.jsonld': ['2022-10-11T09:27:43Z', 2, 'self-issued', 'good-tsa', 1],
  'edc-2.0.6/credential-signed.jsonld': ['2022-12-21T18:50:35Z', 2, 'self-issued', 'good-tsa', 1],
  'edc-2.0.6/json_sealed_advanced.json': ['2022-07-25T14:37:00Z', 2, 'self-issued', 'good-tsa', 1],
  'edc-2.0.6/json_sealed_test_output.json': ['2022-08-02T11:55:43Z', 2, 'self-issued', 'good-tsa', 1],
  // The certificate above is itself signed with SHA-1, which is not accepted: the chain ends there.
  'edc-2.0.6/json_to_seal-signed-jades-baseline-lta.json': [
    '2022-08-19T11:10:46Z',
    1,
    'issuer-unfit',
    'self-signed-tsa',
    undefined,
  ],
  'edc-2.0.6/signed_credential.jsonld': ['2022-12-21T18:50:35Z', 2, 'self-issued', 'good-tsa', 1],
  'official/Sample-CertOfPart-signed.jsonld': ['2023-09-27T12:07:04Z', 1, 'issuer-missing', 'good-tsa', 1],
  'official/Sample-MC-Annex1-signed.jsonld': ['2023-09-27T11:54:20Z', 1, 'issuer-missing', 'good-tsa', 1],
} as const

describe.skipIf(!here)('JAdES baseline over the sealed official samples', () => {
  test('every sealed sample of the table of verdicts is here', () => {
    const verdicts = readJsonFile<{ samples: { file: string; format: string }[] }>(dataFolder, 'expected-verdicts.json')
    const sealed = verdicts.samples.filter(({ format }) => format.includes('JAdES')).map(({ file }) => file)
    expect(Object.keys(found).map((file) => `elm/samples/${file}`)).toEqual(expect.arrayContaining(sealed))
  })

  test.each(Object.entries(found))('%s', async (file, [provenAt, above, chainEnd, stamper, aboveStamper]) => {
    const { results } = await verifyFile(`elm/samples/${file}`)
    expect(results).toHaveLength(1)
    expect(results[0]).toMatchObject({ unchanged: 'yes', code: 'signature_holds' })
    const { signer, seal } = results[0] ?? {}
    expect(seal?.timestamps.map(({ code }) => code)).toEqual(seal?.timestamps.map(() => 'timestamp_holds'))
    expect(seal?.timestamps.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['sigTst', 'arcTst']))
    expect(seal).toMatchObject({
      level: 'B-LTA',
      provenAt,
      chainEnd,
      provenBy: { commonName: stamper },
      revocation: { code: 'certificate_valid', source: 'ocsp' },
    })
    expect(seal?.provenBy?.chain?.length).toBe(aboveStamper)
    expect(signer?.kind === 'x509' && signer.chain?.length).toBe(above)
  })

  test.each(Object.keys(found))('%s: time stamps of another sample prove nothing', async (file) => {
    const own = await verifyFile(`elm/samples/${file}`)
    const isFirst = file.startsWith('official/Sample-MC')
    const other = await verifyFile(`elm/samples/official/Sample-${isFirst ? 'CertOfPart' : 'MC-Annex1'}-signed.jsonld`)
    const etsiU = other.sealed.signatures[0]?.etsiU ?? null
    const signatures = own.sealed.signatures.map((one) => ({ ...one, etsiU }))
    const { results } = await verifyJades({ ...own.sealed, signatures }, nodeCrypto)
    expect(results[0]?.unchanged).toBe('yes')
    expect(results[0]?.seal?.provenAt).toBeUndefined()
    expect(results[0]?.seal?.level).toBe('B-B')
    const ofSignature = results[0]?.seal?.timestamps.filter(({ kind }) => kind !== 'adoTst')
    expect(ofSignature?.map(({ code }) => code)).toEqual(['timestamp_imprint_wrong', 'timestamp_imprint_wrong'])
  })
})
