import { encodeUtf8 } from '../encoding/utf8.ts'
import { formatNumericDate } from '../jose/numeric-date.ts'
import { attributeTypeOf } from './distinguished-name.ts'
import { derTags } from './read-der.ts'
import { writeElement, writeObjectIdentifier, writeSequence } from './write-der.ts'

/** Attributes by short name, most general first: `[['C', 'ES'], ['O', 'Body'], ['CN', 'Seal']]`. */
export type NameToWrite = readonly (readonly [shortName: string, value: string])[]

export function writeName(attributes: NameToWrite): Uint8Array {
  const sets = attributes.map(([shortName, value]) => {
    const type = writeObjectIdentifier(attributeTypeOf(shortName))
    return writeElement(derTags.set, writeSequence(type, writeElement(0x0c, encodeUtf8(value))))
  })
  return writeSequence(...sets)
}

function digitsOf(time: string): string {
  if (formatNumericDate(Date.parse(time) / 1000) !== time)
    throw new Error(`UTC time with seconds expected, found ${time}`)
  return time.replace(/[-:T]/g, '')
}

/** UTCTime until 2049, GeneralizedTime after (RFC 5280 section 4.1.2.5). Throws for anything but UTC with seconds. */
export function writeTime(time: string): Uint8Array {
  return time < '2050' ? writeElement(derTags.utcTime, encodeUtf8(digitsOf(time).slice(2))) : writeGeneralizedTime(time)
}

export const writeGeneralizedTime = (time: string) => writeElement(derTags.generalizedTime, encodeUtf8(digitsOf(time)))

/** An extension of a certificate, a list or an entry of a list (RFC 5280 section 4.2). */
export function writeExtension(type: string, value: Uint8Array, critical = false): Uint8Array {
  const flag = critical ? [writeElement(derTags.boolean, Uint8Array.of(0xff))] : []
  return writeSequence(writeObjectIdentifier(type), ...flag, writeElement(derTags.octetString, value))
}
