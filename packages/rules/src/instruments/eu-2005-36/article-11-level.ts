/** Levels of Directive 2005/36/EC, Article 11. Another ladder than the EQF: no EQF level turns into one of these. */
export type Article11Level = 'a' | 'b' | 'c' | 'd' | 'e'
