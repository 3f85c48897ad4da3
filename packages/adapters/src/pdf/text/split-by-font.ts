import { type Face, findFont, type LoadedFont } from './fonts.ts'

/** Text that one font can draw whole. */
export interface FontRun {
  readonly loaded: LoadedFont
  readonly text: string
}

/** Spaces of all widths are drawn as the plain one; where a line may break is decided before. */
const spaces = /[^\S \uFEFF]/g
const softHyphen = /\u00AD/g
/** The hyphen that does not break looks like the one that does. */
const noBreakHyphen = /[\u2010\u2011]/g

/** Characters without a shape of their own: drawn, they would be invisible, so their code is shown. */
const isInvisible = (codePoint: number) =>
  codePoint < 0x20 ||
  (codePoint >= 0x7f && codePoint < 0xa0) ||
  (codePoint >= 0x200b && codePoint <= 0x200f) ||
  (codePoint >= 0x202a && codePoint <= 0x202e) ||
  (codePoint >= 0x2060 && codePoint <= 0x206f) ||
  (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
  codePoint === 0xfeff

/** `U+4E2D` in angle brackets, as the page writes characters that must not hide. */
function showCode(codePoint: number): string {
  return `⟨U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}⟩`
}

/** Spaces at which a line may break become the plain one; those that forbid it stay. */
export function breakableText(text: string): string {
  return text.normalize('NFC').replace(/[^\S\u00A0\u2007\u202F\uFEFF]/g, ' ')
}

/** Text in the form it is drawn in: composed letters, plain spaces. */
export function drawableText(text: string): string {
  return text.normalize('NFC').replace(spaces, ' ').replace(softHyphen, '').replace(noBreakHyphen, '-')
}

const mark = /^\p{M}$/u

function fontOf(face: Face, character: string): LoadedFont | undefined {
  const codePoint = character.codePointAt(0) ?? 0
  return isInvisible(codePoint) ? undefined : findFont(face, codePoint)
}

/** A mark stays in the font of its letter where that has it: across fonts it would not sit on the letter. */
function fontBeside(before: LoadedFont | undefined, character: string): LoadedFont | undefined {
  if (!before || !(character === ' ' || mark.test(character))) return undefined
  return before.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0) ? before : undefined
}

/**
 * Cuts text where the font must change. What no font has appears as its code, `⟨U+4E2D⟩`, never as an empty box.
 * Takes text as `drawableText` gives it.
 */
export function splitByFont(face: Face, text: string): readonly FontRun[] {
  const runs: { loaded: LoadedFont; text: string }[] = []
  const add = (character: string, loaded: LoadedFont | undefined) => {
    if (!loaded) throw new Error(`no font at all for ${showCode(character.codePointAt(0) ?? 0)}`)
    const last = runs[runs.length - 1]
    if (last?.loaded === loaded) last.text += character
    else runs.push({ loaded, text: character })
  }
  for (const character of text) {
    const loaded = fontBeside(runs[runs.length - 1]?.loaded, character) ?? fontOf(face, character)
    if (loaded) add(character, loaded)
    else for (const shown of showCode(character.codePointAt(0) ?? 0)) add(shown, fontOf(face, shown))
  }
  return runs
}
