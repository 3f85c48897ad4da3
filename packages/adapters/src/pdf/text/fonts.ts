import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font } from 'fontkit'
import { unpackWoff } from './unpack-woff.ts'

/** Voices of the page: running text, emphasis and small labels, headings. */
export type Face = 'text' | 'strong' | 'heading'

/** One font file, parsed; `key` names it within a document. */
export interface LoadedFont {
  readonly key: string
  readonly font: Font
}

interface Family {
  readonly name: string
  readonly weight: 400 | 600
}

const sansFallback: Readonly<Record<400 | 600, readonly Family[]>> = {
  400: [
    { name: 'noto-sans', weight: 400 },
    { name: 'noto-sans-math', weight: 400 },
  ],
  600: [
    { name: 'noto-sans', weight: 600 },
    { name: 'noto-sans-math', weight: 400 },
  ],
}

/** The wanted family first, then those that stand in for a character it lacks. */
const families: Readonly<Record<Face, readonly Family[]>> = {
  text: [{ name: 'source-sans-3', weight: 400 }, ...sansFallback[400]],
  strong: [{ name: 'source-sans-3', weight: 600 }, ...sansFallback[600]],
  heading: [{ name: 'source-serif-4', weight: 600 }, ...sansFallback[600]],
}

/** Script subsets in which fontsource cuts its families; the mathematical family has all its characters in `latin`. */
const subsetsOf: Readonly<Record<string, readonly string[]>> = {
  'source-sans-3': ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'vietnamese'],
  'source-serif-4': ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'],
  'noto-sans': ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'vietnamese', 'devanagari'],
  'noto-sans-math': ['latin'],
}

const blocks: readonly (readonly [from: number, to: number, subset: string])[] = [
  [0x0000, 0x00ff, 'latin'],
  [0x0100, 0x02ff, 'latin-ext'],
  [0x0300, 0x036f, 'latin-ext'],
  [0x0370, 0x03ff, 'greek'],
  [0x0400, 0x045f, 'cyrillic'],
  [0x0460, 0x052f, 'cyrillic-ext'],
  [0x1e00, 0x1eff, 'latin-ext'],
  [0x1f00, 0x1fff, 'greek-ext'],
  [0x2000, 0x20cf, 'latin'],
]

/** The mathematical family has letters too, some of scripts written from right to left; it is asked for signs only. */
const isSign = (codePoint: number) => codePoint >= 0x2010 && codePoint <= 0x2bff

/** Where to look first, so that few files are opened. */
function likelySubset(codePoint: number): string | undefined {
  return blocks.find(([from, to]) => codePoint >= from && codePoint <= to)?.[2]
}

const resolver = createRequire(import.meta.url)
const loaded = new Map<string, LoadedFont>()

function loadFont({ name, weight }: Family, subset: string): LoadedFont {
  const key = `${name}-${subset}-${weight}`
  const known = loaded.get(key)
  if (known) return known
  const path = resolver.resolve(`@fontsource/${name}/files/${key}-normal.woff`)
  const font = create(Buffer.from(unpackWoff(readFileSync(path)))) as Font
  const entry = { key, font }
  loaded.set(key, entry)
  return entry
}

function searchFont(face: Face, codePoint: number): LoadedFont | undefined {
  const likely = likelySubset(codePoint)
  // Arrows, brackets and operators stand in the mathematical family only: looked up before a dozen files are opened.
  const ordered = likely === undefined ? [...families[face]].reverse() : families[face]
  for (const family of ordered) {
    if (family.name === 'noto-sans-math' && !isSign(codePoint)) continue
    const subsets = subsetsOf[family.name] ?? []
    const inOrder = likely && subsets.includes(likely) ? [likely, ...subsets.filter((one) => one !== likely)] : subsets
    for (const subset of inOrder) {
      const entry = loadFont(family, subset)
      if (entry.font.hasGlyphForCodePoint(codePoint)) return entry
    }
  }
  return undefined
}

/** Answers already found; bounded by the number of characters there are. */
const found: Readonly<Record<Face, Map<number, LoadedFont | undefined>>> = {
  text: new Map(),
  strong: new Map(),
  heading: new Map(),
}

/** The font that draws a character in a face; undefined when none at hand has it. */
export function findFont(face: Face, codePoint: number): LoadedFont | undefined {
  const known = found[face]
  if (known.has(codePoint)) return known.get(codePoint)
  const entry = searchFont(face, codePoint)
  known.set(codePoint, entry)
  return entry
}
