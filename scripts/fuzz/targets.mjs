import { verifyBytes } from '@wanderbuch/adapters/batch/verify-bytes'
import { sampleTrustList } from '@wanderbuch/adapters/workbench/sample-book'
import { keylessWorkbench } from '@wanderbuch/adapters/workbench/create-workbench'
import { nodeCrypto } from '@wanderbuch/adapters/crypto/node-crypto'
import { readTrustFile } from '@wanderbuch/core/trust/read-trust-file'
import { parseXmlDocument } from '@wanderbuch/proofs/xml/parse-xml'
import { parseCertificate } from '@wanderbuch/proofs/x509/certificate'
import { parseJsonStrictly } from '@wanderbuch/proofs/json/parse-strict'

const context = { day: '2026-11-24', trustLists: [sampleTrustList] }

/** Given by us, or what was not understood: no words of the document. */
const ownNames = ['documentId', 'within', 'remarks', 'number', 'basis', 'kind']

/** All values of a record with their places, the numbers in lists left out: order carries no meaning in a signed graph. */
function listWords(value, place = '', found = new Set()) {
  if (value === null || typeof value !== 'object') return found.add(`${place}=${JSON.stringify(value)}`)
  for (const [name, inner] of Object.entries(value)) {
    if (place === '' && (name === 'id' || ownNames.includes(name))) continue
    if (name !== 'number') listWords(inner, Array.isArray(value) ? place : `${place}/${name}`, found)
  }
  return found
}

/** What an answer can rest on: none of it may be missing either. */
function critical({ dialect, validFrom, validUntil, hasStatus, issuer, subject, awardedOn, issuedOn }) {
  // In Open Badges 2.0 the issuer stands in a document beside the signed one, which may be left out.
  const named = dialect === 'open-badges-2.0' ? '' : issuer?.id
  return JSON.stringify([validFrom, validUntil, hasStatus, named, subject.id, awardedOn, issuedOn])
}

/** A body whose name stands elsewhere under the same identifier is shown by that. */
const isIdentifier = (word) => /="(did:|urn:|https?:)/.test(word)

const valueOf = (word) => word.slice(word.indexOf('='))

function isSaidBySeed(record, known) {
  const words = [...listWords(record)].filter((word) => !isIdentifier(word))
  // Who issues to themselves is one node: what is signed of the issuer is said of the subject too.
  const isOneNode = record.issuer?.id !== undefined && record.issuer.id === record.subject.id
  const isSaid = (seed, word) =>
    seed.has(word) || (isOneNode && [...seed].some((said) => valueOf(said) === valueOf(word)))
  return (known.get(critical(record)) ?? []).some((seed) => words.every((word) => isSaid(seed, word)))
}

/** Of a selectively disclosed credential every choice of its parts is unchanged. */
const maySelect = ({ dialect }) => /sd-jwt/.test(dialect)

const isUnchanged = ({ checks }) => checks.some(({ name, outcome }) => name === 'unchanged' && outcome === 'yes')

/** Signed tokens that stand in a file, such as those of a list of issuers: lifted out they are whole documents. */
const listTokens = (bytes) =>
  Buffer.from(bytes)
    .toString('latin1')
    .match(/eyJ[\w-]+\.[\w-]+\.[\w-]+/g) ?? []

/**
 * The whole way of a received file: reading, normalising, all checks. What is called unchanged must say nothing that its
 * seed does not say, and everything its seed says of time, status, issuer and holder; anything else means that words were
 * changed or hidden and the proof still held.
 */
export async function createFileTarget(seeds) {
  const known = new Map()
  const keep = ({ record }) => known.set(critical(record), [...(known.get(critical(record)) ?? []), listWords(record)])
  for (const { bytes } of seeds) {
    const documents = [bytes, ...listTokens(bytes).map((token) => Buffer.from(token))]
    for (const document of documents) {
      const { records } = await verifyBytes({ fileName: 'seed', bytes: document }, context)
      records.forEach(keep)
    }
  }
  return async (bytes) => {
    const { records } = await verifyBytes({ fileName: 'fuzz', bytes }, context)
    const changed = records.filter(
      (one) => isUnchanged(one) && !maySelect(one.record) && !isSaidBySeed(one.record, known),
    )
    return changed.length > 0 ? 'changed words are called unchanged' : undefined
  }
}

const readers = [
  async (bytes) => void (await readTrustFile({ bytes, source: 'fuzz' }, nodeCrypto)),
  async (bytes) => void parseXmlDocument(bytes),
  async (bytes) => void parseCertificate(bytes),
  async (bytes) => void (await keylessWorkbench.recheck(bytes, [])),
  async (bytes) => void parseJsonStrictly(bytes),
]

/** Readers of other files: trust lists, dossiers, JSON as such. They answer with values and never throw. */
export async function readWithAll(bytes) {
  for (const reader of readers) await reader(bytes)
  return undefined
}
