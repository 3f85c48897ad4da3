import type { CryptoPort } from '@wanderbuch/proofs/crypto-port'
import { verifyDossierSignature } from '@wanderbuch/proofs/dossier-signature/dossier-signature'
import { decodeBase64 } from '@wanderbuch/proofs/encoding/base64'
import { encodeHex } from '@wanderbuch/proofs/encoding/hex'
import { isJsonObject, type JsonObject } from '@wanderbuch/proofs/json/json-object'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import type { Outcome } from '@wanderbuch/standards/outcome'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { receiveFiles } from '../document/receive-files.ts'
import { normaliseReceived } from '../normalise/from-received.ts'
import { isTrustSource } from '../trust/is-trust-source.ts'
import { parseTrustList } from '../trust/parse-trust-list.ts'
import { answerFromKept } from '../look-ups/answer-from-copies.ts'
import type { KeptLookUp } from '../vocabulary/look-up.ts'
import { parseKeptLookUps } from '../vocabulary/parse-kept-look-ups.ts'
import { parseDossierRequest } from '../vocabulary/parse-request.ts'
import type { DossierRequest } from '../vocabulary/request.ts'
import type { TrustList } from '../vocabulary/trust-list.ts'
import type { TrustSource } from '../vocabulary/trust-source.ts'
import { type VerifiedRecord, verifyNormalised } from './from-normalised.ts'

/** A question about a dossier and its answer; `code` is worded under `recheck.CODE`. */
export interface DossierAnswer {
  readonly question: 'signature' | 'signer' | 'originals'
  readonly outcome: Outcome
  readonly code: string
  readonly details: Readonly<Record<string, string | number>>
}

/** What can be said of a dossier without making it again. */
export interface DossierVerification {
  readonly answers: readonly DossierAnswer[]
  /** The originals inside, verified anew on the day of the dossier. */
  readonly records: readonly VerifiedRecord[]
  readonly day: string
  readonly trustLists: readonly TrustList[]
  readonly trustSources: readonly TrustSource[]
}

interface ReadDossier {
  readonly request: DossierRequest
  readonly trustLists: readonly TrustList[]
  readonly trustSources: readonly TrustSource[]
  readonly originals: readonly JsonObject[]
  readonly facts: readonly JsonObject[]
  /** Copies of what was looked up when the dossier was made. */
  readonly lookUps: readonly KeptLookUp[]
}

const objectsIn = (value: JsonValue | undefined): readonly JsonObject[] | undefined =>
  Array.isArray(value) && value.every(isJsonObject) ? value : undefined

const illFormed = (reason: string) => fail({ code: 'dossier_ill_formed', details: { reason } } as const)

/** Reads the parts that are verified here; the others are read when the dossier is made again. */
function readParts(value: JsonObject) {
  if (value.kind !== 'wanderbuch-dossier' || value.formatVersion !== 1) return illFormed('kind')
  const request = parseDossierRequest(value.request)
  if (!request.ok) return illFormed('request')
  const trustLists = objectsIn(value.trustLists)?.map(parseTrustList)
  if (!trustLists?.every((list) => list.ok)) return illFormed('trustLists')
  const trustSources = value.trustSources === undefined ? [] : objectsIn(value.trustSources)
  if (!trustSources?.every(isTrustSource)) return illFormed('trustSources')
  const originals = objectsIn(value.originals)
  const facts = objectsIn(value.facts)
  if (!originals || !facts) return illFormed('originals')
  const lookUps = parseKeptLookUps(value.lookUps)
  if (!lookUps.ok) return illFormed('lookUps')
  const lists = trustLists.map((list) => list.value)
  const trust = { trustLists: lists, trustSources: trustSources as unknown as readonly TrustSource[] }
  return succeed({ request: request.value, ...trust, originals, facts, lookUps: lookUps.value })
}

async function signatureAnswers(value: JsonObject, crypto: CryptoPort): Promise<readonly DossierAnswer[]> {
  const { unchanged, code, publicKey } = await verifyDossierSignature(value, crypto)
  const isLacking = code === 'dossier_signature_wrong' && (crypto.lacks ?? []).includes('EdDSA')
  const signature = isLacking
    ? ({ outcome: 'not-determined', code: 'algorithm_not_available' } as const)
    : { outcome: unchanged, code }
  const known = publicKey !== undefined && unchanged === 'yes'
  const signer = known
    ? { code: 'signer_not_known', details: { signer: publicKey } }
    : { code: 'signer_missing', details: {} }
  return [
    { question: 'signature', details: {}, ...signature },
    { question: 'signer', outcome: 'not-determined', ...signer },
  ]
}

async function readOriginal({ fileName, base64, digest, size }: JsonObject, crypto: CryptoPort) {
  const decoded = decodeBase64(String(base64))
  const bytes = decoded.ok ? decoded.value : new Uint8Array()
  const found = encodeHex(await crypto.digest('sha-256', bytes))
  return { fileName: String(fileName), bytes, isIntact: found === digest && bytes.length === size }
}

/** Whether a check comes out as the dossier says; `open` where this one rests on something that was not looked up. */
function compareCheck(facts: ReadonlyMap<unknown, JsonValue | undefined>, id: string, check: VerifiedCheck) {
  const stored = facts.get(id)
  if (isJsonObject(stored) && stored.code === check.code && stored.outcome === check.outcome) return 'same'
  return check.outcome === 'not-determined' ? 'open' : 'differs'
}

type VerifiedCheck = VerifiedRecord['checks'][number]
type Original = Awaited<ReturnType<typeof readOriginal>>

function originalsAnswer(originals: readonly Original[], records: readonly VerifiedRecord[], { facts }: ReadDossier) {
  const question = 'originals'
  const count = originals.length
  if (count === 0) return { question, outcome: 'not-determined', code: 'originals_none', details: {} } as const
  const stored = new Map(facts.filter(({ kind }) => kind === 'check').map(({ id, value }) => [id, value]))
  const compared = records.flatMap(({ record, checks }) =>
    checks.map((check) => compareCheck(stored, `${record.id}/check/${check.name}`, check)),
  )
  const broken = originals.filter(({ isIntact }) => !isIntact)
  if (broken.length > 0 || compared.includes('differs')) {
    const named = broken.length > 0 ? broken : originals
    const files = named.map(({ fileName }) => fileName).join(', ')
    return { question, outcome: 'no', code: 'originals_differ', details: { count: named.length, files } } as const
  }
  if (compared.includes('open'))
    return { question, outcome: 'not-determined', code: 'originals_open', details: { count } } as const
  return { question, outcome: 'yes', code: 'originals_hold', details: { count } } as const
}

/**
 * Verifies the signature of a dossier and the originals inside, on the day and with the trust lists the dossier names.
 * Pure, for browsers: whether its statements come out the same is seen only by making it again, with rules and vocabulary.
 */
export async function verifyDossier(
  value: JsonObject,
  crypto: CryptoPort,
): Promise<Result<DossierVerification, { readonly code: 'dossier_ill_formed'; readonly details: { reason: string } }>> {
  const read = readParts(value)
  if (!read.ok) return read
  const { request, trustLists, trustSources } = read.value
  const { day, identity, presentationChallenge: challenge } = request
  const originals: Original[] = []
  for (const original of read.value.originals) originals.push(await readOriginal(original, crypto))
  const records = await verifyNormalised(normaliseReceived(await receiveFiles(originals, crypto)), {
    trustLists,
    trustSources,
    day,
    crypto,
    ...(read.value.lookUps.length > 0 && { lookUps: answerFromKept(read.value.lookUps, crypto) }),
    ...(identity && { identity }),
    ...(challenge !== undefined && { challenge }),
  })
  const answers = [...(await signatureAnswers(value, crypto)), originalsAnswer(originals, records, read.value)]
  return succeed({ answers, records, day, trustLists, trustSources })
}
