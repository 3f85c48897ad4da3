import type { CryptoPort } from '@wanderbuch/proofs/crypto-port'
import { parsePublicJwk } from '@wanderbuch/proofs/did/public-jwk'
import { resolveLocalDid } from '@wanderbuch/proofs/did/resolve-local-did'
import type { ProofPurpose, ResolveDid, VerificationMethod } from '@wanderbuch/proofs/did/resolved-did'
import { isJsonObject, type JsonObject, toList } from '@wanderbuch/proofs/json/json-object'
import { findIsoDay } from '@wanderbuch/standards/iso-day'
import { type Result, succeed } from '@wanderbuch/standards/result'
import type { NotRead, TrustSource, TrustSourceEntry } from '../vocabulary/trust-source.ts'
import { type Accreditation, readAccreditation } from './ebsi-accreditation.ts'
import { findChain, rightsOfChain } from './ebsi-chain.ts'
import { readStrictly, type StrictObject } from './strict-object.ts'
import { type ListOrigin, refuseList, type TrustSourceProblem } from './trust-source-problem.ts'

/*
 * Records of an EBSI Trusted Issuers Registry (v4: `{did, attributes: [...]}`, v5: `{did, attribute: {...}}`), with the DID
 * documents of their keys, in an envelope that names the roots whose chains count: docs/trust-sources.md.
 */

const purposes: readonly ProofPurpose[] = ['assertionMethod', 'authentication']

function readMethod(document: JsonObject, method: JsonObject): VerificationMethod | undefined {
  const { id, controller, publicKeyJwk } = method
  const key = parsePublicJwk(publicKeyJwk)
  if (typeof id !== 'string' || !key.ok) return undefined
  const absolute = (text: unknown) =>
    typeof text === 'string' && text.startsWith('#') ? `${String(document.id)}${text}` : text
  const isListed = (purpose: ProofPurpose) =>
    toList(document[purpose]).some((one) => absolute(isJsonObject(one) ? one.id : one) === absolute(id))
  return {
    id: String(absolute(id)),
    controller: typeof controller === 'string' ? controller : String(document.id),
    publicKey: key.value,
    purposes: purposes.filter(isListed),
  }
}

/** Resolves DIDs that carry their key, and those whose document lies in the file; a key only for what it is listed for. */
function resolverOf(documents: readonly StrictObject[]): ResolveDid {
  const known = new Map(documents.map(({ object }) => [String(object.id), object] as const))
  return (did) => {
    const document = known.get(did)
    if (!document) return resolveLocalDid(did)
    const methods = toList(document.verificationMethod).flatMap((one) =>
      isJsonObject(one) ? (readMethod(document, one) ?? []) : [],
    )
    return succeed({ did, verificationMethods: methods.filter(({ controller }) => controller === did) })
  }
}

interface Attribute {
  readonly place: string
  readonly body: string
  readonly type: string
}

function attributesOf(record: StrictObject): readonly Attribute[] {
  const single = record.optionalChild('attribute')
  const all = single ? [single] : record.objects('attributes')
  return all.map((one) => ({
    place: one.place,
    body: one.text('body'),
    type: one.optionalText('issuerType') ?? '',
  }))
}

interface Read {
  readonly accreditations: readonly Accreditation[]
  readonly notRead: readonly NotRead[]
}

const mostAttributes = 5_000

async function readAll(root: StrictObject, crypto: CryptoPort): Promise<Read> {
  const resolveDid = resolverOf(root.objects('didDocuments'))
  const accreditations: Accreditation[] = []
  const notRead: NotRead[] = []
  const attributes = root.objects('issuers').flatMap((record) => {
    const did = record.text('did')
    return attributesOf(record).map((one) => ({ ...one, did }))
  })
  if (attributes.length > mostAttributes) root.refuse('issuers')
  for (const { place, body, type, did } of attributes.slice(0, mostAttributes)) {
    const leaveOut = (code: string) => void notRead.push({ place, code })
    if (type === 'Revoked') leaveOut('accreditation_revoked')
    else {
      const read = await readAccreditation(body, { place, resolveDid, crypto })
      if (!read.ok) leaveOut(read.problem)
      else if (read.value.subject !== did) leaveOut('accreditation_of_another')
      else accreditations.push(read.value)
    }
  }
  return { accreditations, notRead }
}

function entriesOf(all: readonly Accreditation[], roots: readonly string[], notRead: NotRead[]): TrustSourceEntry[] {
  const issuers = all.filter(({ powers }) => powers.includes('attest'))
  return [...new Set(issuers.map(({ subject }) => subject))].flatMap((did) => {
    const own = issuers.filter(({ subject }) => subject === did)
    const chains = own.map((one) => ({ one, chain: findChain(one, { all, roots }) }))
    for (const { one } of chains.filter(({ chain }) => !chain)) notRead.push({ place: one.place, code: 'chain_broken' })
    const rights = chains.flatMap(({ chain }) => (chain ? rightsOfChain(chain) : []))
    if (rights.length === 0) return []
    const name = own.find((one) => Object.keys(one.name).length > 0)?.name ?? {}
    return [
      {
        place: own[0]?.place ?? '',
        name,
        otherNames: [],
        identifiers: [did],
        role: 'body' as const,
        keys: [{ kind: 'did' as const, did }],
        statuses: [],
        rights,
      },
    ]
  })
}

/** Reads records with their chains; an issuer without a chain to one of the named roots is not in the list. */
export async function fromEbsiRecords(
  value: JsonObject,
  { source, sha256, lookedUpOn, pinned }: ListOrigin,
  crypto: CryptoPort,
): Promise<Result<TrustSource, TrustSourceProblem>> {
  const { root, misfit } = readStrictly(value)
  const title = root.text('title')
  const roots = root.texts('roots')
  if (roots.length === 0) root.refuse('roots')
  const named = root.optionalText('source')
  const day = root.optionalDay('day') ?? findIsoDay(lookedUpOn ?? '')
  const { accreditations, notRead } = await readAll(root, crypto)
  const wrong = misfit()
  if (wrong !== undefined) return refuseList('trust_list_ill_formed', wrong)
  if (day === undefined) return refuseList('trust_list_day_missing', '/day')
  const left = [...notRead]
  const entries = entriesOf(accreditations, roots, left)
  const signature = { outcome: 'not-determined', code: 'list_not_signed' } as const
  const about = { title, format: 'ebsi-records', source: named ?? source, day, sha256 } as const
  return succeed({
    kind: 'wanderbuch-trust-source',
    about: { ...about, test: value.test === true, signature, ...(pinned && { pinned: true }) },
    entries,
    notRead: left,
  })
}
