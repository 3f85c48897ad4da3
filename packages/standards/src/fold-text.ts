const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ð: 'd',
  þ: 'th',
}

/** Nothing to fold: most words are so. */
const plainLetters = /^[ -~]*$/

/** Lower case without diacritics, so that "Elektriker/in" and "électricien" compare by their letters. */
export function foldText(text: string): string {
  const lower = text.toLowerCase()
  if (plainLetters.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßøđłæœıðþ]/gu, (letter) => letters[letter] ?? letter)
}
