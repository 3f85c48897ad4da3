import { concatBytes } from '../encoding/concat-bytes.ts'
import { derTags } from './read-der.ts'

/** One DER element (ITU-T X.690) around its contents. */
export function writeElement(tag: number, ...contents: readonly Uint8Array[]): Uint8Array {
  const length = contents.reduce((sum, content) => sum + content.length, 0)
  const header = length < 0x80 ? [tag, length] : [tag, ...writeLongLength(length)]
  return concatBytes([Uint8Array.from(header), ...contents])
}

function writeLongLength(length: number): readonly number[] {
  const bytes: number[] = []
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256)
  return [0x80 | bytes.length, ...bytes]
}

export const writeSequence = (...contents: readonly Uint8Array[]) => writeElement(derTags.sequence, ...contents)

/** A bit string of whole bytes. */
export const writeBitString = (bytes: Uint8Array) => writeElement(derTags.bitString, Uint8Array.of(0), bytes)

/** A whole number that is not negative, from its big-endian bytes. */
export function writeInteger(bytes: Uint8Array): Uint8Array {
  const firstUsed = bytes.findIndex((byte) => byte !== 0)
  const shortest = firstUsed < 0 ? Uint8Array.of(0) : bytes.subarray(firstUsed)
  const sign = (shortest[0] ?? 0) >= 0x80 ? Uint8Array.of(0) : new Uint8Array()
  return writeElement(derTags.integer, sign, shortest)
}

/** An object identifier from its dotted text. */
export function writeObjectIdentifier(dotted: string): Uint8Array {
  const [root = 0, second = 0, ...others] = dotted.split('.').map(Number)
  const bytes = [root * 40 + second, ...others].flatMap((number) => {
    const digits = [number % 128]
    for (let rest = Math.floor(number / 128); rest > 0; rest = Math.floor(rest / 128))
      digits.unshift(0x80 | (rest % 128))
    return digits
  })
  return writeElement(derTags.objectIdentifier, Uint8Array.from(bytes))
}
