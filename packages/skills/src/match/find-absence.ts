import type { Range } from './cut-phrases.ts'
import type { Statement } from './cut-statements.ts'
import { type ReadLanguage, textLanguages, type WordSet } from './languages/text-languages.ts'

type WordList = 'absences' | 'contrasts' | 'harmlessAbsences' | 'asides' | 'functionWords'

/** Words of one kind in several languages; a word that is grammar in another language of them tells nothing. */
function joinLists(list: WordList, languages: readonly ReadLanguage[]): WordSet {
  const isGrammar = (word: string, own: ReadLanguage) =>
    languages.some((other) => other !== own && other.functionWords.has(word) && !other[list].has(word))
  return new Set(languages.flatMap((own) => [...own[list]].filter((word) => !isGrammar(word, own))))
}

/** What turns a statement around, in the languages it may be in. */
export interface Turns {
  readonly absences: WordSet
  readonly contrasts: WordSet
  readonly harmlessAbsences: WordSet
  readonly asides: WordSet
  readonly functionWords: WordSet
}

const joinTurns = (languages: readonly ReadLanguage[]): Turns => ({
  absences: joinLists('absences', languages),
  contrasts: joinLists('contrasts', languages),
  harmlessAbsences: joinLists('harmlessAbsences', languages),
  asides: joinLists('asides', languages),
  functionWords: joinLists('functionWords', languages),
})

const turnsByLanguages = new Map<string, Turns>()

/** None given: the language is not known, and the words of all count. */
export function turnsOf(languages: readonly ReadLanguage[]): Turns {
  const key = languages.map(({ words }) => words.code).join(' ')
  const turns = turnsByLanguages.get(key) ?? joinTurns(languages.length > 0 ? languages : textLanguages)
  turnsByLanguages.set(key, turns)
  return turns
}

/** Words of German, Dutch and Swedish that stand behind the verb they negate: "Leitungen verlegt er nicht". */
const trailing = new Set(['nicht', 'nie', 'niet', 'nooit', 'inte', 'ej', 'aldrig'])
const trailingReach = 4

function isTrailed(after: Statement, { absences, functionWords }: Turns): boolean {
  const at = after.slice(0, trailingReach).findIndex(({ word }) => trailing.has(word) && absences.has(word))
  return (
    at >= 0 &&
    after.slice(0, at + 1).every(({ gap, word }, place) => gap === 'space' && (place === at || functionWords.has(word)))
  )
}

/** "install switches: no", "(no experience)": a negation set apart, with hardly anything behind it. */
const longestAnswer = 3

function isAnsweredNo(after: Statement, { absences }: Turns): boolean {
  const [first, ...rest] = after
  if (first?.gap !== 'pause' || !absences.has(first.word)) return false
  const end = rest.findIndex(({ gap }) => gap === 'pause')
  return (end < 0 ? rest.length : end) < longestAnswer
}

/** "without supervision", "no serious accidents": so many words after it may take the sting out of a negation. */
const harmlessReach = 2

function isHarmless(statement: Statement, at: number, { range, turns }: { range: Range; turns: Turns }): boolean {
  const after = statement.slice(at + 1, at + 1 + harmlessReach)
  const pause = after.findIndex(({ gap }) => gap === 'pause')
  return after.slice(0, pause < 0 ? harmlessReach : pause).some(({ word }, offset) => {
    const place = at + 1 + offset
    return turns.harmlessAbsences.has(word) && (place < range.from || place >= range.to)
  })
}

/**
 * Whether a statement says that what stands in `range` is absent: a negation or wish anywhere before it, inside it, or a
 * trailing one shortly behind. `ownWords`: words of the label, whose own negation negates nothing.
 */
export function isAbsent(
  statement: Statement,
  range: Range,
  { turns, ownWords }: { readonly turns: Turns; readonly ownWords: readonly string[] },
): boolean {
  const contrast = statement.slice(0, range.from).findLastIndex(({ word }) => turns.contrasts.has(word))
  const isTurned = statement.slice(contrast + 1, range.to).some(({ word }, offset) => {
    const at = contrast + 1 + offset
    const isOwn = at >= range.from && ownWords.includes(word)
    return turns.absences.has(word) && !isOwn && !isHarmless(statement, at, { range, turns })
  })
  if (isTurned) return true
  const after = statement.slice(range.to)
  return isTrailed(after, turns) || (isAnsweredNo(after, turns) && !isHarmless(statement, range.to, { range, turns }))
}

/** Whether somebody else does it, or it is only an introduction: "helps colleagues to install switches". */
export function isAside(statement: Statement, range: Range, turns: Turns): boolean {
  return statement.slice(0, range.from).some(({ word }) => turns.asides.has(word))
}
