import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeCrypto } from '@wanderbuch/adapters/crypto/node-crypto'
import { createDataIntegrityProof } from '@wanderbuch/proofs/data-integrity/create-data-integrity-proof'
import { sealJades } from '@wanderbuch/proofs/jades/seal-jades'
import { signVcJwt } from '@wanderbuch/proofs/jose/sign-vc-jwt'
import { issueSdJwt } from '@wanderbuch/proofs/sd-jwt/issue-sd-jwt'
import { createSelfSignedCertificate } from '@wanderbuch/proofs/x509/create-self-signed-certificate'
import { findAllowedContext } from '@wanderbuch/standards/contexts/allowed-contexts'
import { makeBenchKey } from '../verify/bench-keys.mjs'
import { makeBadge } from '../verify/sample-badge.mjs'

function valueOf(result) {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

/** The badge of the verify bench with a number of its own, so that no two files are alike. Nobody in it exists. */
function numberedBadge(did, number) {
  const badge = makeBadge(did)
  const { credentialSubject } = badge
  const [id, name] = [
    `urn:uuid:00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    `Synthetic unit ${number}`,
  ]
  return { ...badge, id, name, credentialSubject: { ...credentialSubject, id: `did:example:synthetic-${number}` } }
}

const withProof = (key, cryptosuite) => async (number) =>
  JSON.stringify(
    valueOf(
      await createDataIntegrityProof({
        document: numberedBadge(key.did, number),
        signer: key.signer,
        purpose: 'assertionMethod',
        cryptosuite,
        created: '2026-01-02T00:00:00Z',
        findContext: findAllowedContext,
        crypto: nodeCrypto,
      }),
    ),
  )

const asJwt = (key) => (number) => signVcJwt({ document: numberedBadge(key.did, number), signer: key.signer })

const asSdJwt = (key) => async (number) => {
  const claims = {
    iss: key.did,
    vct: 'urn:eu.europa.ec.eudi:learning:credential:1',
    issuing_authority: 'Synthetic Training Centre (bench)',
    achievement_title: `Synthetic unit ${number}`,
    family_name: `Synthetic ${number}`,
    given_name: 'Synthetic',
  }
  const conceal = [['family_name'], ['given_name'], ['achievement_title']]
  return valueOf(await issueSdJwt({ claims, conceal }, { signer: key.signer, randomBytes, crypto: nodeCrypto }))
}

const europeanCredential = (number) => ({
  '@context': ['https://www.w3.org/2018/credentials/v1', 'http://data.europa.eu/snb/model/context/edc-ap'],
  id: `urn:credential:synthetic-${number}`,
  type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
  issuer: { id: 'urn:epass:org:1', type: 'Organisation', legalName: { en: 'Synthetic Training Centre (bench)' } },
  issued: '2024-02-16T10:00:00Z',
  validFrom: '2024-02-16T10:00:00Z',
  credentialSubject: {
    id: 'urn:epass:person:1',
    type: 'Person',
    fullName: { en: `Synthetic ${number}` },
    hasClaim: [{ id: 'urn:epass:learningAchievement:1', type: 'LearningAchievement', title: { en: `Unit ${number}` } }],
  },
})

async function asSealed(key) {
  const certificate = await createSelfSignedCertificate({
    subject: [['CN', 'Synthetic Training Centre (bench)']],
    publicKeyInfo: new Uint8Array(key.publicKey.export({ format: 'der', type: 'spki' })),
    signer: key.signer,
    serialNumber: Uint8Array.of(7),
    notBefore: '2023-01-01T00:00:00Z',
    notAfter: '2033-01-01T00:00:00Z',
  })
  return async (number) =>
    JSON.stringify(
      await sealJades({
        payload: JSON.stringify(europeanCredential(number)),
        signer: key.signer,
        certificates: [certificate],
        sealedAt: '2024-02-16T10:00:00Z',
        crypto: nodeCrypto,
      }),
    )
}

const changed = (make) => async (number) => (await make(number)).replace('Synthetic unit', 'Synthetic Unit')

/** What stands in the folder: of twenty files, how many of each kind, and whether their bytes are unchanged. */
async function makeKinds() {
  const [ed25519, p256] = [makeBenchKey('EdDSA'), makeBenchKey('ES256')]
  const badge = withProof(ed25519, 'eddsa-rdfc-2022')
  return [
    { ending: 'json', share: 7, unchanged: 'yes', make: badge },
    { ending: 'json', share: 2, unchanged: 'yes', make: withProof(p256, 'ecdsa-rdfc-2019') },
    { ending: 'jwt', share: 3, unchanged: 'yes', make: asJwt(ed25519) },
    { ending: 'jwt', share: 2, unchanged: 'yes', make: asJwt(p256) },
    { ending: 'sd-jwt', share: 2, unchanged: 'yes', make: asSdJwt(p256) },
    { ending: 'jsonld', share: 2, unchanged: 'yes', make: await asSealed(p256) },
    { ending: 'json', share: 1, unchanged: 'no', make: changed(badge) },
    { ending: 'json', share: 1, unchanged: 'unreadable', make: async (number) => (await badge(number)).slice(0, -40) },
  ]
}

/** Writes `count` credentials, a thousand to a folder; answers how many of each kind must be found again. */
export async function makeCredentials(folder, count, onProgress) {
  const kinds = await makeKinds()
  const turns = kinds.flatMap((kind) => Array.from({ length: kind.share }, () => kind))
  const expected = { yes: 0, no: 0, unreadable: 0 }
  for (let number = 0; number < count; number += 1) {
    const { ending, unchanged, make } = turns[number % turns.length]
    const under = join(folder, String(Math.floor(number / 1000)).padStart(4, '0'))
    if (number % 1000 === 0) mkdirSync(under, { recursive: true })
    writeFileSync(join(under, `${String(number).padStart(7, '0')}.${ending}`), await make(number))
    expected[unchanged] += 1
    if (number % 10_000 === 0) onProgress(number)
  }
  return expected
}
