import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { isJsonObject } from '../json/json-object.ts'
import { readSealValues, type SealValues } from '../long-term/seal-values.ts'
import { readTexts, readValues, type UnsignedPart } from './unsigned-parts.ts'

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
export function readJadesValues(parts: readonly UnsignedPart[], x5c: JsonValue | undefined): SealValues {
  const carried = Array.isArray(x5c) ? (x5c as readonly JsonValue[]).filter((one) => typeof one === 'string') : []
  const listed = findNamed(parts, certificateNames).flatMap((list) =>
    Array.isArray(list) ? (list as readonly JsonValue[]) : [list],
  )
  const texts = listed.flatMap((one) => (isJsonObject(one) ? readTexts([one.x509Cert ?? null]) : []))
  const revocation = findNamed(parts, revocationNames)
  const valuesOf = (name: string) => revocation.flatMap((one) => (isJsonObject(one) ? readValues(one[name]) : []))
  return readSealValues({
    certificates: [...carried, ...texts],
    lists: valuesOf('crlVals'),
    responses: valuesOf('ocspVals'),
  })
}
