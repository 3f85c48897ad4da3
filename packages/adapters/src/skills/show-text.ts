import { chooseText } from '@wanderbuch/core/vocabulary/multilingual-text'
import type { ShownLabel } from '@wanderbuch/skills/esco-vocabulary'

/** A text that stands in several languages: in the wanted one, or another that is marked. */
export function showText(text: Readonly<Record<string, string>>, wanted: string): ShownLabel {
  const chosen = chooseText(text, wanted)
  return { text: chosen?.text ?? '', language: chosen?.language ?? 'und', marked: chosen?.substituted ?? true }
}
