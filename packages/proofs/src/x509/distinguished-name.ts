import { decodeUtf8 } from '../encoding/utf8.ts'
import { derTags, readChildren, readObjectIdentifier, type DerElement } from './read-der.ts'

export interface NameAttribute {
  /** Dotted object identifier. */
  readonly type: string
  readonly value: string
}

/** Attributes with a short name. Sources: RFC 4514 section 3, RFC 4519, ETSI EN 319 412-1 (organizationIdentifier). */
const shortNames: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.4': 'SN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.9': 'STREET',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.42': 'GN',
  '2.5.4.97': 'organizationIdentifier',
  '1.2.840.113549.1.9.1': 'emailAddress',
  '0.9.2342.19200300.100.1.25': 'DC',
}

/** The object identifier of a short name; throws for one that is not in the table. */
export function attributeTypeOf(shortName: string): string {
  const found = Object.entries(shortNames).find(([, name]) => name === shortName)
  if (!found) throw new Error(`no attribute is called ${shortName}`)
  return found[0]
}

const latin = [0x13, 0x14, 0x16, 0x12]
const utf8 = 0x0c
const bmp = 0x1e

function readText({ tag, content }: DerElement): string | undefined {
  if (tag === utf8) {
    const text = decodeUtf8(content)
    return text.ok ? text.value : undefined
  }
  if (latin.includes(tag)) return Array.from(content, (byte) => String.fromCharCode(byte)).join('')
  if (tag !== bmp || content.length % 2 !== 0) return undefined
  const units = Array.from(
    { length: content.length / 2 },
    (_, at) => ((content[2 * at] ?? 0) << 8) | (content[2 * at + 1] ?? 0),
  )
  return String.fromCharCode(...units)
}

/** The attributes of a Name in the order written, multi-valued ones side by side; undefined when not readable. */
export function readName(element: DerElement | undefined): readonly NameAttribute[] | undefined {
  const sets = readChildren(element, derTags.sequence)
  const attributes = sets?.flatMap((set) => readChildren(set, derTags.set)?.map(readAttribute) ?? [undefined])
  return attributes?.every((attribute) => attribute !== undefined) ? attributes : undefined
}

function readAttribute(element: DerElement): NameAttribute | undefined {
  const [typeElement, valueElement, ...more] = readChildren(element, derTags.sequence) ?? []
  const type = readObjectIdentifier(typeElement)
  const value = valueElement && readText(valueElement)
  return type !== undefined && value !== undefined && more.length === 0 ? { type, value } : undefined
}

const escapeValue = (value: string) => value.replace(/[,+"\\<>;=]|^[ #]| $/g, (letter) => `\\${letter}`)

/** RFC 4514 text, most specific attribute first: `CN=TEST SEAL,O=Body,C=ES`. */
export function formatName(attributes: readonly NameAttribute[]): string {
  return [...attributes]
    .reverse()
    .map(({ type, value }) => `${shortNames[type] ?? type}=${escapeValue(value)}`)
    .join(',')
}

/** The last attribute with this short name. */
export function findInName(attributes: readonly NameAttribute[], shortName: string): string | undefined {
  return attributes.findLast(({ type }) => shortNames[type] === shortName)?.value
}
