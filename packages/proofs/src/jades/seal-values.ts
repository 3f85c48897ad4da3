import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { isJsonObject } from '../json/json-object.ts'
import { parseOcspResponse } from '../revocation/ocsp-response.ts'
import type { RevocationValues } from '../revocation/check-revocation.ts'
import { parseRevocationList } from '../revocation/revocation-list.ts'
import { readKnownCertificate, type KnownCertificate } from '../x509/known-certificate.ts'
import { readTexts, readValues, type UnsignedPart } from './unsigned-parts.ts'

/** Certificates and revocation values a seal carries outside its signature. */
export interface SealValues {
  readonly certificates: readonly KnownCertificate[]
  readonly revocation: RevocationValues
}

const limits = { certificates: 32, revocation: 32 }
const certificateNames = ['xVals', 'axVals']
const revocationNames = ['rVals', 'arVals']
/** Hold certificates and revocation values of time stamps, or of anything (clauses 5.3.6.1 and 5.3.7). */
const groups = ['tstVD', 'anyValData']

/** Every member of that name, at the top and inside the groups. */
function findNamed(parts: readonly UnsignedPart[], names: readonly string[]): readonly JsonValue[] {
  return parts.flatMap(({ name, value }) => {
    if (names.includes(name)) return [value]
    if (!groups.includes(name) || !isJsonObject(value)) return []
    return names.flatMap((inner) => value[inner] ?? [])
  })
}

/** Reads what `xVals`, `rVals`, `axVals`, `arVals`, `tstVD` and `anyValData` carry. Sources: ETSI TS 119 182-1 clauses 5.3.5 and 5.3.6. `x5c` is the member of the protected header. */
export function readSealValues(parts: readonly UnsignedPart[], x5c: JsonValue | undefined): SealValues {
  const carried = Array.isArray(x5c) ? (x5c as readonly JsonValue[]).filter((one) => typeof one === 'string') : []
  const listed = findNamed(parts, certificateNames).flatMap((list) =>
    Array.isArray(list) ? (list as readonly JsonValue[]) : [list],
  )
  const texts = listed.flatMap((one) => (isJsonObject(one) ? readTexts([one.x509Cert ?? null]) : []))
  const unique = [...new Set([...carried, ...texts])].slice(0, limits.certificates)
  return {
    certificates: unique.flatMap((text) => readKnownCertificate(text) ?? []),
    revocation: readRevocation(findNamed(parts, revocationNames)),
  }
}

function readRevocation(groupsOfValues: readonly JsonValue[]): RevocationValues {
  const of = (name: string) =>
    groupsOfValues.flatMap((one) => (isJsonObject(one) ? readValues(one[name]) : [])).slice(0, limits.revocation)
  const [crls, answers] = [of('crlVals'), of('ocspVals')]
  const lists = crls.flatMap((der) => parseRevocationList(der) ?? [])
  const responses = answers.flatMap((der) => parseOcspResponse(der) ?? [])
  return { lists, responses, unreadable: crls.length + answers.length - lists.length - responses.length }
}
