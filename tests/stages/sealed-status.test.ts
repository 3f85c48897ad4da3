import { generateKeyPairSync } from 'node:crypto'
import { createNodeSigner, nodeCrypto } from '@wanderbuch/adapters/crypto/node-crypto'
import { receiveFiles } from '@wanderbuch/core/document/receive-files'
import { normaliseReceived } from '@wanderbuch/core/normalise/from-received'
import { verifyNormalised } from '@wanderbuch/core/verify/from-normalised'
import { sealJades } from '@wanderbuch/proofs/jades/seal-jades'
import type { StatusSource } from '@wanderbuch/proofs/status/status-source'
import { createSelfSignedCertificate } from '@wanderbuch/proofs/x509/create-self-signed-certificate'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { fail } from '@wanderbuch/standards/result'
import { expect, test } from 'vitest'

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const signer = createNodeSigner({ algorithm: 'ES256', privateKey, verificationMethod: 'CN=SYNTHETIC TEST SEAL' })
const certificate = await createSelfSignedCertificate({
  subject: [['CN', 'SYNTHETIC TEST SEAL']],
  publicKeyInfo: publicKey.export({ type: 'spki', format: 'der' }),
  signer,
  serialNumber: Uint8Array.of(1),
  notBefore: '2026-01-01T00:00:00Z',
  notAfter: '2027-12-31T23:59:59Z',
})
const listUrl = 'https://issuer.example.org/status/1'

async function statusOf(credentialStatus: object, change = (text: string) => text) {
  const words = { type: ['VerifiableCredential', 'EuropeanDigitalCredential'], credentialStatus }
  const sealing = { sealedAt: '2026-11-22T10:00:00Z', signer, certificates: [certificate], crypto: nodeCrypto }
  const sealed = await sealJades({ payload: JSON.stringify(words), ...sealing })
  const asked: string[] = []
  const statusSource: StatusSource = (url) => {
    asked.push(url)
    return fail({ code: 'status_source_unreachable' })
  }
  const bytes = Buffer.from(change(JSON.stringify(sealed)))
  const normalised = normaliseReceived(await receiveFiles([{ fileName: 'a.jsonld', bytes }], nodeCrypto))
  const context = { trustLists: [], day: '2026-11-22' as IsoDay, crypto: nodeCrypto, statusSource }
  const [verified] = await verifyNormalised(normalised, context)
  return [verified?.checks.find(({ name }) => name === 'status')?.code, asked]
}

const bitstring = { type: 'BitstringStatusListEntry', statusPurpose: 'revocation', statusListIndex: '7' }

test('a sealed European Digital Credential: its list is asked for', async () => {
  expect(await statusOf({ ...bitstring, statusListCredential: listUrl })).toEqual([
    'status_list_not_reachable',
    [listUrl],
  ])
})

test('a kind of entry that is not read is named, and nothing is asked', async () => {
  expect(await statusOf({ id: listUrl, type: 'TrustedCredentialStatus2021' })).toEqual(['status_type_unsupported', []])
})

test('SECURITY: a changed seal leads to no address', async () => {
  const changed = await statusOf({ ...bitstring, statusListCredential: listUrl }, (text) =>
    text.replace('status/1', 'status/2'),
  )
  expect(changed).toEqual(['rests_on_broken_document', []])
})
