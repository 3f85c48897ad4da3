/** Languages in which texts are read. */
export type TextLanguage = 'en' | 'de' | 'fr' | 'it' | 'es' | 'ro' | 'nl' | 'pl' | 'sv'

/**
 * What the matcher knows of one language, as data. Lists are folded (lower case, no diacritics) and parted by white space.
 * A new language is one such file and a line in `text-languages.ts`.
 */
export interface LanguageWords {
  readonly code: TextLanguage
  /** Letters that this language has and the others do not. */
  readonly ownLetters?: RegExp
  /** Words of grammar: they match everything and tell nothing, and they show which language a text is in. */
  readonly functionWords: string
  /** Function words that join the members of a list. */
  readonly conjunctions: string
  /** Words that turn the rest of a statement into its absence. */
  readonly negations: string
  /** Words of wishing and intending: what follows is not there yet. */
  readonly wishes: string
  /** Words behind which a negation or wish no longer holds. */
  readonly contrasts: string
  /** What may be absent without taking anything from the skill: "without supervision", "no accidents". */
  readonly harmlessAbsences: string
  /** Verbs of helping, watching and learning: somebody else does what follows, or it is a lesson. */
  readonly asides: string
  /** Words that are a label by chance: never enough alone. */
  readonly everyday: string
  /** Endings of inflection: "installs", "installed". */
  readonly inflections: string
  /** Endings that make another word of it: "installation". */
  readonly derivations: string
  /** Verbs that say little: "use", "carry out". A label of two words or more is understood without them. */
  readonly lightVerbs: string
  /** `form:form` pairs the endings do not reach; the second form is stemmed in place of the first. */
  readonly irregular?: string
  /** `letters:letters` pairs by which spellings of one word are made alike. */
  readonly spellings?: string
  /** Words of the same doing, groups parted by semicolons: they suggest each other and never more. */
  readonly synonyms?: string
  /** Where a label has its verb: "install switches", "Schalter installieren". */
  readonly verbPlace: 'first' | 'last'
  /** How a verb is written there, where that tells it from a noun. */
  readonly verbShape?: RegExp
  /** Letters that join the parts of a compound; absent where the language writes its compounds apart. */
  readonly compoundJoints?: readonly string[]
}
