/*
 * How letters of other alphabets may be written in Latin letters. A table gives every spelling that a passport office or a
 * register may have used; two names agree when one of them is a way to write the other.
 */

type Table = Readonly<Record<string, readonly string[]>>

/**
 * Cyrillic. Sources: ICAO Doc 9303 part 3, section 6 (passports); Ukraine 2010 (Cabinet resolution 55); Bulgaria 2009
 * (Transliteration Act); Russia 1997 and 2000 (older passports); Serbia (Gaj's alphabet, diacritics dropped); North
 * Macedonia (ICAO); Belarus 2007.
 */
const cyrillic: Table = {
  а: ['a'],
  б: ['b'],
  в: ['v', 'w'],
  г: ['g', 'h'],
  ґ: ['g'],
  ѓ: ['gj', 'g'],
  д: ['d'],
  ђ: ['dj', 'd'],
  е: ['e', 'ie', 'ye', 'je'],
  ё: ['e', 'io', 'yo', 'jo'],
  є: ['ie', 'ye', 'je'],
  ж: ['zh', 'z', 'j'],
  з: ['z'],
  ѕ: ['dz'],
  и: ['i', 'y'],
  і: ['i'],
  ї: ['i', 'yi', 'ji'],
  й: ['i', 'y', 'j', ''],
  ј: ['j', 'y'],
  к: ['k'],
  ќ: ['kj', 'k'],
  л: ['l'],
  љ: ['lj', 'l'],
  м: ['m'],
  н: ['n'],
  њ: ['nj', 'n'],
  о: ['o'],
  п: ['p'],
  р: ['r'],
  с: ['s'],
  т: ['t'],
  ћ: ['c'],
  у: ['u'],
  ў: ['u', 'w'],
  ф: ['f'],
  х: ['kh', 'h', 'ch'],
  ц: ['ts', 'tc', 'c'],
  ч: ['ch', 'c'],
  џ: ['dz', 'dzh', 'dj'],
  ш: ['sh', 's'],
  щ: ['shch', 'sht', 'sch'],
  ъ: ['ie', 'a', 'u', 'y', ''],
  ы: ['y', 'i'],
  ь: ['', 'y'],
  э: ['e'],
  ю: ['iu', 'yu', 'ju', 'u'],
  я: ['ia', 'ya', 'ja', 'a'],
}

/** Greek by sound: ELOT 743 (ISO 843 type 2), passports, and spellings of older ones. */
const greek: Table = {
  α: ['a'],
  β: ['v', 'b'],
  γ: ['g', 'y', 'gh'],
  δ: ['d', 'dh'],
  ε: ['e'],
  ζ: ['z'],
  η: ['i', 'e'],
  θ: ['th'],
  ι: ['i'],
  κ: ['k', 'c'],
  λ: ['l'],
  μ: ['m'],
  ν: ['n'],
  ξ: ['x', 'ks'],
  ο: ['o'],
  π: ['p'],
  ρ: ['r', 'rh'],
  σ: ['s'],
  ς: ['s'],
  τ: ['t'],
  υ: ['y', 'i', 'u'],
  φ: ['f', 'ph'],
  χ: ['ch', 'h', 'kh'],
  ψ: ['ps'],
  ω: ['o'],
  ου: ['ou', 'u'],
  αυ: ['av', 'af', 'au'],
  ευ: ['ev', 'ef', 'eu'],
  ηυ: ['iv', 'if'],
  γγ: ['ng', 'gg'],
  γκ: ['gk', 'g', 'ng'],
  γξ: ['nx'],
  γχ: ['nch', 'nh'],
  μπ: ['b', 'mp'],
  ντ: ['nt', 'd'],
  τζ: ['tz', 'j'],
}

const tables = { cyrillic, greek } as const
export type Alphabet = keyof typeof tables

const scripts: Readonly<Record<Alphabet, RegExp>> = {
  cyrillic: /^\p{Script=Cyrillic}+$/u,
  greek: /^\p{Script=Greek}+$/u,
}

/** The alphabet a word is written in, all of it; undefined for Latin and mixed ones. Mixed scripts are never merged. */
export function alphabetOf(word: string): Alphabet | undefined {
  return (Object.keys(scripts) as readonly Alphabet[]).find((name) => scripts[name].test(word))
}

/** A letter in Cyrillic may carry a mark that is part of it (й, ї); marks of stress and breathing are dropped. */
const foldSource = (word: string, alphabet: Alphabet) =>
  alphabet === 'greek' ? word.normalize('NFD').replace(/\p{M}/gu, '') : word.normalize('NFC')

/** Ends of the spellings of one letter, or pair of letters, in a Latin word, from the places reached so far. */
function step(places: ReadonlySet<number>, spellings: readonly string[], latin: string): ReadonlySet<number> {
  const reached = new Set<number>()
  for (const place of places) {
    for (const spelling of spellings) if (latin.startsWith(spelling, place)) reached.add(place + spelling.length)
  }
  return reached
}

/**
 * Whether a word of another alphabet can be written as this Latin word (lower case, without marks). Every letter is looked
 * at once for each place reached, so no word makes it slow.
 */
export function isSpellingOf(word: string, alphabet: Alphabet, latin: string): boolean {
  const source = foldSource(word, alphabet)
  const table: Table = tables[alphabet]
  const reached: ReadonlySet<number>[] = [new Set([0])]
  for (let at = 0; at < source.length; at += 1) {
    const here = reached[at] ?? new Set<number>()
    for (const length of [1, 2]) {
      const spellings = table[source.slice(at, at + length)]
      if (spellings === undefined || source.length < at + length) continue
      const next = step(here, spellings, latin)
      reached[at + length] = new Set([...(reached[at + length] ?? []), ...next])
    }
  }
  return reached[source.length]?.has(latin.length) ?? false
}
