import { generateKeyPairSync } from 'node:crypto'
import { createEd25519Signer } from '@wanderbuch/adapters/crypto/node-crypto'
import { nodeCrypto } from '@wanderbuch/adapters/crypto/node-crypto'
import { verifyBytes } from '@wanderbuch/adapters/batch/verify-bytes'
import { createDataIntegrityProof } from '@wanderbuch/proofs/data-integrity/create-data-integrity-proof'
import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import { findAllowedContext } from '@wanderbuch/standards/contexts/allowed-contexts'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { expect, test } from 'vitest'

/* CLR 2.0 of 1EdTech in JSON with Data Integrity proofs: the record and each credential in it, by its own proof. */

const signer = createEd25519Signer(generateKeyPairSync('ed25519').privateKey)
const did = signer.verificationMethod.split('#')[0] ?? ''
const sources = { findContext: findAllowedContext, crypto: nodeCrypto }
const base = 'https://www.w3.org/ns/credentials/v2'
const badges = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'
const clr = 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json'
const issuer = { id: did, type: ['Profile'], name: 'Synthetic school' }

async function sign(document: JsonObject): Promise<JsonObject> {
  const signed = await createDataIntegrityProof({ document, signer, purpose: 'assertionMethod', ...sources })
  if (!signed.ok) throw new Error(JSON.stringify(signed.problem))
  return signed.value
}

const award = (number: number): JsonObject => ({
  '@context': [base, badges],
  id: `urn:uuid:award-${number}`,
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer,
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: {
    type: ['AchievementSubject'],
    achievement: {
      id: `urn:uuid:achievement-${number}`,
      type: ['Achievement'],
      name: `Synthetic unit ${number}`,
      description: 'Synthetic',
      criteria: { narrative: 'Synthetic test' },
    },
  },
})

async function makeRecord(contexts: readonly string[] = [base, clr, badges]): Promise<JsonObject> {
  const awards = [await sign(award(1)), await sign(award(2))]
  return {
    '@context': contexts,
    id: 'urn:uuid:record-1',
    type: ['VerifiableCredential', 'ClrCredential'],
    issuer,
    validFrom: '2026-01-01T00:00:00Z',
    name: 'Synthetic record',
    credentialSubject: {
      type: ['ClrSubject'],
      verifiableCredential: awards,
      association: [
        {
          type: 'Association',
          associationType: 'isChildOf',
          sourceId: 'urn:uuid:award-1',
          targetId: 'urn:uuid:award-2',
        },
      ],
    },
  }
}

async function codesOf(text: string): Promise<readonly string[]> {
  const bytes = new TextEncoder().encode(text)
  const { records } = await verifyBytes(
    { fileName: 'record.json', bytes },
    { day: '2026-11-24' as IsoDay, trustLists: [] },
  )
  return records.map(({ checks }) => checks[0]?.code ?? '')
}

test('the record and each credential in it hold by their own proofs', async () => {
  const signed = JSON.stringify(await sign(await makeRecord()))
  expect(await codesOf(signed)).toEqual(['signature_holds', 'signature_holds', 'signature_holds'])
})

test('a word changed in one credential breaks it and the record, not the other credential', async () => {
  const signed = JSON.stringify(await sign(await makeRecord()))
  const changed = signed.replace('Synthetic unit 2', 'Doctor of Medicine')
  expect(await codesOf(changed)).toEqual(['signature_wrong', 'signature_holds', 'signature_wrong'])
})

test('SECURITY: a context inside a credential of the record is refused like any other', async () => {
  const inline = { ...(await sign(award(1))), '@context': [base, badges, { name: 'https://example.org/other' }] }
  const { credentialSubject, ...rest } = await makeRecord()
  const forged = {
    ...rest,
    credentialSubject: { ...(credentialSubject as JsonObject), verifiableCredential: [inline] },
  }
  const given = { document: forged, signer, purpose: 'assertionMethod' as const, ...sources }
  expect(await createDataIntegrityProof(given)).toMatchObject({ ok: false, problem: { code: 'context_inline' } })
})
