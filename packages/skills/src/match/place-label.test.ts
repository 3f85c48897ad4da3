import { expect, test } from 'vitest'
import type { EscoSkill } from '../esco-vocabulary.ts'
import { cutAtPauses } from './cut-phrases.ts'
import { placeTextWords } from './cut-statements.ts'
import type { IndexedLabel } from './language-index.ts'
import { textLanguage } from './languages/text-languages.ts'
import { placeLabel } from './place-label.ts'

const skill: EscoSkill = {
  uri: 'urn:1',
  kind: 'skill',
  reuse: '',
  preferred: { en: 'optimise yield' },
  alternative: {},
}

const label: IndexedLabel = {
  skill,
  label: 'optimise yield',
  language: 'en',
  preferred: true,
  isShortened: false,
  words: ['optimise', 'yield'],
  stems: ['optimis', 'yield'],
  weight: 10,
  verb: 'optimis',
  hasVerb: true,
  isClose: true,
  isShared: false,
}

test('a rare verb that stands alone, without any of its object, is placed nowhere (once an endless loop)', () => {
  const language = textLanguage('en')
  const words = placeTextWords('optimise costs').map((text) => ({
    text,
    ownStem: undefined,
    stems: [],
    isContent: true,
    isVerb: false,
  }))
  const statement = { words, language, segments: cutAtPauses(words, language) }
  const placement = placeLabel(label, new Map([['optimis', [0]]]), statement)
  expect(placement?.fromVerb).toBeUndefined()
})
