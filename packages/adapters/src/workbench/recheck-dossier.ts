import { makeDossier } from '@wanderbuch/core/dossier'
import { answerFromKept } from '@wanderbuch/core/look-ups/answer-from-copies'
import type { LookUps } from '@wanderbuch/core/look-ups/look-ups'
import type { Dossier } from '@wanderbuch/core/vocabulary/dossier-file'
import { verifyDossierSignature } from '@wanderbuch/proofs/dossier-signature/dossier-signature'
import { decodeBase64 } from '@wanderbuch/proofs/encoding/base64'
import { encodeHex } from '@wanderbuch/proofs/encoding/hex'
import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import { canonicalJson, type JsonValue } from '@wanderbuch/standards/canonical-json'
import { everyOutcome } from '@wanderbuch/standards/outcome'
import { type Result, succeed } from '@wanderbuch/standards/result'
import { nodeCrypto } from '../crypto/node-crypto.ts'
import type { Vocabularies } from '../esco/vocabularies.ts'
import type { Pack } from '@wanderbuch/rules/pack/pack-model'
import { readStatedPacks } from '@wanderbuch/rules/pack/published-packs'
import type { PackShelf } from '../packs/pack-shelf.ts'
import { portsWith } from './built-in-ports.ts'
import { findDossier } from './find-dossier.ts'
import { lookUpAnswers } from './recheck-look-ups.ts'
import type { FileProblem, RecheckAnswer, RecheckReport, SignedDossier } from './workbench.ts'

interface RecheckInput {
  readonly bytes: Uint8Array
  /** did:keys the caller has a reason to trust. */
  readonly trustedSigners: readonly string[]
  readonly vocabularies: Vocabularies
  /** Packs that were published here. */
  readonly packs: PackShelf
  /** The way to the network, when the person wants the look-ups of the dossier made again. */
  readonly lookUps?: LookUps
}

const same = (left: unknown, right: unknown) =>
  canonicalJson(left as JsonValue) === canonicalJson(JSON.parse(JSON.stringify(right)) as JsonValue)

async function signatureAnswers(dossier: SignedDossier, trusted: readonly string[]): Promise<readonly RecheckAnswer[]> {
  const found = await verifyDossierSignature(dossier as unknown as JsonObject, nodeCrypto)
  const signature = { question: 'signature', outcome: found.unchanged, code: found.code, details: {} } as const
  const { publicKey } = found
  if (publicKey === undefined || found.unchanged !== 'yes') {
    return [signature, { question: 'signer', outcome: 'not-determined', code: 'signer_missing', details: {} }]
  }
  const isTrusted = trusted.includes(publicKey)
  const code = isTrusted ? 'signer_trusted' : 'signer_not_known'
  const outcome = isTrusted ? 'yes' : 'not-determined'
  return [signature, { question: 'signer', outcome, code, details: { signer: publicKey } }]
}

interface Original {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly intact: boolean
}

async function readOriginals({ originals }: Dossier): Promise<readonly Original[]> {
  const read: Original[] = []
  for (const { fileName, base64, digest, size } of originals) {
    const decoded = decodeBase64(String(base64))
    const bytes = decoded.ok ? decoded.value : new Uint8Array()
    const found = encodeHex(await nodeCrypto.digest('sha-256', bytes))
    read.push({ fileName: String(fileName), bytes, intact: found === digest && bytes.length === size })
  }
  return read
}

function originalsAnswer(originals: readonly Original[], dossier: Dossier, again: Dossier): RecheckAnswer {
  const question = 'originals'
  if (originals.length === 0) return { question, outcome: 'not-determined', code: 'originals_none', details: {} }
  const broken = originals.filter(({ intact }) => !intact)
  const checksOf = ({ facts }: Dossier) => facts.filter(({ kind }) => kind === 'check')
  const verifiedSame = same(dossier.records, again.records) && same(checksOf(dossier), checksOf(again))
  if (broken.length === 0 && verifiedSame) {
    return { question, outcome: 'yes', code: 'originals_hold', details: { count: originals.length } }
  }
  const named = broken.length > 0 ? broken : originals
  const details = { count: named.length, files: named.map(({ fileName }) => fileName).join(', ') }
  return { question, outcome: 'no', code: 'originals_differ', details }
}

interface WithId {
  readonly id: string
}

/** Ids of entries that are not the same on both sides, those on one side only included. */
function differing(stored: readonly WithId[], made: readonly WithId[]): readonly string[] {
  const left = new Map(stored.map((one) => [one.id, one]))
  const right = new Map(made.map((one) => [one.id, one]))
  const ids = new Set([...left.keys(), ...right.keys()])
  return [...ids].filter((id) => !left.has(id) || !right.has(id) || !same(left.get(id), right.get(id)))
}

interface MadeAgain {
  readonly dossier: Dossier
  readonly again: Dossier
  /** False when the vocabulary the dossier was made with is not at hand. */
  readonly hasVocabulary: boolean
  /** Published packs the dossier was made with that are not at hand: `electrician-de 2026-11-24`. */
  readonly absentPacks: readonly string[]
}

function sameAnswer(question: 'findings' | 'facts', made: MadeAgain): RecheckAnswer {
  const { dossier, again, hasVocabulary, absentPacks } = made
  const ids = differing(dossier[question], again[question])
  const inOrder = ids.length > 0 || same(dossier[question], again[question])
  if (ids.length === 0 && inOrder) {
    return { question, outcome: 'yes', code: `${question}_same`, details: { count: dossier[question].length } }
  }
  const shown = ids.slice(0, 5).join(', ') + (ids.length > 5 ? ', …' : '')
  const details = { count: ids.length, ids: shown }
  if (same(dossier.versions, again.versions)) return { question, outcome: 'no', code: `${question}_differ`, details }
  if (!hasVocabulary) {
    const [vocabulary, here] = [dossier.versions.esco, again.versions.esco]
    return {
      question,
      outcome: 'not-determined',
      code: `${question}_without_vocabulary`,
      details: { ...details, vocabulary, here },
    }
  }
  if (absentPacks.length > 0) {
    const packs = absentPacks.join(', ')
    return { question, outcome: 'not-determined', code: `${question}_without_pack`, details: { ...details, packs } }
  }
  const [then, here] = [dossier, again].map(({ versions }) => Object.values(versions).join(' / ')) as [string, string]
  const versions = { made: then, here }
  return {
    question,
    outcome: 'not-determined',
    code: `${question}_other_version`,
    details: { ...details, ...versions },
  }
}

interface StatedPacks {
  readonly found: readonly Pack[]
  readonly absent: readonly string[]
}

/** The published packs a dossier states it was made with, and those of them that are not at hand. */
function packsOf({ versions }: Dossier, packs: PackShelf): StatedPacks {
  const stated = readStatedPacks(String(versions.rules)).map((one) => ({ one, pack: packs.find(one) }))
  return {
    found: stated.flatMap(({ pack }) => pack ?? []),
    absent: stated.filter(({ pack }) => !pack).map(({ one }) => `${one.id} ${one.version}`),
  }
}

/**
 * Checks a dossier of any form without a network, unless look-ups are given: the signature, who signed, the originals inside, and, by making it
 * again from them, every finding and every fact. Another version of the data makes differences an open question; the
 * vocabulary and the published packs it was made with are used when they are at hand, and their absence is told.
 */
export async function recheckDossier(input: RecheckInput): Promise<Result<RecheckReport, FileProblem>> {
  const found = findDossier(input.bytes)
  if (!found.ok) return found
  const dossier = found.value
  const { request, trustLists, trustSources = [], regionLists = [], sample } = dossier
  const originals = await readOriginals(dossier)
  // What was looked up is answered by the copies inside, as it was then.
  const { lookUps: kept } = dossier
  const vocabulary = input.vocabularies.find(String(dossier.versions.esco))
  const packs = packsOf(dossier, input.packs)
  const ownPorts = portsWith(vocabulary ?? input.vocabularies.current, packs.found)
  const ports = { ...ownPorts, ...(kept && { lookUps: answerFromKept(kept, nodeCrypto) }) }
  const lists = { trustLists, trustSources, regionLists }
  const again = await makeDossier({ files: originals, request, ...lists, sample }, ports)
  const made: MadeAgain = { dossier, again, hasVocabulary: vocabulary !== undefined, absentPacks: packs.absent }
  const answers = [
    ...(await signatureAnswers(dossier, input.trustedSigners)),
    originalsAnswer(originals, dossier, again),
    sameAnswer('findings', made),
    sameAnswer('facts', made),
    ...(await lookUpAnswers({ dossier, originals, ports: ownPorts }, input.lookUps)),
  ]
  return succeed({ outcome: everyOutcome(answers.map(({ outcome }) => outcome)), answers })
}
