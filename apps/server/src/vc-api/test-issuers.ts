import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { createNodeSigner } from '@wanderbuch/adapters/crypto/node-crypto'
import type { PublicKey, SignatureAlgorithm, Signer } from '@wanderbuch/proofs/crypto-port'
import type { CryptosuiteName } from '@wanderbuch/proofs/data-integrity/cryptosuites'
import { formatDidKey, verificationMethodOfDidKey } from '@wanderbuch/proofs/did/did-key'
import { parsePublicJwk } from '@wanderbuch/proofs/did/public-jwk'
import type { VcApiProfile } from './profile.ts'
import type { StatusListName } from './status-lists.ts'

export type Curve = 'Ed25519' | 'P-256' | 'P-384'

/** How an issuer secures what it issues. */
export type SecuringForm = CryptosuiteName | 'vc-jwt'

/** An issuer of this conformance face. Its key is made at the start, kept in memory and belongs to nobody. */
export interface TestIssuer {
  /** Stands in its addresses: `/issuers/NAME/credentials/issue`. */
  readonly name: string
  readonly form: SecuringForm
  readonly curve: Curve
  readonly did: string
  readonly signer: Signer
  /** Lists of this server in which whatever it issues gets a place. */
  readonly statusLists: readonly StatusListName[]
  /** Whether its entries have as many messages as the W3C suite counts instead of what the standard demands. */
  readonly countsAsSuite: boolean
}

const plainRows: readonly Pick<TestIssuer, 'name' | 'form' | 'curve'>[] = [
  { name: 'eddsa-rdfc-2022', form: 'eddsa-rdfc-2022', curve: 'Ed25519' },
  { name: 'eddsa-jcs-2022', form: 'eddsa-jcs-2022', curve: 'Ed25519' },
  { name: 'ecdsa-rdfc-2019-p256', form: 'ecdsa-rdfc-2019', curve: 'P-256' },
  { name: 'ecdsa-rdfc-2019-p384', form: 'ecdsa-rdfc-2019', curve: 'P-384' },
  { name: 'ecdsa-jcs-2019-p256', form: 'ecdsa-jcs-2019', curve: 'P-256' },
  { name: 'ecdsa-jcs-2019-p384', form: 'ecdsa-jcs-2019', curve: 'P-384' },
  { name: 'ecdsa-sd-2023-p256', form: 'ecdsa-sd-2023', curve: 'P-256' },
  { name: 'ed25519-signature-2020', form: 'Ed25519Signature2020', curve: 'Ed25519' },
  { name: 'vc-jwt-ed25519', form: 'vc-jwt', curve: 'Ed25519' },
  { name: 'vc-jwt-p256', form: 'vc-jwt', curve: 'P-256' },
]

const statusRows: readonly (Pick<TestIssuer, 'name' | 'statusLists'> & { readonly countsAsSuite?: true })[] = [
  { name: 'bitstring-status-list', statusLists: ['revocation'] },
  { name: 'bitstring-status-list-suspension', statusLists: ['suspension'] },
  { name: 'bitstring-status-list-two-purposes', statusLists: ['revocation', 'suspension'] },
  { name: 'bitstring-status-list-two-bits', statusLists: ['revocation-two-bits'] },
  { name: 'bitstring-status-list-suite', statusLists: ['revocation-two-bits'], countsAsSuite: true },
]

const algorithmOf: Readonly<Record<Curve, SignatureAlgorithm>> = {
  Ed25519: 'EdDSA',
  'P-256': 'ES256',
  'P-384': 'ES384',
}

const makeKeyPair = (curve: Curve) =>
  curve === 'Ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: curve })

function toPublicKey(key: KeyObject): PublicKey {
  const read = parsePublicJwk(key.export({ format: 'jwk' }))
  if (!read.ok) throw new Error(`a key made here is not readable: ${read.problem.code}`)
  return read.value
}

/** A fresh key of one curve, with its did:key. */
function makeSigner(curve: Curve): Pick<TestIssuer, 'did' | 'signer'> {
  const { privateKey, publicKey } = makeKeyPair(curve)
  const did = formatDidKey(toPublicKey(publicKey))
  if (did === undefined) throw new Error(`no did:key for ${curve}`)
  const verificationMethod = verificationMethodOfDidKey(did)
  return { did, signer: createNodeSigner({ algorithm: algorithmOf[curve], privateKey, verificationMethod }) }
}

/** All issuers, each with a key of its own but those with status lists; the first one answers where none is named. */
export function makeTestIssuers(profile: VcApiProfile): readonly TestIssuer[] {
  const plain = plainRows.map((row) => ({ ...row, ...makeSigner(row.curve), statusLists: [], countsAsSuite: false }))
  const keeper = { form: 'eddsa-rdfc-2022', curve: 'Ed25519', ...makeSigner('Ed25519') } as const
  const known = statusRows.filter(({ countsAsSuite }) => !countsAsSuite || profile === 'vectors')
  return [...plain, ...known.map((row) => ({ countsAsSuite: false, ...keeper, ...row }))]
}

/** A key for one selective proof, thrown away with it. */
export function makeProofKey() {
  const { privateKey, publicKey } = makeKeyPair('P-256')
  const { sign } = createNodeSigner({ algorithm: 'ES256', privateKey, verificationMethod: '' })
  return { publicKey: toPublicKey(publicKey), sign }
}
