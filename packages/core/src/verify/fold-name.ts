import { placeWords } from '@wanderbuch/skills/place-words'
import { foldText } from '@wanderbuch/standards/fold-text'

/**
 * A name for comparison: letters without case and diacritics, parts in alphabetical order, so that "POP Ana-Maria" and
 * "Ana Maria Pop" are the same. Transliteration between alphabets is not done here.
 */
export function foldName(name: string): string {
  return placeWords(name.replaceAll('-', ' '))
    .map(({ word }) => foldText(word))
    .toSorted()
    .join(' ')
}

/** Whether two names are the same after folding. */
export function sameName(left: string, right: string): boolean {
  return foldName(left) === foldName(right) && foldName(left) !== ''
}

/** Names of a body are compared in the order written: "A of B" is not "B of A". */
export function sameBodyName(left: string, right: string): boolean {
  const fold = (name: string) =>
    placeWords(name)
      .map(({ word }) => word)
      .join(' ')
  return fold(left) === fold(right) && fold(left) !== ''
}
