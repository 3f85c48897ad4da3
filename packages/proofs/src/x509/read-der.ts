/** One element of DER (ITU-T X.690): tag, its content, and the whole with its header. */
export interface DerElement {
  readonly tag: number
  readonly content: Uint8Array
  readonly whole: Uint8Array
}

export const derTags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  enumerated: 0x0a,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const

/** The element at the start of the bytes; undefined when it is not DER of definite, shortest length within them. */
export function readElement(bytes: Uint8Array): DerElement | undefined {
  const [tag, first] = bytes
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) return undefined
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f
  if (first === 0x80 || lengthBytes > 3) return undefined
  const start = 2 + lengthBytes
  const length = lengthBytes === 0 ? first : bytes.subarray(2, start).reduce((sum, byte) => sum * 256 + byte, 0)
  const isShortest = lengthBytes === 0 || (length >= 0x80 && bytes[2] !== 0)
  if (!isShortest || start + length > bytes.length) return undefined
  return { tag, content: bytes.subarray(start, start + length), whole: bytes.subarray(0, start + length) }
}

/** The elements that fill the bytes exactly, one after the other; undefined when anything is left or cut. */
export function readElements(bytes: Uint8Array): readonly DerElement[] | undefined {
  const elements: DerElement[] = []
  let rest = bytes
  while (rest.length > 0) {
    const element = readElement(rest)
    if (!element) return undefined
    elements.push(element)
    rest = rest.subarray(element.whole.length)
  }
  return elements
}

/** Whether two byte strings are the same. */
export function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index])
}

/** The children of an element of this tag. */
export function readChildren(element: DerElement | undefined, tag: number): readonly DerElement[] | undefined {
  return element?.tag === tag ? readElements(element.content) : undefined
}

/** Dotted text of an object identifier: `2.5.4.3`. */
export function readObjectIdentifier(element: DerElement | undefined): string | undefined {
  if (element?.tag !== derTags.objectIdentifier || element.content.length === 0) return undefined
  const numbers: number[] = []
  let value = 0
  for (const byte of element.content) {
    value = value * 128 + (byte & 0x7f)
    if (byte >= 0x80) continue
    numbers.push(value)
    value = 0
  }
  const [head = 0, ...others] = numbers
  const root = Math.min(Math.floor(head / 40), 2)
  return [root, head - root * 40, ...others].join('.')
}

/** UTC date-time of a UTCTime or GeneralizedTime in the only form certificates may use (RFC 5280 section 4.1.2.5). */
export function readTime(element: DerElement | undefined): string | undefined {
  const text = String.fromCharCode(...(element?.content.subarray(0, 20) ?? []))
  const isShort = element?.tag === derTags.utcTime
  if (!isShort && element?.tag !== derTags.generalizedTime) return undefined
  const found = /^(\d\d|\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(text)
  if (!found || found[1]?.length !== (isShort ? 2 : 4)) return undefined
  const [, years = '', month, day, hour, minute, second] = found
  const year = isShort ? `${Number(years) >= 50 ? '19' : '20'}${years}` : years
  return findRealTime(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
}

/**
 * UTC date-time of a GeneralizedTime that may have a fraction of a second, which is cut off: time stamps (RFC 3161 section
 * 2.4.2) and OCSP responses (RFC 6960).
 */
export function readGeneralizedTime(element: DerElement | undefined): string | undefined {
  if (element?.tag !== derTags.generalizedTime || element.content.length > 40) return undefined
  const text = String.fromCharCode(...element.content)
  const found = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d+)?Z$/.exec(text)
  if (!found) return undefined
  const [, year, month, day, hour, minute, second] = found
  return findRealTime(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
}

/** The time when the calendar has it: there is no 31st of February. */
function findRealTime(text: string): string | undefined {
  const [year = 0, month = 0, day = 0, hour = 24, minute = 60, second = 60] = text.split(/[-T:Z]/).map(Number)
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  const isDay = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= days
  return isDay && hour < 24 && minute < 60 && second < 60 ? text : undefined
}
