import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import type { Outcome } from '@wanderbuch/standards/outcome'
import { fail, succeed, type Result } from '@wanderbuch/standards/result'
import { isAlgorithmOfKey, type Awaitable, type CryptoPort } from '../crypto-port.ts'
import { describeDidSigner, describeKeySource, findVerificationMethod } from '../did/find-verification-method.ts'
import type { ResolveDid, VerificationMethod } from '../did/resolved-did.ts'
import { encodeHex } from '../encoding/hex.ts'
import { findParty } from '../named-party.ts'
import type { ProofCode } from '../proof-codes.ts'
import {
  codeOfMisfit,
  failProof,
  toProofResult,
  type ProofCircumstances,
  type ProofDetails,
  type ProofProblem,
  type ProofResult,
} from '../proof-report.ts'
import type { CompactJws } from './compact-jws.ts'
import { formatNumericDate } from './numeric-date.ts'

/** From the address of a key, and the issuer at whose host it stands, to that key. */
export type ResolveKey = (address: string, issuer: string) => ReturnType<ResolveDid>

/** Where keys come from and who computes. */
export interface KeySources {
  readonly resolveDid: ResolveDid
  /** Keys of issuers that are named by an https address (JWT VC Issuer Metadata); asked about SD-JWT VC and lists alone. */
  readonly resolveIssuer?: ResolveDid
  /** A key that stands at an address of its issuer's own host, which `kid` names (Open Badges 3.0, "JSON Web Token Proof Format"). */
  readonly resolveKey?: ResolveKey
  readonly crypto: CryptoPort
}

/** A token whose words are read and whose signature is still open. */
export interface SignedToken {
  readonly jws: CompactJws
  readonly kind: 'credential' | 'presentation'
  /** `iss` and `iat` as the payload has them. */
  readonly iss?: JsonValue | undefined
  readonly iat?: JsonValue | undefined
  /** Who must have signed: the issuer of a credential, the holder of a presentation. */
  readonly party: string | undefined
  /** The party is an https address, and `kid` tells its keys apart. */
  readonly isAddressed?: boolean
  readonly details: ProofDetails
}

/**
 * Judges the signature of a token by the key `kid` names, else by the only key of `iss` or of the party named inside. Keys
 * and addresses in the header (jwk, jku, x5u, x5c) never count here. Dates are only read: no clock.
 */
export async function verifySignedToken(token: SignedToken, sources: KeySources): Promise<ProofResult> {
  const known = readCircumstances(token, neverFollowed)
  const withDetails = ({ code, details }: ProofProblem) =>
    toProofResult(code, { ...known, details: { ...known.details, ...details } })
  const { crypto } = sources
  const method = await findKey(token, sources)
  if (!method.ok) return withDetails(method.problem)
  const { publicKey, controller, id } = method.value
  const digest = await digestOf(token.jws, crypto)
  const details = { ...known.details, verificationMethod: id, ...describeKeySource(method.value), digest }
  const signer = await describeDidSigner(method.value, crypto)
  const signerIsIssuer = isNamedParty(controller, token)
  const whoSigned = { ...known, details, signer, signerIsIssuer }
  const { header, signedBytes: data, signature } = token.jws
  if (!isAlgorithmOfKey(header.alg, publicKey.keyType))
    return toProofResult('key_not_for_algorithm', { ...whoSigned, details: { ...details, found: publicKey.keyType } })
  const holds = await crypto.verify({ algorithm: header.alg, publicKey, data, signature })
  return toProofResult(holds ? codeWhenItHolds(signerIsIssuer, token) : codeOfMisfit(header.alg, crypto), whoSigned)
}

/** SHA-256 of the signed payload, hex. */
export const digestOf = ({ payload }: CompactJws, crypto: CryptoPort): Awaitable<string> =>
  crypto.hexDigest?.('sha-256', payload) ?? computeHex(payload, crypto)

const computeHex = async (bytes: Uint8Array, crypto: CryptoPort): Promise<string> =>
  encodeHex(await crypto.digest('sha-256', bytes))

const neverFollowed = ['jwk', 'jku', 'x5u', 'x5c']

/** What the header says of itself; `ignored` lists members that were present and did not count. */
export function readCircumstances(token: SignedToken, unused: readonly string[]): ProofCircumstances {
  const { alg, members } = token.jws.header
  const ignored = unused.filter((name) => Object.hasOwn(members, name)).join(' ')
  const signedAt = formatNumericDate(token.iat)
  const details = ignored ? { alg, ...token.details, ignored } : { alg, ...token.details }
  return signedAt === undefined ? { details } : { details, signedAt }
}

async function findKey(token: SignedToken, sources: KeySources): Promise<Result<VerificationMethod, ProofProblem>> {
  const url = findKeyUrl(token)
  if (!url.ok) return url
  const purpose = token.kind === 'credential' ? 'assertionMethod' : 'authentication'
  const resolve = (id: string) => (isKeyAddress(token, id) ? resolveAtHost(token, id, sources) : sources.resolveDid(id))
  return findVerificationMethod(url.value, purpose, resolve)
}

const partyOf = ({ jws, iss, party }: SignedToken): string | undefined =>
  findParty(iss ?? jws.header.members.iss) ?? party

/** `kid` is the address of a key of an issuer that is named by an address; not where `kid` only tells keys of one set apart. */
function isKeyAddress(token: SignedToken, kid: string | undefined): boolean {
  const isAddress = kid?.startsWith('https://') === true
  return isAddress && token.isAddressed !== true && partyOf(token) !== kid && hostOf(partyOf(token)) !== undefined
}

/** Host of an https address, in small letters. */
const hostOf = (address = ''): string | undefined =>
  /^https:\/\/([^/?#@\\\s]+)(?:[/?#]|$)/i.exec(address)?.[1]?.toLowerCase()

/** Who may write under a host speaks for it; a key at another host is anybody's. */
function resolveAtHost(token: SignedToken, address: string, { resolveKey }: KeySources): ReturnType<ResolveKey> {
  const issuer = partyOf(token) ?? ''
  if (hostOf(address) !== hostOf(issuer)) return fail({ code: 'did_ill_formed', details: { address } })
  return resolveKey ? resolveKey(address, issuer) : fail({ code: 'did_not_looked_up', details: { address } })
}

/** The URL of the key: `kid` when a DID URL or an address beside that of the party, `kid` as fragment of the party (DID or https address), or the party alone. */
function findKeyUrl(token: SignedToken): Result<string, ProofProblem> {
  const { jws, isAddressed } = token
  const { kid } = jws.header.members
  const party = partyOf(token)
  if (kid !== undefined && typeof kid !== 'string') return failProof('key_reference_missing', { found: 'kid' })
  if (kid?.startsWith('did:')) return succeed(kid)
  if (party === undefined) return failProof('key_reference_missing')
  if (kid !== undefined && isKeyAddress(token, kid)) return succeed(kid)
  if (kid === undefined || !(party.startsWith('did:') || isAddressed)) return succeed(party)
  return succeed(`${party}#${kid.replace(/^#/, '')}`)
}

function isNamedParty(controller: string, { party, kind }: SignedToken): Outcome {
  if (party !== undefined) return party === controller ? 'yes' : 'no'
  return kind === 'credential' ? 'no' : 'not-determined'
}

function codeWhenItHolds(signerIsIssuer: Outcome, { kind }: SignedToken): ProofCode {
  if (signerIsIssuer !== 'no') return 'signature_holds'
  return kind === 'credential' ? 'signer_is_not_issuer' : 'signer_is_not_holder'
}
