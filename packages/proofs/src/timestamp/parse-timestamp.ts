import type { DigestAlgorithm, SignatureAlgorithm } from '../crypto-port.ts'
import { readDigestAlgorithm, readSignatureAlgorithm } from '../x509/signature-algorithm.ts'
import { readSerialNumber } from '../x509/certificate.ts'
import {
  derTags,
  readChildren,
  readElement,
  readGeneralizedTime,
  readObjectIdentifier,
  type DerElement,
} from '../x509/read-der.ts'

/** A time stamp token as it was read: nothing in it is checked yet. */
export interface Timestamp {
  /** UTC, cut to the second: `2023-05-11T08:00:00Z`. */
  readonly time: string
  readonly imprint: { readonly algorithm: DigestAlgorithm | undefined; readonly digest: Uint8Array }
  /** The stamped statement, TSTInfo, DER. */
  readonly content: Uint8Array
  /** DER of the certificates inside. */
  readonly certificates: readonly Uint8Array[]
  readonly signer: TimestampSigner
}

/** SignerInfo of the one who stamped (RFC 5652 section 5.3). */
export interface TimestampSigner {
  readonly key:
    | { readonly kind: 'serial'; readonly issuerDer: Uint8Array; readonly serialNumber: string }
    | { readonly kind: 'key-id'; readonly keyId: Uint8Array }
  readonly digestAlgorithm: DigestAlgorithm | undefined
  readonly algorithm: SignatureAlgorithm | undefined
  /** DER of the signed attributes as a SET, as they are signed. */
  readonly signedAttributes: Uint8Array
  readonly messageDigest: Uint8Array
  /** Digest of the certificate of the one who stamped: ESSCertID or ESSCertIDv2. */
  readonly certificateDigest: { readonly algorithm: DigestAlgorithm | 'sha-1' | undefined; readonly digest: Uint8Array }
  readonly signature: Uint8Array
}

const signedData = '1.2.840.113549.1.7.2'
const stampedInfo = '1.2.840.113549.1.9.16.1.4'
const explicit = 0xa0
const maxCertificates = 16

/** Reads a time stamp token; undefined when it is not one. Sources: RFC 3161 section 2.4.2, RFC 5652, ETSI EN 319 422. */
export function parseTimestamp(der: Uint8Array): Timestamp | undefined {
  const whole = readElement(der)
  const [type, wrapper, ...more] = readChildren(whole, derTags.sequence) ?? []
  if (whole?.whole.length !== der.length || readObjectIdentifier(type) !== signedData || more.length > 0)
    return undefined
  const [version, digests, encapsulated, ...others] =
    readChildren(readChildren(wrapper, explicit)?.[0], derTags.sequence) ?? []
  const content = readEncapsulated(encapsulated)
  const signers = readChildren(others.at(-1), derTags.set)
  const signer = signers?.length === 1 ? readSigner(signers[0]) : undefined
  const stated = content && readStated(content)
  if (version?.tag !== derTags.integer || digests?.tag !== derTags.set || !signer || !stated) return undefined
  const inside = others.find(({ tag }) => tag === explicit)
  const certificates = inside ? readChildren(inside, explicit) : []
  if (!certificates || certificates.length > maxCertificates) return undefined
  return { ...stated, content, certificates: certificates.map((one) => one.whole), signer }
}

/** The octets of TSTInfo. */
function readEncapsulated(element: DerElement | undefined): Uint8Array | undefined {
  const [type, wrapper] = readChildren(element, derTags.sequence) ?? []
  const [octets, ...more] = readChildren(wrapper, explicit) ?? []
  const isStatement = readObjectIdentifier(type) === stampedInfo && octets?.tag === derTags.octetString
  return isStatement && more.length === 0 ? octets.content : undefined
}

function readStated(content: Uint8Array): Pick<Timestamp, 'time' | 'imprint'> | undefined {
  const whole = readElement(content)
  const [version, policy, imprint, serial, time] = readChildren(whole, derTags.sequence) ?? []
  const [algorithm, digest, ...more] = readChildren(imprint, derTags.sequence) ?? []
  const stampedAt = readGeneralizedTime(time)
  if (whole?.whole.length !== content.length || version?.content[0] !== 1 || more.length > 0) return undefined
  if (!readObjectIdentifier(policy) || serial?.tag !== derTags.integer || !stampedAt) return undefined
  if (digest?.tag !== derTags.octetString) return undefined
  return { time: stampedAt, imprint: { algorithm: soundDigest(algorithm), digest: digest.content } }
}

function soundDigest(element: DerElement | undefined): DigestAlgorithm | undefined {
  const algorithm = readDigestAlgorithm(element)
  return algorithm === 'sha-1' ? undefined : algorithm
}

const signedAttributesTag = 0xa0

function readSigner(element: DerElement | undefined): TimestampSigner | undefined {
  const [, identifier, digest, attributes, algorithm, signature] = readChildren(element, derTags.sequence) ?? []
  const key = readSignerKey(identifier)
  const read = attributes?.tag === signedAttributesTag ? readAttributes(attributes) : undefined
  if (!key || !read || !attributes || signature?.tag !== derTags.octetString) return undefined
  const digestAlgorithm = soundDigest(digest)
  const signedAttributes = Uint8Array.from(attributes.whole)
  // RFC 5652 section 5.4: signed as a SET, not with the tag that stands in the token.
  signedAttributes[0] = derTags.set
  return {
    key,
    digestAlgorithm,
    algorithm: readSignerAlgorithm(algorithm, digestAlgorithm),
    signedAttributes,
    ...read,
    signature: signature.content,
  }
}

function readSignerKey(element: DerElement | undefined): TimestampSigner['key'] | undefined {
  if (element?.tag === 0x80) return { kind: 'key-id', keyId: element.content }
  const [issuer, serial, ...more] = readChildren(element, derTags.sequence) ?? []
  const serialNumber = readSerialNumber(serial)
  return issuer && serialNumber !== undefined && more.length === 0
    ? { kind: 'serial', issuerDer: issuer.whole, serialNumber }
    : undefined
}

const plainRsa = '1.2.840.113549.1.1.1'

/** CMS may name only the kind of key; the digest then stands beside it (RFC 3370 section 3.2). */
function readSignerAlgorithm(
  element: DerElement | undefined,
  digest: DigestAlgorithm | undefined,
): SignatureAlgorithm | undefined {
  const [identifier] = readChildren(element, derTags.sequence) ?? []
  if (readObjectIdentifier(identifier) !== plainRsa) return readSignatureAlgorithm(element)
  return digest && (`RS${digest.slice(4)}` as SignatureAlgorithm)
}

const attributeTypes = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  certificate: '1.2.840.113549.1.9.16.2.12',
  certificateV2: '1.2.840.113549.1.9.16.2.47',
} as const

function readAttributes(wrapper: DerElement): Pick<TimestampSigner, 'messageDigest' | 'certificateDigest'> | undefined {
  const values = new Map<string, DerElement>()
  for (const attribute of readChildren(wrapper, signedAttributesTag) ?? []) {
    const [type, set] = readChildren(attribute, derTags.sequence) ?? []
    const name = readObjectIdentifier(type)
    const [value, ...more] = readChildren(set, derTags.set) ?? []
    if (name === undefined || values.has(name) || !value || more.length > 0) return undefined
    values.set(name, value)
  }
  const digest = values.get(attributeTypes.messageDigest)
  const named =
    readCertificateId(values.get(attributeTypes.certificateV2), 'sha-256') ??
    readCertificateId(values.get(attributeTypes.certificate), 'sha-1')
  const isStatement = readObjectIdentifier(values.get(attributeTypes.contentType)) === stampedInfo
  if (!isStatement || digest?.tag !== derTags.octetString || !named) return undefined
  return { messageDigest: digest.content, certificateDigest: named }
}

/** The first certificate of SigningCertificate(V2): the one of the signer (RFC 5035 section 3). */
function readCertificateId(
  element: DerElement | undefined,
  otherwise: DigestAlgorithm | 'sha-1',
): TimestampSigner['certificateDigest'] | undefined {
  const [list] = readChildren(element, derTags.sequence) ?? []
  const fields = readChildren(readChildren(list, derTags.sequence)?.[0], derTags.sequence) ?? []
  const [first, second] = fields
  const isNamed = otherwise !== 'sha-1' && first?.tag === derTags.sequence
  const digest = isNamed ? second : first
  if (digest?.tag !== derTags.octetString) return undefined
  return { algorithm: isNamed ? readDigestAlgorithm(first) : otherwise, digest: digest.content }
}
