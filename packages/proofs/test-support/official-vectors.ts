import { findAllowedContext } from '@wanderbuch/standards/contexts/allowed-contexts'
import { succeed } from '@wanderbuch/standards/result'
import type { ResolvedDid } from '../src/did/resolved-did.ts'
import { parseMultikey } from '../src/encoding/multikey.ts'
import type { JsonObject } from '../src/json/json-object.ts'

/**
 * Values of the test vectors in the appendices of W3C Data Integrity EdDSA Cryptosuites 1.0 and ECDSA Cryptosuites 1.0:
 * one small credential, and what each suite makes of it.
 */
export const alumniCredential: JsonObject = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/ns/credentials/examples/v2'],
  id: 'urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33',
  type: ['VerifiableCredential', 'AlumniCredential'],
  name: 'Alumni Credential',
  description: 'A minimum viable example of an Alumni Credential.',
  issuer: 'https://vc.example/issuers/5678',
  validFrom: '2023-01-01T00:00:00Z',
  credentialSubject: { id: 'did:example:abcdefgh', alumniOf: 'The School of Examples' },
}

const issuer = 'https://vc.example/issuers/5678'
const ed25519 = 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2'
const p256 = 'zDnaepBuvsQ8cpsWrVKw8fbpGpvPeNSjVPTWoq6cRqaYzBKVP'
const p384 = 'z82LkuBieyGShVBhvtE2zoiD6Kma4tJGFtkAhxR5pfkp5QPw4LutoYWhvQCnGjdVn14kujQ'
/** Published with the vectors; protects nothing. */
export const ed25519PrivateMultibase = 'z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq'

const proof = (cryptosuite: string, verificationMethod: string, proofValue: string): JsonObject => ({
  type: 'DataIntegrityProof',
  cryptosuite,
  created: '2023-02-24T23:36:38Z',
  verificationMethod,
  proofPurpose: 'assertionMethod',
  proofValue,
})
const contexts = { '@context': alumniCredential['@context'] ?? null }

export const officialProofs: readonly JsonObject[] = [
  proof(
    'eddsa-rdfc-2022',
    `${issuer}#${ed25519}`,
    'z21EVs3eXERqTn4acNHT9viboqgzUaQ3kTmhPT3eA8qrVPE7CrQq78WkzctnMX5W4CrzcKnHw8V6dvy5pgWYCU5e9',
  ),
  {
    ...proof(
      'eddsa-jcs-2022',
      `${issuer}#${ed25519}`,
      'z63t83Y53KfzJ5ZosfKTnqfMcKB2dmTrfjSaQjeNNjAD5srBowQfmWqeRb8rRjmeEuCBEsddF9LsVogtuTsijJKh4',
    ),
    ...contexts,
  },
  proof(
    'ecdsa-rdfc-2019',
    `did:key:${p256}#${p256}`,
    'zaHXrr7AQdydBk3ahpCDpWbxfLokDqmCToYm2dyWvpcFVyWooC2he63w1f7UNQoAMKdhaRtcnaE2KTo5o5vTCcfw',
  ),
  proof(
    'ecdsa-rdfc-2019',
    `did:key:${p384}#${p384}`,
    'z967Mvv5bxtmLNqTzPZ8KmJjFmFXaAKeQNzq7GWnQkMcLtaGSSmuozE5WtJ8PipMe178B1tE28K1vsJur9bGVJhz6jgSJsRHFSQeqgH8hhjcg8gZDFJC1b9FsR5ggNmDBqHv',
  ),
  proof(
    'ecdsa-jcs-2019',
    `did:key:${p256}#${p256}`,
    'zq6PrUMCtqY5obCSsrQxuFJdGffCDxvFuopdZiBPUBRTFEs1VVsBZi8YiEwVWgHYrXxoV93gBHqGDBtQLPFxpZxz',
  ),
  proof(
    'ecdsa-jcs-2019',
    `did:key:${p384}#${p384}`,
    'zR3krc7pt9Dpn1PY2u8HWPePggtzAG2SuH2ZGNrzw8Ku3QrFLWgDTjS5mCWy65ShixJEtpMwfviAFfh5xTgd5FGN1sSbpPJ5djqSZQLqQkY8KLBPNswuqKtq3bS8f9vEHm8w',
  ),
]

const chained = (member: JsonObject, [number, key]: readonly [number, string], proofValue: string): JsonObject => ({
  ...proof('eddsa-rdfc-2022', `https://vc.example/issuers/${number}#${key}`, proofValue),
  ...member,
})
const ids = [
  'urn:uuid:26329423-bec9-4b2e-88cb-a7c7d9dc4544',
  'urn:uuid:8cc9022b-6b14-4cf3-8571-74972c5feb54',
  'urn:uuid:d94f792a-c546-4d06-b38a-da070ab56c23',
]

/** Two proofs side by side, a third over both, a fourth over the third. */
export const officialChain: readonly JsonObject[] = [
  chained(
    { id: ids[0] ?? '' },
    [56781, 'z6MktgKTsu1QhX6QPbyqG6geXdw6FQCZBPq7uQpieWbiQiG7'],
    'z5KTX5yikM4eUukZW9qh66LGT3KZEUCACGpWcT2t4Yd54NMoFRchGmH4778omyNFAD3weSt6sNk5fuaMQmhhzNmEC',
  ),
  chained(
    { id: ids[1] ?? '' },
    [56782, 'z6MkhWqdDBPojHA7cprTGTt5yHv5yUi1B8cnXn8ReLumkw6E'],
    'z5KXNyXDcm822dHS37tmS6Xc7FFNo8c73AfeqmfHoywPxnXWNjWKYK3VQzt3CMUoK9uAqsboVHKJXxuYwbdnfxZeA',
  ),
  chained(
    { id: ids[2] ?? '', created: '2023-02-26T22:06:38Z', previousProof: ids.slice(0, 2) },
    [56783, 'z6MkmEq87wkHCYnWnNZkigeDMGTN7oUw1upkhzd77KuXERS1'],
    'z2hcFbMaj3BJufikuLZQ36gAXVT9J3ZiwB9rqN3j7VdqyT1GaQPbMTaF1Q2gn7h75ZcJ6JpV9pvNoDumvcjtmSRAV',
  ),
  chained(
    { created: '2023-02-26T22:16:38Z', previousProof: ids[2] ?? '' },
    [56784, 'z6MkmEq87wkHCYnWnNZkigeDMGTN7oUw1upkhzd77KuXERS1'],
    'z6f4Lx4xiwWq8sucv6pg2vVvD5R4bxr58q2TagpwDXCxPVVS28S1iFwhor4ikhG6u4RKrNx7uSkYrCHdiiw5Js3d',
  ),
]

const p256Method = `did:key:${p256}#${p256}`
const sail = (size: number, sailName: string, year: number) => ({ size, sailName, year })
const board = (boardName: string, year: number) => ({ boardName, brand: 'Wailea', year })
const racing = {
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    { '@vocab': 'https://windsurf.grotto-networking.com/selective#' },
  ],
  type: ['VerifiableCredential'],
  issuer: 'https://vc.example/windsurf/racecommittee',
}
const boards = [board('CompFoil170', 2022), board('Kanaha Custom', 2019)]
const selectiveProof = (proofValue: string) => ({
  ...proof('ecdsa-sd-2023', p256Method, proofValue),
  created: '2023-08-15T23:36:38Z',
})

/** A credential with its base proof, and what a holder shows of it. Both define words in place. */
export const officialSelective: Readonly<Record<'base' | 'derived', JsonObject>> = {
  base: {
    ...racing,
    credentialSubject: {
      sailNumber: 'Earth101',
      sails: [
        sail(5.5, 'Kihei', 2023),
        sail(6.1, 'Lahaina', 2023),
        sail(7, 'Lahaina', 2020),
        sail(7.8, 'Lahaina', 2023),
      ],
      boards,
    },
    proof: selectiveProof(
      'u2V0AhVhAkWKMO8zpRmfcUMksHUMtZM7cJt8PmNLsljKTYhSi8gZ7wAWnK4BrOZkrH3dZvxKWlnxGG_0xlFXmU5sa5-j71VgjgCQCKnLOGbY_FuM-ASpSkkOxsIR2E8n7Ml2q1UQ6tEwzi5NYIAARIjNEVWZ3iJmqu8zd7v8AESIzRFVmd4iZqrvM3e7_jlhAKVYKM250DDcNWOYQpUmYC1Z5NZhJRwie8vVUev94QGst83WhoW7_UM6JULsKjNVHjxZlZQyovN4xw1M_mhn6TFhAsqMSgz0EeaPe0Hmo5SN1JNZmCjiZ-CNJB4ScmyK46s7hDotNZuGHxKGaAFC43O0FxcKeUC96q_z9PGeF5C3VpVhAmeoEU8I1ZzxFyR-QMxwoSkqRG9E8_CaSrhH8TD2t-tV32HKAC4hJkKl6xHuz6XL2G-V0cm6d_rWozjhmmVaMjVhAbQMMckpcMAEo15WC6C8Mo3bCEWFGtOTkMxND-LJMdfkCSovB7RnCR7SXzk5-0YVigtJ5Fzg71AAob5yg1WNNk1hApQHlYRGlUVkv-WX1OjJYJ19Ow7ipvVwUvm90Sn3IjNRLuy9pr5DHm3wVlVMPVpLqjS-E8_jJDeJV5pY0bfK_A1hAas2wx9bcEj0Sh7t8w9Cj-2FpceGpdRhaLZxYs1ZEG8-obUjb0CHOyH8S7uwDtn7oSW2oCW2SpZvlX-2jW17rmlhAe34eQ8-gJHyQahY0EmZh8mZoy0svnpTjkdcLnroLIBsiVkfCzMKLOWeEtWZUVnIBeugT8I2C7mnmpHNjdo2d4lhAM8okCUX8F4GYx9rlnSDvr5pTHPOjOOJ47JzFdDtX_Q4bZxWwLGwqltYojDecyt4oxQHYz55ZRnhTXLHqa74B7VhAO_Hj0vxsuJZzpVGtgoMKK2ZlGKvhLX3_vUCvdL-MTlszVr2iC3XJpCbOc8B_W_On-csaLPzUSvlSDtNec1ZVk1hAdm2Ht4sv_ec3s1HRqeul--yEGx4SrpwyNQRdLa5ZKyJDgqr4h-EtVNzc-J-VllvKrHN8wBKtUqarqI4Npnrx7VhAORMLXYz3l59Ozc7SDk2ej7clrer9Bn6eaBUQG773AqQ56bc-oGXeemekwZCNHjFLOESNoNq7qetO8FRbiFHb4FhAW-otSFVlUPFmg119n3TeSE7up5hBS34AqP2TGUQA5pDGyOTetrf8qq3bWj1lpCu1Z6yEZJlQ6nrLiCoaNVhpL1hA1wW_HhsTPUfUlqMX6ZMsLem8hbWaFe_rZDpPp5NN02vMHInDjO1Gn0BrXUyVAMnTY3fGrDjsuy2sGgMzR-bo11hAvOGSXH51eRoCWtV9LlpZD10ix0IuuVCnat5fRxU7hqGs0AzM09kGsmuDMRjowp51xhiFJ3iMajIOOhWUhPxHCoVnL2lzc3VlcngdL2NyZWRlbnRpYWxTdWJqZWN0L3NhaWxOdW1iZXJ4Gi9jcmVkZW50aWFsU3ViamVjdC9zYWlscy8xeCAvY3JlZGVudGlhbFN1YmplY3QvYm9hcmRzLzAveWVhcngaL2NyZWRlbnRpYWxTdWJqZWN0L3NhaWxzLzI',
    ),
  },
  derived: {
    ...racing,
    credentialSubject: {
      sailNumber: 'Earth101',
      sails: [sail(6.1, 'Lahaina', 2023), sail(7, 'Lahaina', 2020)],
      boards,
    },
    proof: selectiveProof(
      'u2V0BhVhAkWKMO8zpRmfcUMksHUMtZM7cJt8PmNLsljKTYhSi8gZ7wAWnK4BrOZkrH3dZvxKWlnxGG_0xlFXmU5sa5-j71VgjgCQCKnLOGbY_FuM-ASpSkkOxsIR2E8n7Ml2q1UQ6tEwzi5OGWEBtAwxySlwwASjXlYLoLwyjdsIRYUa05OQzE0P4skx1-QJKi8HtGcJHtJfOTn7RhWKC0nkXODvUAChvnKDVY02TWEClAeVhEaVRWS_5ZfU6MlgnX07DuKm9XBS-b3RKfciM1Eu7L2mvkMebfBWVUw9WkuqNL4Tz-MkN4lXmljRt8r8DWEBqzbDH1twSPRKHu3zD0KP7YWlx4al1GFotnFizVkQbz6htSNvQIc7IfxLu7AO2fuhJbagJbZKlm-Vf7aNbXuuaWEA78ePS_Gy4lnOlUa2CgworZmUYq-Etff-9QK90v4xOWzNWvaILdcmkJs5zwH9b86f5yxos_NRK-VIO015zVlWTWEB2bYe3iy_95zezUdGp66X77IQbHhKunDI1BF0trlkrIkOCqviH4S1U3Nz4n5WWW8qsc3zAEq1Spquojg2mevHtWEA5EwtdjPeXn07NztIOTZ6PtyWt6v0Gfp5oFRAbvvcCpDnptz6gZd56Z6TBkI0eMUs4RI2g2rup607wVFuIUdvgpgBYIOGCDmZ9TBxEtWeCI9oVmRt0eHRGAaoOXx08gxL2IQt_AVggVkUuBrlOaELGVQWJD4M_qW5bcKEHWGNbOrPA_qAOKKwCWCBD6o5lQOWjNGwaTjq7H2Cn1-NPbwXLeDedy2YyiqL9TQNYIJEdvfdRibsv05I3pv8e6S1aUuAuBpGQHLhrYj4QX0knBFggk0AeXgJ4e6m1XsV5-xFud0L_1mUjZ9Mffhg5aZGTyDkFWCDYgT4e07o_IdCwae6qE7WZfpXtGRFESEXR3SxZmXE05o4AAQIFBggJCg4PEBESEw',
    ),
  },
}

const examples = { document: { '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' } } }

/** The vectors use a catch-all context that no allow-list here has. */
export const findVectorContext = (url: string) =>
  url === 'https://www.w3.org/ns/credentials/examples/v2' ? examples : findAllowedContext(url)

/** As if addresses had been looked up: the vectors name their keys in the fragment. */
export function resolveVectorKey(controller: string) {
  const keys = [...officialProofs, ...officialChain].map(({ verificationMethod }) => String(verificationMethod))
  const verificationMethods = [...new Set(keys)].flatMap((id) => {
    const [did = '', multikey = ''] = id.split('#')
    const key = parseMultikey(multikey)
    if (did !== controller || !key.ok) return []
    return [{ id, controller, publicKey: key.value, purposes: ['assertionMethod'] as const }]
  })
  return succeed<ResolvedDid>({ did: controller, verificationMethods })
}
