import type { LoadedFont } from './fonts.ts'
import type { Run } from './rich-text.ts'
import { breakableText, drawableText, splitByFont } from './split-by-font.ts'

export interface MeasuredText {
  readonly loaded: LoadedFont
  readonly text: string
  readonly size: number
}

/** Width of a text in points. */
export type Measure = (measured: MeasuredText) => number

/** A piece of a line in one font: where it starts, how wide it is. */
export interface Fragment {
  readonly run: Run
  readonly loaded: LoadedFont
  readonly text: string
  readonly x: number
  readonly width: number
  /** Room before the letters: the first fragment of a pill. */
  readonly inset: number
}

export interface Line {
  readonly fragments: readonly Fragment[]
  /** Without the spaces at its end. */
  readonly width: number
}

/** The smallest part that is measured. */
interface Atom {
  readonly run: Run
  readonly loaded: LoadedFont
  readonly text: string
  readonly width: number
  /** The part of the width that is spaces at the end: it may hang over the edge. */
  readonly space: number
  readonly inset: number
}

/** Atoms that stay on one line. */
type Chunk = readonly Atom[]

/** Room left and right of the letters in a pill, in parts of the size. */
const pillPadding = 0.55

/** After spaces; after a hyphen, slash or dash between letters; in addresses after any sign. */
const wordEnds = /(?<= )(?=[^ ])|(?<=[\p{L}\p{N})][/–—])(?=\p{L})|(?<=\p{L}-)(?=\p{L})/u
const addressEnds = /(?<= )(?=[^ ])|(?<=[/?&=._#%:,;+~-])(?=[^/?&=._#%:,;+~ -])/u

function atomsOfToken(run: Run, token: string, measure: Measure): readonly Atom[] {
  const { face, size } = run.ink
  return splitByFont(face, drawableText(token)).map(({ loaded, text }) => {
    const trimmed = text.trimEnd()
    const width = measure({ loaded, text, size })
    const space = trimmed === text ? 0 : width - (trimmed === '' ? 0 : measure({ loaded, text: trimmed, size }))
    return { run, loaded, text, width, space, inset: 0 }
  })
}

function pillAtoms(run: Run, text: string, measure: Measure): readonly Atom[] {
  const atoms = atomsOfToken(run, text, measure)
  const padding = run.ink.size * pillPadding
  return atoms.map((atom, index) => ({
    ...atom,
    inset: index === 0 ? padding : 0,
    width: atom.width + (index === 0 ? padding : 0) + (index === atoms.length - 1 ? padding : 0),
  }))
}

/** Words that stay together, over the borders of runs: a footnote number keeps to the word before it. */
function chunksOf(runs: readonly Run[], measure: Measure): readonly Chunk[] {
  const chunks: Atom[][] = []
  let open: Atom[] = []
  const close = () => {
    if (open.length > 0) chunks.push(open)
    open = []
  }
  for (const run of runs) {
    const text = breakableText(run.text)
    const tokens = run.pill ? [text] : text.split(run.isAddress ? addressEnds : wordEnds)
    tokens.forEach((token, index) => {
      if (token === '') return
      open.push(...(run.pill ? pillAtoms : atomsOfToken)(run, token, measure))
      if (index < tokens.length - 1 || token.endsWith(' ')) close()
    })
  }
  close()
  return chunks
}

const widthOf = (atoms: readonly Atom[]) => atoms.reduce((sum, { width }) => sum + width, 0)
const spaceOf = (atoms: readonly Atom[]) => atoms[atoms.length - 1]?.space ?? 0

const letterWithMarks = /\P{M}\p{M}*|\p{M}+/gsu

function withoutPill(run: Run): Run {
  const { pill, ...rest } = run
  return pill ? rest : run
}

/** A word wider than the whole line is cut where the line is full; a pill that long loses its frame. */
function cutChunk(chunk: Chunk, room: number, measure: Measure): readonly Chunk[] {
  const plain = new Map<Run, Run>()
  for (const { run } of chunk) if (!plain.has(run)) plain.set(run, withoutPill(run))
  const letters = chunk.flatMap(({ run, text }) =>
    (text.match(letterWithMarks) ?? []).flatMap((letter) => atomsOfToken(plain.get(run) ?? run, letter, measure)),
  )
  const parts: Atom[][] = [[]]
  let used = 0
  for (const atom of letters) {
    if (used + atom.width - atom.space > room && used > 0) {
      parts.push([])
      used = 0
    }
    parts[parts.length - 1]?.push(atom)
    used += atom.width
  }
  return parts
}

/** Neighbours in one run and font become one fragment. */
function joinAtoms(atoms: readonly Atom[]): Line {
  const fragments: { -readonly [Name in keyof Fragment]: Fragment[Name] }[] = []
  let x = 0
  for (const { run, loaded, text, width, inset } of atoms) {
    const last = fragments[fragments.length - 1]
    if (last && last.run === run && last.loaded === loaded) {
      last.text += text
      last.width += width
    } else fragments.push({ run, loaded, text, x, width, inset })
    x += width
  }
  return { fragments, width: x - spaceOf(atoms) }
}

/** Sets runs into lines no wider than `room` points. Nothing is hyphenated; what is too long is cut. */
export function breakLines(runs: readonly Run[], room: number, measure: Measure): readonly Line[] {
  const lines: Atom[][] = [[]]
  let used = 0
  const put = (chunk: Chunk) => {
    const width = widthOf(chunk)
    if (used > 0 && used + width - spaceOf(chunk) > room + 0.01) {
      lines.push([])
      used = 0
    }
    lines[lines.length - 1]?.push(...chunk)
    used += width
  }
  for (const chunk of chunksOf(runs, measure)) {
    if (widthOf(chunk) - spaceOf(chunk) <= room) put(chunk)
    else cutChunk(chunk, room, measure).forEach(put)
  }
  return lines.filter((atoms) => atoms.length > 0).map(joinAtoms)
}
