import { parseOcspResponse } from '../revocation/ocsp-response.ts'
import type { RevocationValues } from '../revocation/check-revocation.ts'
import { parseRevocationList } from '../revocation/revocation-list.ts'
import { readKnownCertificate, type KnownCertificate } from '../x509/known-certificate.ts'

/** Certificates and revocation values a seal carries outside its signature. */
export interface SealValues {
  readonly certificates: readonly KnownCertificate[]
  readonly revocation: RevocationValues
}

interface CarriedValues {
  /** Base64 of DER, in the order in which they are to be tried. */
  readonly certificates: readonly string[]
  /** DER. */
  readonly lists: readonly Uint8Array[]
  readonly responses: readonly Uint8Array[]
}

const limits = { certificates: 32, revocation: 32 }

/** Reads what a seal carries, each value once; what cannot be read is left out and, of revocation values, counted. */
export function readSealValues(carried: CarriedValues): SealValues {
  const texts = [...new Set(carried.certificates)].slice(0, limits.certificates)
  const [ders, answers] = [carried.lists.slice(0, limits.revocation), carried.responses.slice(0, limits.revocation)]
  const lists = ders.flatMap((der) => parseRevocationList(der) ?? [])
  const responses = answers.flatMap((der) => parseOcspResponse(der) ?? [])
  const unreadable = ders.length + answers.length - lists.length - responses.length
  return {
    certificates: texts.flatMap((text) => readKnownCertificate(text) ?? []),
    revocation: { lists, responses, unreadable },
  }
}
