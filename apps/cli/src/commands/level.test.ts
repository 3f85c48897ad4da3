import { describe, expect, test } from 'vitest'
import { callWanderbuch } from '../sample-call.ts'

const level = (line: string) => callWanderbuch(['level', ...line.split(' ').filter(Boolean)])

test.each([
  // framework, level, day; exit code; first line
  ['FR III --awarded 2010-06-30', 0, '✓ France III → EQF 5'],
  ['fr III --awarded 2010-06-30', 0, '✓ France III → EQF 5'],
  ['france III --awarded 2010-06-30', 0, '✓ France III → EQF 5'],
  ['LV PKL 3 --awarded 2015-06-01', 0, '✓ Latvia PKL 3 → EQF 4'], // the code as printed, a space inside
  ['belgium-fl 4 --awarded 2020-01-01', 0, '✓ Belgium 4 → EQF 4'],
  ['UA 4 --awarded 2022-01-01', 1, '✗ Ukraine 4 → no EQF level'],
  ['RO 4 --awarded 2009-06-01', 2, '? Romania 4 → not determined'],
  ['RO 4', 2, '? Romania 4 → not determined'],
  ['BE 4', 2, '? Belgium 4 → not determined'],
  ['DE 9', 2, '? Germany 9 → not determined'],
  ['BR 4', 2, '? Brazil 4 → not determined'], // a country without a framework in the ledger
  ['RO 4 --awarded 2030-01-01', 2, '? Romania 4 → not determined'],
])('%s: exit code %i, %s', async (line, exitCode, first) => {
  const called = await level(line)
  expect([called.exitCode, called.out.split('\n')[0], called.errors]).toEqual([exitCode, first, ''])
})

describe('what is missing is asked back, with the line to type', () => {
  test.each([
    ['BE 4 --awarded 2020-01-01', 'wanderbuch level belgium-fr 4 --awarded 2020-01-01'],
    ['GB 4', 'wanderbuch level uk-sct 4'],
    ['RO 4', 'wanderbuch level RO 4 --awarded YYYY-MM-DD'],
    ['LV PKL 3', "wanderbuch level LV 'PKL 3' --awarded YYYY-MM-DD"],
    ['DE 9', 'Levels there: 8, 7, 6, 5, 4, 3, 2, 1'],
  ])('%s: %s', async (line, next) => expect((await level(line)).out).toContain(next))
})

test.each([
  ['', 'level_missing', 'For example: wanderbuch level FR III --awarded 2010-06-30'],
  ['4', 'level_missing', 'For example: wanderbuch level FR III --awarded 2010-06-30'],
  ['romaina 4', 'framework_unknown', 'Did you mean romania?'],
  ['Deutschland 4', 'framework_unknown', 'Did you mean DE (Germany)?'],
  ['ZZ 4', 'framework_unknown', 'Write two letters, for example DE, IT or RO.'],
  ['FR III --awarded 2010-02-30', 'day_unknown', 'Write it as YYYY-MM-DD, for example 2026-11-22.'],
  ['FR III --day today', 'day_unknown', 'Write it as YYYY-MM-DD, for example 2026-11-22.'],
  ['FR III --lang xx', 'language_unknown', 'Languages: en, de, fr, it, es, ro'],
  ['FR III --lang de,fr', 'languages_too_many', 'Sprachen: en, de, fr, it, es, ro'],
])('"level %s" is refused: %s', async (line, code, advice) => {
  const words = await level(line)
  expect([words.exitCode, words.out]).toEqual([64, ''])
  expect(words.errors).toContain(advice)
  const json = await level(`${line} --json`)
  expect(JSON.parse(json.out)).toMatchObject({ problem: { code, advice: [advice], exitCode: 64 } })
})

test('JSON is what the API answers: placement, sentence, caution, version of the ledger', async () => {
  const { out } = await level('FR III --awarded 2010-06-30 --json --lang it')
  expect(JSON.parse(out)).toMatchObject({
    outcome: 'yes',
    eqfLevel: 5,
    reason: 'level_by_legacy_row',
    sentence: expect.any(String),
    caution: expect.any(String),
    ledger: { day: expect.any(String) },
  })
})
