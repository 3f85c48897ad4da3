/** A word as a shell reads it back: quoted when it holds more than letters, numbers and the usual signs of paths. */
export function quoteWord(word: string): string {
  return /^[\p{L}\p{N}_./:@%+=,-]+$/u.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}
