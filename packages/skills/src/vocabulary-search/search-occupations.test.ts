import { foldText } from '@wanderbuch/standards/fold-text'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadEscoStarter } from '../esco-starter.ts'
import type { EscoOccupation } from '../esco-vocabulary.ts'
import { placeWords } from '../place-words.ts'
import { labelForms } from './label-forms.ts'

const esco = loadEscoStarter()

/** The same search said plainly: every label is looked at. */
function rankOf(occupation: EscoOccupation, label: readonly [string, string], asked: string, language: string) {
  const text = foldText(asked).trim()
  const words = placeWords(asked).map(({ word }) => word)
  const forms = labelForms(label[1])
  const own = placeWords(label[1]).map(({ word }) => word)
  const { code } = occupation
  const byWords = words.length > 0 && words.every((one) => own.some((word) => word.startsWith(one))) ? 2 : undefined
  const byLabel = forms.includes(text) ? 0 : forms.some((form) => form.startsWith(text)) ? 1 : byWords
  const found = code === text ? 0 : code.startsWith(text) ? 1 : byLabel
  return found === undefined ? undefined : found * 10 + (label[0] === language ? 0 : label[0] === 'en' ? 1 : 2)
}

function searchPlainly(asked: string, language: string): readonly string[] {
  const found = esco.occupations.flatMap((one) => {
    const others = Object.entries(one.alternative).flatMap(([name, list]) => list.map((text) => [name, text] as const))
    const ranked = [...Object.entries(one.preferred), ...others].flatMap((label) => {
      const rank = rankOf(one, label, asked, language)
      return rank === undefined
        ? []
        : { rank, label, shortest: Math.min(...labelForms(label[1]).map((form) => form.length)) }
    })
    const best = ranked.reduce((left, right) => (right.rank < left.rank ? right : left), ranked[0]!)
    return ranked.length > 0 ? { one, ...best } : []
  })
  return found
    .toSorted(
      (left, right) =>
        left.rank - right.rank ||
        left.shortest - right.shortest ||
        left.one.code.length - right.one.code.length ||
        (left.one.code < right.one.code ? -1 : 1),
    )
    .map(({ one, label }) => `${one.code} ${label[0]} ${label[1]}`)
}

const labels = esco.occupations.flatMap(({ preferred, alternative, code }) => [
  code,
  ...Object.values(preferred),
  ...Object.values(alternative).flat(),
])

test('finds what looking at every label finds, in the same order', () => {
  const piece = fc
    .tuple(fc.constantFrom(...labels), fc.nat(12), fc.nat(12))
    .map(([label, from, length]) => label.slice(from, from + length))
  const asked = fc.oneof(
    piece,
    fc.tuple(piece, piece).map((two) => two.join(' ')),
    fc.string({ maxLength: 4 }),
  )
  fc.assert(
    fc.property(asked, fc.constantFrom('en', 'de', 'ro', 'xx'), (text, language) => {
      const hits = esco.searchOccupations(text, language, 1_000)
      expect(hits.map((hit) => `${hit.code} ${hit.matchedLanguage} ${hit.matched}`)).toEqual(
        searchPlainly(text, language),
      )
    }),
    { numRuns: 60 },
  )
})
