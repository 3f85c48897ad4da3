import { expect, test } from 'vitest'
import { foldText } from '@wanderbuch/standards/fold-text'
import { cognateRoot } from './cognate-root.ts'
import type { TextLanguage } from './languages/language-words.ts'
import { textLanguage } from './languages/text-languages.ts'
import { splitCompound } from './split-compound.ts'
import { createInflectionCutter, createStemmer } from './stem-word.ts'

test.each([
  ['en', 'install installs installed installing installation installations'],
  ['en', 'splice splices spliced splicing'],
  ['en', 'use uses used using'],
  ['en', 'electric electrical electricity'],
  ['en', 'organise organising organize organized organisation'],
  ['en', 'process processes processed'],
  ['de', 'installieren installiert installierte Installation Installationen'],
  ['de', 'verwenden verwendet verwendete'],
  ['de', 'Schaltplan Schaltpläne Schaltplänen'],
  ['de', 'Schalter Schaltern Schalters'],
  ['de', 'liest lesen'],
  ['fr', 'installer installe installent installé installation installations'],
  ['fr', 'réparer répare réparation'],
  ['fr', 'électrique électriques'],
  ['it', 'impianto impianti'],
  ['it', 'installare installa installato installazione'],
  ['es', 'instalar instala instalado instalación'],
  ['ro', 'echipament echipamente echipamentele echipamentelor'],
  ['ro', 'instala instalează instalarea'],
  ['nl', 'schakelaar schakelaars'],
  ['nl', 'gebruiken gebruikt gebruik'],
  ['pl', 'analizować analizuje analizuję'],
  ['sv', 'använda använder använd'],
] as const)('%s: %s have one stem', (language, forms) => {
  const stemOf = createStemmer(textLanguage(language).words)
  expect(new Set(forms.split(' ').map((form) => stemOf(foldText(form)))).size).toBe(1)
})

test.each([
  ['en', 'plant plan'],
  ['en', 'wire wild'],
  ['en', 'business bus'],
  ['de', 'Pflege Pflaume'],
  ['fr', 'câble cabine'],
] as const)('%s: %s have each their own', (language, words) => {
  const stemOf = createStemmer(textLanguage(language).words)
  expect(new Set(words.split(' ').map((word) => stemOf(foldText(word)))).size).toBe(2)
})

test('a form keeps what makes another word of it', () => {
  const formOf = createInflectionCutter(textLanguage('en').words)
  expect(formOf('installs')).toBe(formOf('installing'))
  expect(formOf('installs')).not.toBe(formOf('installation'))
})

test.each([
  'elettrici eléctricos electrice électriques electrical',
  'installazione instalación instalare installation',
  'tecnica técnico tehnice technical',
])('%s have one root', (forms) => {
  expect(new Set(forms.split(' ').map((form) => cognateRoot(foldText(form)))).size).toBe(1)
})

test.each(['', 'a', 'uso', 'cavo'])('"%s" is too short for a root', (word) => {
  expect(cognateRoot(word)).toBeUndefined()
})

const known = new Set(['schalt', 'instal', 'brandschutz', 'tur', 'mes', 'instrument'])
const lexiconOf = (code: TextLanguage) => ({
  isKnown: (stem: string) => known.has(stem),
  stemOf: createStemmer(textLanguage(code).words),
  joints: textLanguage(code).words.compoundJoints ?? [],
})

test.each([
  ['schalterinstallation', ['schalt', 'instal']],
  ['instrumentenschalter', ['instrument', 'schalt']],
  ['wasserinstallation', undefined],
  ['installation', undefined],
  ['', undefined],
])('parts of %s: %s', (word, expected) => {
  expect(splitCompound(word, lexiconOf('de'))).toEqual(expected)
})
