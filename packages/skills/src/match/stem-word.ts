/*
 * Light stemming: endings that inflect a word in one of our languages are cut where enough of the word remains. One list
 * for all languages, because the language of a text is often not known and a label may stand in another one.
 */

const endings = [
  'isations',
  'isation',
  'ationen',
  'ations',
  'ungen',
  'elles',
  'ismes',
  'ments',
  'ation',
  'ingly',
  'tions',
  'zioni',
  'ciones',
  'lor',
  'ului',
  'elor',
  'ilor',
  'ung',
  'ing',
  'ies',
  'ion',
  'ern',
  'ene',
  'end',
  'ten',
  'est',
  'ement',
  'ons',
  'ent',
  'ant',
  'ons',
  'ele',
  'ile',
  'eaza',
  'esc',
  'est',
  'are',
  'ere',
  'ire',
  'iti',
  'ata',
  'ate',
  'ed',
  'es',
  'en',
  'er',
  'em',
  'et',
  'ez',
  'ar',
  'ir',
  'er',
  're',
  'as',
  'os',
  'is',
  'ii',
  'ul',
  'ea',
  'le',
  's',
  'e',
  'n',
  'a',
  'i',
  'o',
  't',
  'u',
].toSorted((left, right) => right.length - left.length)

const shortestStem = 4

/** The stem of a folded word; short words and numbers stay whole. Example: `installations` and `install` share `install`. */
export function stemWord(word: string): string {
  let stem = word
  for (let round = 0; round < 2; round += 1) {
    const ending = endings.find((one) => stem.endsWith(one) && stem.length - one.length >= shortestStem)
    if (ending === undefined) return stem
    stem = stem.slice(0, -ending.length)
  }
  return stem
}
