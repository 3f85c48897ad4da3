import { expect, test } from 'vitest'
import type { Fact } from '../vocabulary/fact.ts'
import { createNotes } from './number-notes.ts'
import { plainText } from './page-model.ts'
import { coreWords } from './words/core-words.ts'
import { createWords } from './words/create-words.ts'

const rule: Fact = {
  id: 'rule/eu/2005-36/13-1',
  kind: 'rule-regime',
  value: {},
  sources: [
    { title: 'the Directive', textOf: '2013-07-01' },
    { title: 'an act of another state', textOf: '2025-11-24' },
  ],
  certainty: 'confirmed',
  citation: { instrument: 'Directive 2005/36/EC', provision: 'Article 13(1)', textOf: '2025-11-24' },
}

function citationsOn(day: string, fact: Fact = rule): readonly string[] {
  const notes = createNotes([fact], createWords('en', coreWords), day)
  notes.numbersFor({ because: [fact.id] })
  return notes.list().map(({ citation }) => plainText(citation ?? []))
}

test('a copy older than a year on the day asked about is said to be of its day, each source for itself', () => {
  const law = 'Directive 2005/36/EC, Article 13(1)'
  expect(citationsOn('2026-11-24')).toEqual([`${law}, text of 1 July 2013`, law])
  expect(citationsOn('2026-11-25')).toEqual([`${law}, text of 1 July 2013`, `${law}, text of 24 November 2025`])
  expect(citationsOn('2013-08-01')).toEqual([law, law])
})

test('without a source that names the state of its text, the one of the citation counts', () => {
  const { sources: _, ...rest } = rule
  expect(citationsOn('2027-01-01', { ...rest, sources: [{ title: 'a copy' }] })).toEqual([
    'Directive 2005/36/EC, Article 13(1), text of 24 November 2025',
  ])
})
