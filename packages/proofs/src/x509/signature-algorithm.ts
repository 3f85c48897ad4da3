import type { DigestAlgorithm, SignatureAlgorithm } from '../crypto-port.ts'
import { derTags, readChildren, readObjectIdentifier, type DerElement } from './read-der.ts'

/** Sources: RFC 4055, RFC 5758, RFC 8410. Nothing with MD5 or SHA-1. */
const algorithms: Readonly<Record<string, SignatureAlgorithm>> = {
  '1.2.840.113549.1.1.11': 'RS256',
  '1.2.840.113549.1.1.12': 'RS384',
  '1.2.840.113549.1.1.13': 'RS512',
  '1.2.840.10045.4.3.2': 'ES256',
  '1.2.840.10045.4.3.3': 'ES384',
  '1.2.840.10045.4.3.4': 'ES512',
  '1.3.101.112': 'EdDSA',
}
const pss = '1.2.840.113549.1.1.10'
const maskGeneration = '1.2.840.113549.1.1.8'

const digests: Readonly<Record<string, DigestAlgorithm | 'sha-1'>> = {
  '1.3.14.3.2.26': 'sha-1',
  '2.16.840.1.101.3.4.2.1': 'sha-256',
  '2.16.840.1.101.3.4.2.2': 'sha-384',
  '2.16.840.1.101.3.4.2.3': 'sha-512',
}

/** The digest an AlgorithmIdentifier names. SHA-1 is told so that identifiers can be matched, never to check a signature. */
export function readDigestAlgorithm(element: DerElement | undefined): DigestAlgorithm | 'sha-1' | undefined {
  const [identifier] = readChildren(element, derTags.sequence) ?? []
  return digests[readObjectIdentifier(identifier) ?? '']
}

/** The JOSE name of a signature algorithm; undefined for those not on our list. */
export function readSignatureAlgorithm(element: DerElement | undefined): SignatureAlgorithm | undefined {
  const [identifier, parameters] = readChildren(element, derTags.sequence) ?? []
  const name = readObjectIdentifier(identifier) ?? ''
  return name === pss ? readPss(parameters) : algorithms[name]
}

const saltLengths: Readonly<Record<string, number>> = { 'sha-256': 32, 'sha-384': 48, 'sha-512': 64 }

/** Only the form JOSE knows: one digest for both places and a salt of its length (RFC 7518 section 3.5). */
function readPss(parameters: DerElement | undefined): SignatureAlgorithm | undefined {
  const fields = readChildren(parameters, derTags.sequence) ?? []
  const inside = (tag: number) =>
    readChildren(
      fields.find((field) => field.tag === tag),
      tag,
    )?.[0]
  const digest = readDigestAlgorithm(inside(0xa0))
  const [mask, maskDigest] = readChildren(inside(0xa1), derTags.sequence) ?? []
  if (readObjectIdentifier(mask) !== maskGeneration || readDigestAlgorithm(maskDigest) !== digest) return undefined
  const salt = inside(0xa2)
  const length = salt?.tag === derTags.integer && salt.content.length === 1 ? salt.content[0] : undefined
  if (digest === undefined || digest === 'sha-1' || length !== saltLengths[digest]) return undefined
  return `PS${digest.slice(4)}` as SignatureAlgorithm
}
