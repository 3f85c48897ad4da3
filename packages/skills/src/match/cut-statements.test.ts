import { describe, expect, test } from 'vitest'
import { cutStatements, placeTextWords } from './cut-statements.ts'

const statements = (text: string) =>
  cutStatements(placeTextWords(text)).map((words) => words.map(({ word }) => word).join(' '))

describe('statements', () => {
  test.each([
    ['Reads plans. Lays cables.', ['reads plans', 'lays cables']],
    ['Reads plans; lays cables', ['reads plans', 'lays cables']],
    ['Reads plans\n- lays cables\n- tests', ['reads plans', 'lays cables', 'tests']],
    ['Tasks\n1. reads plans\n2. lays cables', ['tasks', '1', 'reads plans', '2', 'lays cables']],
    ['Reads plans\nand lays cables', ['reads plans and lays cables']],
    ['No skill, e.g. welding of pipes', ['no skill e g welding of pipes']],
    ['Keine Kenntnisse, z. B. Schweißen', ['keine kenntnisse z b schweissen']],
    ['ca. 3 Jahre Praxis', ['ca 3 jahre praxis']],
    ['Uses Node.js, C++ and C# daily.', ['uses node js c++ and c# daily']],
    ['L’entretien d’appareils et dell’impianto', ['l entretien d appareils et dell impianto']],
    ['the client’s wiring, don’t', ['the clients wiring dont']],
    ['Kabel\u00adkanal und Stromver\u00adteiler', ['kabelkanal und stromverteiler']],
    ['“Reads plans.” Lays cables.', ['reads plans', 'lays cables']],
    ['...', []],
    ['', []],
  ])('%j', (text, expected) => {
    expect(statements(text)).toEqual(expected)
  })

  test('a run of words without a full stop is cut, and nothing of it lost', () => {
    const cut = cutStatements(placeTextWords('cable '.repeat(1000)))
    expect(Math.max(...cut.map(({ length }) => length))).toBe(120)
    expect(cut.flat()).toHaveLength(1000)
  })
})

test.each([
  ['a, b', 'pause'],
  ['a (b', 'pause'],
  ['a - b', 'pause'],
  ['a\nb', 'pause'],
  ['a-b', 'space'],
  ['a/b', 'space'],
  ['a  b', 'space'],
  ['a. b', 'space'],
  ['aa. b', 'end'],
  ['a; b', 'end'],
] as const)('what parts the words of %j: %s', (text, gap) => {
  expect(placeTextWords(text)[1]?.gap).toBe(gap)
})
