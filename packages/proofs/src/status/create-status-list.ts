import type { Signer } from '../crypto-port.ts'
import { encodeBase64Url } from '../encoding/base64.ts'
import { encodeUtf8 } from '../encoding/utf8.ts'
import { signCompactJws } from '../jose/compact-jws.ts'
import type { JsonObject } from '../json/json-object.ts'
import { packGzip, packZlib } from './deflate-runs.ts'
import type { StatusPurpose } from './status-entry.ts'

/** Fewest places of a list: whoever looks it up must not be able to tell which credential is meant. */
export const fewestPlaces = 131_072

/** An empty list: every place 0. Throws below the least number of places. */
export function createStatusBytes(places: number, size = 1): Uint8Array {
  if (!Number.isInteger(places) || places < fewestPlaces)
    throw new Error(`a status list has at least ${fewestPlaces} places`)
  return new Uint8Array(Math.ceil((places * size) / 8))
}

/**
 * A place drawn by chance among those not taken: places given out in order would tell when a credential was issued.
 * Undefined when chance finds none in a hundred draws; then the list is full enough to begin another.
 */
export function drawFreePlace(
  places: number,
  isTaken: (index: number) => boolean,
  randomBytes: (length: number) => Uint8Array,
): number | undefined {
  // Numbers beyond the last whole multiple would make some places likelier than others.
  const fair = Math.floor(2 ** 32 / places) * places
  for (let draw = 0; draw < 100; draw += 1) {
    const number = randomBytes(4).reduce((value, byte) => value * 256 + byte, 0)
    const index = number % places
    if (number < fair && !isTaken(index)) return index
  }
  return undefined
}

/** `encodedList` of a Bitstring Status List: multibase base64url of gzip. */
export const encodeBitstring = (bytes: Uint8Array): string => `u${encodeBase64Url(packGzip(bytes))}`

/** `lst` of a Token Status List: base64url of zlib. */
export const encodeTokenList = (bytes: Uint8Array): string => encodeBase64Url(packZlib(bytes))

export interface BitstringListToWrite {
  /** Address at which the list will stand; it is its `id` too. */
  readonly url: string
  readonly issuer: string
  readonly purpose: StatusPurpose
  readonly bytes: Uint8Array
  /** UTC date-times. */
  readonly validFrom: string
  readonly validUntil?: string
}

/** The credential of a Bitstring Status List, still unsigned. Source: W3C Bitstring Status List 1.0 section 2.2. */
export function writeBitstringListCredential(list: BitstringListToWrite): JsonObject {
  const { url, issuer, purpose, bytes, validFrom, validUntil } = list
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: url,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer,
    validFrom,
    ...(validUntil !== undefined && { validUntil }),
    credentialSubject: {
      id: `${url}#list`,
      type: 'BitstringStatusList',
      statusPurpose: purpose,
      encodedList: encodeBitstring(bytes),
    },
  }
}

export interface TokenListToSign {
  readonly url: string
  readonly issuer?: string
  readonly bits: 1 | 2 | 4 | 8
  readonly bytes: Uint8Array
  /** Seconds since 1970. */
  readonly issuedAt: number
  readonly expiresAt?: number
  /** Seconds. */
  readonly timeToLive?: number
}

/** A Status List Token in JWT form. Source: draft-ietf-oauth-status-list section 5.1. */
export function signTokenStatusList(list: TokenListToSign, signer: Signer): Promise<string> {
  const { url, issuer, bits, bytes, issuedAt, expiresAt, timeToLive } = list
  const claims = {
    ...(issuer !== undefined && { iss: issuer }),
    sub: url,
    iat: issuedAt,
    ...(expiresAt !== undefined && { exp: expiresAt }),
    ...(timeToLive !== undefined && { ttl: timeToLive }),
    status_list: { bits, lst: encodeTokenList(bytes) },
  }
  const header = { typ: 'statuslist+jwt', kid: signer.verificationMethod }
  return signCompactJws({ header, payload: encodeUtf8(JSON.stringify(claims)), signer })
}
