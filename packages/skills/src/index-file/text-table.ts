import { decodeText, encodeText } from './utf8.ts'

/** Collects texts, each once; the empty one is number 0. */
export interface TextCollector {
  readonly add: (text: string) => number
  readonly sections: () => readonly (readonly [string, Uint8Array])[]
}

export function collectTexts(): TextCollector {
  const numbers = new Map<string, number>([['', 0]])
  const add = (text: string): number => {
    const known = numbers.get(text)
    if (known !== undefined) return known
    numbers.set(text, numbers.size)
    return numbers.size - 1
  }
  return { add, sections: () => laidOut([...numbers.keys()]) }
}

function laidOut(texts: readonly string[]): readonly (readonly [string, Uint8Array])[] {
  const encoded = texts.map(encodeText)
  const ends = new Uint32Array(texts.length)
  const bytes = new Uint8Array(encoded.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  encoded.forEach((one, place) => {
    bytes.set(one, at)
    at += one.length
    ends[place] = at
  })
  return [
    ['text.bytes', bytes],
    ['text.ends', new Uint8Array(ends.buffer)],
  ]
}

/** Texts by their number, decoded each time they are asked for. */
export function openTexts(bytes: Uint8Array, ends: Uint32Array): (number: number) => string {
  return (number) => decodeText(bytes.subarray(number === 0 ? 0 : ends[number - 1], ends[number]))
}
