import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutMarkedText, numberMatches, type TextBlock } from './cut-marked-text.ts'
import { sampleMatch } from './sample-match.ts'
import type { TextStatement } from './skills-api.ts'

const textOf = (block: TextBlock) =>
  block.kind === 'between' ? block.text : block.pieces.map(({ text }) => text).join('')

const noDecisions = { decisions: [], language: 'en' } as const
const text = 'Tests cables, repairs wiring. Reads.'
const statements: readonly TextStatement[] = [
  {
    start: 0,
    end: 28,
    outcome: 'matched',
    matches: [
      sampleMatch(text, 'b', { spans: [[14, 28]] }),
      sampleMatch(text, 'a', { spans: [[0, 12]] }),
      sampleMatch(text, 'c', { spans: [[6, 12]] }),
    ],
  },
  { start: 30, end: 35, outcome: 'no-match', matches: [] },
]

test('matches are numbered in the order of their words, and words under two of them are cut where either ends', () => {
  const numbered = numberMatches(text, statements, noDecisions)
  expect(numbered.map(({ number, match }) => [number, match.uri])).toEqual([
    [1, 'a'],
    [2, 'c'],
    [3, 'b'],
  ])
  expect(cutMarkedText(text, statements, numbered)).toEqual([
    {
      kind: 'matched',
      start: 0,
      pieces: [
        { text: 'Tests ', numbers: [1], ending: [] },
        { text: 'cables', numbers: [1, 2], ending: [1, 2] },
        { text: ', ', numbers: [], ending: [] },
        { text: 'repairs wiring', numbers: [3], ending: [3] },
      ],
    },
    { kind: 'between', text: '. ' },
    { kind: 'no-match', start: 30, pieces: [{ text: 'Reads', numbers: [], ending: [] }] },
    { kind: 'between', text: '.' },
  ])
})

test('nothing of a text is lost or doubled, and every match ends somewhere', () => {
  const offsets = fc.uniqueArray(fc.nat(60), { minLength: 2, maxLength: 8 }).map((list) => list.sort((a, b) => a - b))
  fc.assert(
    fc.property(fc.string({ minLength: 60, maxLength: 80, unit: 'binary' }), offsets, (whole, at) => {
      const [start = 0, end = 0] = [at[0], at.at(-1)]
      const spans = at.slice(1).map((to, place) => [at[place] ?? 0, to] as const)
      const matches = spans.map((span, place) => sampleMatch(whole, String(place), { spans: [span] }))
      const read: readonly TextStatement[] = [{ start, end, outcome: 'matched', matches }]
      const numbered = numberMatches(whole, read, noDecisions)
      const blocks = cutMarkedText(whole, read, numbered)
      expect(blocks.map(textOf).join('')).toBe(whole)
      const ended = blocks.flatMap((block) =>
        block.kind === 'between' ? [] : block.pieces.flatMap(({ ending }) => ending),
      )
      expect(new Set(ended).size).toBe(matches.length)
    }),
  )
})
