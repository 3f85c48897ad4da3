import { expect, test } from 'vitest'
import { placeTextWords } from './cut-statements.ts'
import { guessLanguages } from './guess-language.ts'

test.each([
  ['Installs switches in the rooms of a house and tests them', ['en']],
  ['Baut Schalter in den Räumen ein und prüft sie', ['de']],
  ['Pose des interrupteurs dans les pièces et les vérifie', ['fr']],
  ['Monta gli interruttori nelle stanze e li verifica con strumenti', ['it']],
  ['Instala interruptores en las habitaciones y los revisa', ['es']],
  ['Montează întrerupătoare în camere și le verifică', ['ro']],
  ['Plaatst schakelaars in de kamers en controleert ze', ['nl']],
  ['Montuje wyłączniki w pokojach i je sprawdza', ['pl']],
  ['Installerar strömbrytare i rummen och provar dem', ['sv']],
  // A Romanian place does not make a German sentence Romanian.
  ['Arbeitet in der Werkstatt von Brașov und baut Schalter ein', ['de']],
  ['cable splicing', []],
  ['42 7411', []],
  ['', []],
])('%s: %s', (text, expected) => {
  expect(guessLanguages(placeTextWords(text))).toEqual(expected)
})

test('languages that share the words of a short text stay side by side, in the same order each time', () => {
  const guessed = guessLanguages(placeTextWords('Lavora in una squadra'))
  expect(guessed).toContain('it')
  expect(guessed.length).toBeLessThanOrEqual(3)
  expect(guessLanguages(placeTextWords('Lavora in una squadra'))).toEqual(guessed)
})
