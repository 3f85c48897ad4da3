import type { CryptoPort } from '@wanderbuch/proofs/crypto-port'
import {
  findChild,
  findChildText,
  findPath,
  listChildren,
  listDescendants,
  readTextContent,
} from '@wanderbuch/proofs/xml/find-elements'
import { parseXmlDocument } from '@wanderbuch/proofs/xml/parse-xml'
import type { XmlElement } from '@wanderbuch/proofs/xml/xml-node'
import { readCertificateKey } from './certificate-key.ts'
import { trustedListNamespace as tsl } from './from-trusted-list-xml.ts'
import { openXmlList } from './open-xml-list.ts'

/** Where another list stands, as a list of trusted lists says it. Source: ETSI TS 119 612 clause 5.3.13. */
export interface ListPointer {
  readonly url: string
  /** As written, mostly the two letters of a country. */
  readonly territory?: string
  /** SHA-256 of the certificates that may sign that list, lower-case hex. */
  readonly signers: readonly string[]
}

/** What a list in XML says of others, and who signed it. */
export interface OpenedPointers {
  /** Empty for a list that has entries of its own: only a list of lists is followed. */
  readonly pointers: readonly ListPointer[]
  /** SHA-256 of the certificate whose key signed the list, lower-case hex; absent when nobody did. */
  readonly signer?: string
}

/** Larger than any list of a Member State. */
const limits = { maxBytes: 40 * 1024 * 1024, maxNodes: 2_000_000 }

/** There are some thirty States; a list that names hundreds is none of theirs. */
const mostPointers = 100

const nothing: OpenedPointers = { pointers: [] }

/**
 * Reads where a list of trusted lists leads. Only signed words of a signed list are read; a list for people (PDF), and one of
 * lists again, is left aside.
 *
 * @example const { pointers } = await readListPointers(bytes, crypto) // [{ url: 'https://…/tl.xml', territory: 'RO', … }]
 */
export async function readListPointers(bytes: Uint8Array, crypto: CryptoPort): Promise<OpenedPointers> {
  const parsed = parseXmlDocument(bytes, limits)
  if (!parsed.ok || parsed.value.root.namespace !== tsl) return nothing
  const opened = await openXmlList(parsed.value, crypto, limits)
  if (!opened.ok) return nothing
  const { root, signerSha256: signer } = opened.value
  const isOfLists = findChild(root, tsl, 'TrustServiceProviderList') === undefined
  const list = isOfLists ? findPath(root, tsl, 'SchemeInformation', 'PointersToOtherTSL') : undefined
  const elements = list ? listChildren(list, tsl, 'OtherTSLPointer') : []
  const pointers: ListPointer[] = []
  for (const element of elements.filter(isForPrograms).slice(0, mostPointers)) {
    const pointer = await readPointer(element, crypto)
    if (pointer) pointers.push(pointer)
  }
  return { pointers, ...(signer !== undefined && { signer }) }
}

/** Texts of what is said of the list that is pointed to, whatever namespace they are in. */
function additional(pointer: XmlElement, name: string): string | undefined {
  const information = findChild(pointer, tsl, 'AdditionalInformation')
  const others = information ? listChildren(information, tsl, 'OtherInformation') : []
  const found = others.flatMap((one) => listChildren(one)).find(({ localName }) => localName === name)
  return found && readTextContent(found).trim()
}

function isForPrograms(pointer: XmlElement): boolean {
  const mediaType = additional(pointer, 'MimeType')
  const isXml = mediaType === undefined || /xml/i.test(mediaType)
  return isXml && !/listofthelists/i.test(additional(pointer, 'TSLType') ?? '')
}

async function readPointer(pointer: XmlElement, crypto: CryptoPort): Promise<ListPointer | undefined> {
  const url = findChildText(pointer, tsl, 'TSLLocation')
  if (!url) return undefined
  const territory = additional(pointer, 'SchemeTerritory')
  const identities = findChild(pointer, tsl, 'ServiceDigitalIdentities')
  const signers: string[] = []
  for (const one of identities ? listDescendants(identities, tsl, 'X509Certificate') : []) {
    const key = await readCertificateKey(readTextContent(one), crypto)
    if (key) signers.push(key.sha256)
  }
  return { url, signers, ...(territory && { territory }) }
}
