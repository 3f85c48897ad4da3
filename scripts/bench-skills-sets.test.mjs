import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readRows } from '../bench/skills/read-csv.mjs'
import { readSets } from '../bench/skills/read-sets.mjs'

let folder
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sets-'))
  const melo = join(folder, 'aaa_q_de_c_en')
  mkdirSync(melo)
  writeFileSync(join(melo, 'queries.tsv'), 'Q1\tKoch\nQ2\tohne Antwort\n')
  writeFileSync(join(melo, 'corpus_elements.tsv'), 'C1\tcook\nC2\tchef\n')
  writeFileSync(join(melo, 'concept_mapping.tsv'), 'C1\turn:1\nC2\turn:2\n')
  writeFileSync(join(melo, 'annotations.tsv'), 'Q1\t0\tC2\t1\nQ1\t0\tC1\t0\n')
  writeFileSync(join(folder, 'spans.csv'), 'sentence,span,sub_span,label\na b,a,,x\na b,b,,LABEL NOT PRESENT\n')
  writeFileSync(join(folder, 'lists.csv'), `,sentence,skills\n0,"a, b","['x', ""y's""]"\n1,c,['UNK']\n`)
  writeFileSync(join(folder, 'xx.jsonl'), '{"lang":"xx","text":"a","exact":["urn:1"],"close":[],"all":["urn:1"]}\n')
})
afterAll(() => rmSync(folder, { recursive: true }))

test('a folder of several layouts', () => {
  const [melo, lists, spans, national] = readSets(folder)
  expect(melo).toMatchObject({ kind: 'melo', language: 'de', queries: [{ text: 'Koch', gold: [1] }] })
  expect(lists.queries).toEqual([
    { text: 'a, b', labels: ['x', "y's"] },
    { text: 'c', labels: [] },
  ])
  expect(spans.queries).toEqual([{ text: 'a b', labels: ['x'] }])
  expect(spans.spans).toEqual([
    { text: 'a', labels: ['x'] },
    { text: 'b', labels: [] },
  ])
  expect(national).toMatchObject({ kind: 'national', language: 'xx', queries: [{ text: 'a' }] })
})

test.each([
  [
    'a,b\r\n"c ""d""\n",e\n',
    [
      ['a', 'b'],
      ['c "d"\n', 'e'],
    ],
  ],
  ['a,\nb', [['a', ''], ['b']]],
])('rows of %j', (text, rows) => {
  expect(readRows(text)).toEqual(rows)
})

test('an open quote is an error', () => {
  expect(() => readRows('a,"b')).toThrow('quoted')
})
