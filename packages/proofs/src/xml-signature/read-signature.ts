import { succeed, type Result } from '@wanderbuch/standards/result'
import type { DigestAlgorithm, SignatureAlgorithm } from '../crypto-port.ts'
import { decodeBase64 } from '../encoding/base64.ts'
import { failProof, type ProofProblem } from '../proof-report.ts'
import { canonicalizeElement, needsBaseJoining } from '../xml/canonical-xml.ts'
import { findAttribute, findChild, listChildren, readTextContent } from '../xml/find-elements.ts'
import { parseXml } from '../xml/parse-xml.ts'
import type { XmlElement } from '../xml/xml-node.ts'
import type { Located } from './locate-elements.ts'
import { readCanonicalForm, readTransforms, type Transforms } from './read-transforms.ts'
import {
  digestMethods,
  findMethod,
  refuseMethod,
  signatureMethods,
  signatureNamespaces,
  signedPropertiesType,
} from './signature-algorithms.ts'

/** One thing a signature covers. */
export interface SignedReference {
  /** Its own identifier, by which properties of the seal speak of it. */
  readonly id: string | undefined
  readonly uri: string | undefined
  readonly isProperties: boolean
  readonly transforms: Transforms
  readonly digestAlgorithm: DigestAlgorithm
  readonly digest: Uint8Array
}

/** A signature whose form is understood; nothing of it is verified yet. */
export interface XmlSignature {
  readonly located: Located
  readonly algorithm: SignatureAlgorithm
  /** Canonical SignedInfo: what the key signed. */
  readonly signedInfo: string
  readonly references: readonly SignedReference[]
  readonly value: Uint8Array
}

const { ds } = signatureNamespaces
const illFormed = (found: string) => failProof('xml_signature_ill_formed', { found })

/** Bytes of an element whose content is base64 with blanks anywhere. */
export function readBase64(element: XmlElement | undefined): Uint8Array | undefined {
  const decoded = element && decodeBase64(readTextContent(element).replaceAll(/[ \t\n\r]/g, ''))
  return decoded?.ok ? decoded.value : undefined
}

/**
 * Reads a signature. SignedInfo is read from its canonical text parsed anew: from the very bytes the key signed.
 * Source: XML Signature Syntax and Processing 1.1, section 4.
 */
export function readSignature(located: Located): Result<XmlSignature, ProofProblem> {
  const { element, around } = located
  const [outer, ...more] = listChildren(element, ds, 'SignedInfo')
  const value = readBase64(findChild(element, ds, 'SignatureValue'))
  if (!outer || more.length > 0) return illFormed('SignedInfo')
  if (!value) return illFormed('SignatureValue')
  const canonical = canonicalizeSignedInfo(outer, [...around, element])
  if (!canonical.ok) return canonical
  const parsed = parseXml(canonical.value)
  if (!parsed.ok) return illFormed('SignedInfo')
  const algorithm = readAlgorithm(parsed.value)
  if (!algorithm.ok) return algorithm
  const references = readReferences(parsed.value)
  if (!references.ok) return references
  const signed = { signedInfo: canonical.value, references: references.value }
  return succeed({ located, algorithm: algorithm.value, ...signed, value })
}

function canonicalizeSignedInfo(signedInfo: XmlElement, around: readonly XmlElement[]): Result<string, ProofProblem> {
  const method = findChild(signedInfo, ds, 'CanonicalizationMethod')
  if (!method) return illFormed('CanonicalizationMethod')
  const form = readCanonicalForm(method)
  if (!form || needsBaseJoining(around, form))
    return failProof('alg_unsupported', { alg: findAttribute(method, 'Algorithm') ?? '' })
  return succeed(canonicalizeElement(signedInfo, around, form))
}

function readAlgorithm(signedInfo: XmlElement): Result<SignatureAlgorithm, ProofProblem> {
  const method = findChild(signedInfo, ds, 'SignatureMethod')
  const uri = method && findAttribute(method, 'Algorithm')
  if (!method || uri === undefined) return illFormed('SignatureMethod')
  const algorithm = findMethod(signatureMethods, uri)
  if (!algorithm) return failProof(refuseMethod(uri), { alg: uri })
  return listChildren(method).length === 0 ? succeed(algorithm) : failProof('alg_unsupported', { alg: uri })
}

/** A document and the properties of the seal: more is refused before its transforms are looked at. */
const maxReferences = 2

function readReferences(signedInfo: XmlElement): Result<readonly SignedReference[], ProofProblem> {
  const elements = listChildren(signedInfo, ds, 'Reference')
  if (elements.length === 0) return illFormed('Reference')
  if (elements.length > maxReferences) return failProof('xml_references_too_many', { found: elements.length })
  const references: SignedReference[] = []
  for (const element of elements) {
    const read = readReference(element)
    if (!read.ok) return read
    references.push(read.value)
  }
  return succeed(references)
}

function readReference(reference: XmlElement): Result<SignedReference, ProofProblem> {
  const method = findChild(reference, ds, 'DigestMethod')
  const digestUri = (method && findAttribute(method, 'Algorithm')) ?? ''
  const digestAlgorithm = findMethod(digestMethods, digestUri)
  if (!digestAlgorithm) {
    const isWeak = refuseMethod(digestUri) === 'alg_too_weak'
    return failProof(isWeak ? 'alg_too_weak' : 'digest_algorithm_unsupported', { alg: digestUri })
  }
  const digest = readBase64(findChild(reference, ds, 'DigestValue'))
  if (!digest) return illFormed('DigestValue')
  const transforms = readTransforms(reference)
  if (!transforms.ok) return transforms
  const [id, uri] = [findAttribute(reference, 'Id'), findAttribute(reference, 'URI')]
  const isProperties = findAttribute(reference, 'Type') === signedPropertiesType
  return succeed({ id, uri, isProperties, transforms: transforms.value, digestAlgorithm, digest })
}
