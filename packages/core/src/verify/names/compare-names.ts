import { type NameRule, nameRules, sameWord } from './same-word.ts'

/** What comparing two names gives. */
export type NameComparison =
  /** The same name; by which rules, weakest first. */
  | { readonly same: true; readonly rules: readonly NameRule[] }
  | {
      readonly same: false
      readonly why:
        /** A part is only an initial: it may be the same name. */
        | 'initials'
        /** All parts of one are in the other, which has more. */
        | 'part-missing'
        | 'different'
    }

const mostWords = 16
const different = { same: false, why: 'different' } as const

/** Words in lower case, composed; apostrophes inside a word are no part of it, hyphens part words. */
function wordsOf(name: string): readonly string[] {
  const plain = name
    .normalize('NFC')
    .toLocaleLowerCase('und')
    .replace(/['’ʼ`´‘]/g, '')
  return plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

interface Pairing {
  readonly left: number
  readonly right: number
  readonly rule: NameRule
}

/** Pairs words one to one; the same place first, so that order counts only where it differs. */
function pairWords(left: readonly string[], right: readonly string[]): readonly Pairing[] {
  const taken = new Set<number>()
  return left.flatMap((word, index) => {
    const places = [index, ...right.keys()].filter((at) => at < right.length && !taken.has(at))
    for (const at of places) {
      const rule = sameWord(word, right[at] ?? '')
      if (rule) {
        taken.add(at)
        return [{ left: index, right: at, rule }]
      }
    }
    return []
  })
}

const isInOrder = (pairs: readonly Pairing[]) =>
  pairs.every(({ right }, at) => at === 0 || right > (pairs[at - 1]?.right ?? -1))

function rulesOf(pairs: readonly Pairing[], more: readonly NameRule[] = []): readonly NameRule[] {
  const used = new Set([...pairs.map(({ rule }) => rule), ...more, ...(isInOrder(pairs) ? [] : ['order' as const])])
  used.delete('form')
  return nameRules.filter((rule) => used.has(rule))
}

/**
 * Names by the father in Cyrillic letters. In Latin letters the same endings are family names (Petrovich), and one more part
 * may be anything: there the difference stays open.
 */
const patronymic = /(ович|евич|ьич|овна|евна|ична|івна|ївна|авіч|овіч|ёвіч|аўна|еўна)$/

const isInitialOf = (initial: string, word: string) =>
  initial.length === 1 && word.length > 1 && word.startsWith(initial)

function hasInitials(left: readonly string[], right: readonly string[]): boolean {
  const rest = (own: readonly string[], others: readonly string[]) =>
    own.filter((word) => !others.some((one) => sameWord(word, one)))
  const [open, openRight] = [rest(left, right), rest(right, left)]
  const fits = (own: readonly string[], others: readonly string[]) =>
    own.some((word) => word.length === 1) &&
    own.every((word) => others.some((one) => isInitialOf(word, one) || isInitialOf(one, word)))
  return open.length > 0 && openRight.length > 0 && (fits(open, openRight) || fits(openRight, open))
}

/** One name has more parts than the other. */
function compareUneven(shorter: readonly string[], longer: readonly string[]): NameComparison {
  const pairs = pairWords(shorter, longer)
  if (pairs.length < shorter.length) return hasInitials(shorter, longer) ? { same: false, why: 'initials' } : different
  const over = longer.filter((_, at) => !pairs.some(({ right }) => right === at))
  const isPatronymic = shorter.length >= 2 && over.length === 1 && over.every((word) => patronymic.test(word))
  if (isPatronymic) return { same: true, rules: rulesOf(pairs, ['patronymic']) }
  return { same: false, why: 'part-missing' }
}

/**
 * Compares two names of persons part by part: capitals, accents, letters written out, Greek and Cyrillic in Latin letters,
 * order of the parts, hyphens and apostrophes. Says which rules made them equal, so that a person can judge. Initials and
 * missing parts are not enough. Two alphabets in one word never match anything but themselves.
 */
export function compareNames(left: string, right: string): NameComparison {
  const [one, other] = [wordsOf(left), wordsOf(right)]
  if (one.length === 0 || other.length === 0 || Math.max(one.length, other.length) > mostWords) return different
  // "De la Cruz" and "Delacruz", "O Neill" and "O'Neill".
  const together = sameWord(one.join(''), other.join(''))
  if (one.length !== other.length) {
    if (together) return { same: true, rules: together === 'form' ? [] : [together] }
    return one.length < other.length ? compareUneven(one, other) : compareUneven(other, one)
  }
  const pairs = pairWords(one, other)
  if (pairs.length === one.length) return { same: true, rules: rulesOf(pairs) }
  return hasInitials(one, other) ? { same: false, why: 'initials' } : different
}
