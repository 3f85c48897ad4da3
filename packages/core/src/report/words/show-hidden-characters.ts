/**
 * Characters that change the direction of a line or hide between letters: C0 and C1 controls (except tab and line feed), Arabic
 * letter mark, zero-width space and direction marks, line and paragraph separator, embeddings and overrides, isolates, byte order mark.
 */
const hidden =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g

/** Replaces such characters by their names, `⟨U+202E⟩`, so that a name looks like what it is. */
export function showHiddenCharacters(text: string): { readonly text: string; readonly found: boolean } {
  if (text.search(hidden) < 0) return { text, found: false }
  const shown = text.replace(hidden, (character) => {
    return `⟨U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`
  })
  return { text: shown, found: true }
}
