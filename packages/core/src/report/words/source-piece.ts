import { chooseText, type MultilingualText } from '../../vocabulary/multilingual-text.ts'
import type { TextPiece } from '../page-model.ts'
import { showHiddenCharacters } from './show-hidden-characters.ts'

/** Words of a source whose language does not matter: a name, a code, a file name. */
export function sourcePiece(words: string): TextPiece {
  const { text, found } = showHiddenCharacters(words)
  return { text, fromSource: true, ...(found && { hiddenCharacters: true }) }
}

/** Words of a source in the wanted language or the one that stands in; undefined when the source has none. */
export function chosenPiece(words: MultilingualText, wanted: string): TextPiece | undefined {
  const chosen = chooseText(words, wanted)
  if (!chosen) return undefined
  const piece = sourcePiece(chosen.text)
  if (!chosen.substituted) return piece
  // A text without a stated language may well be in the wanted one: it is not marked as standing in.
  return { ...piece, language: chosen.language, ...(chosen.language !== 'und' && { substituted: true }) }
}
