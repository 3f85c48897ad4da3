import { join, relative } from 'node:path'
import { builtInReferences } from '@wanderbuch/rules/pack/built-in-packs'
import { checkPack } from '@wanderbuch/rules/pack/check-pack'
import { countFields } from '@wanderbuch/rules/pack/coverage'
import { parsePack } from '@wanderbuch/rules/pack/parse-pack'
import { describe, expect, test } from 'vitest'
import { tables } from '../data/build-rules.mjs'
import { checkPacks, listPackNames, problemLine } from './check-packs.mjs'

const root = join(import.meta.dirname, '../..')
const pure = { parsePack, checkPack, countFields }
const check = (folder, names, day) => checkPacks({ folder, names, known: builtInReferences, day, pure })

describe('packs with a mistake each', () => {
  const folder = join(import.meta.dirname, 'bad-packs')
  const problemsOf = (name) =>
    check(folder, [name], '2026-11-24').problems.map((problem) =>
      problemLine({ ...problem, path: relative(folder, problem.path) }),
    )

  test.each([
    ['welder-aa', []],
    ['welder-ab', ['welder-ab.yaml:16 pack_source_missing · fields > activity']],
    ['welder-ac', ['welder-ac.yaml:1 pack_without_cases · cases']],
    ['welder-ad', ['welder-ad.yaml:16 pack_past_its_date · fields > activity · expected expired · found 2026-11-23']],
    [
      'welder-ae',
      [
        'welder-ae.yaml:77 pack_case_differs · cases > 0 > expect > regulated · expected "regulated" · found "none-found"',
      ],
    ],
    ['welder-af', ['welder-af.yaml:17 pack_language_missing · fields > activity > value · expected ro']],
    [
      'welder-ag',
      [
        'welder-ag.yaml:49 pack_reference_unknown · fields > law > citation > instrument · found no-such-act',
        'welder-ag.yaml:58 pack_reference_unknown · fields > documents/1-list > value > 0 · found no-such-document',
      ],
    ],
    ['welder-ah', ['welder-ah.yaml:9 pack_topic_missing · fields · expected fee']],
    ['welder-ai', [/:15 pack_day_wrong/, /:29 pack_key_unknown/, /:27 pack_value_wrong/]],
    ['welder-ak', [/:48 pack_regime_missing/, /:71 pack_value_wrong .* expected web address · found regprof/]],
    ['welder-al', [/:67 pack_value_wrong · fields > fee · expected ask or value/, /:80 pack_topic_unknown/]],
    ['welder-am', [/:4 BAD_INDENT/, /:4 BAD_INDENT/]],
    ['welder-an', ['welder-an.yaml:1 pack_not_a_map · found list']],
    ['welder-other', ['welder-other.yaml:1 pack_file_name · id · expected welder-aj.yaml']],
  ])('%s', (name, expected) => {
    const found = problemsOf(name)
    expect(found).toEqual(expected.map((one) => (typeof one === 'string' ? one : expect.stringMatching(one))))
  })

  test('every file of the folder stands in the table', () => {
    expect(listPackNames(folder)).toHaveLength(14)
  })
})

describe('the packs that come with Wanderbuch', () => {
  const folder = join(root, 'packages/rules/packs')
  const names = listPackNames(folder, tables)

  test('pass on the day they were written', () => {
    const { problems, packs, known, open } = check(folder, names, '2026-11-24')
    expect(problems.map(problemLine)).toEqual([])
    expect(packs).toBe(names.length)
    expect(known).toBeGreaterThan(0)
    expect(open).toBeGreaterThan(0)
  })

  test('none passes a year and a day after its fields were checked', () => {
    const { problems, known } = check(folder, names, '2027-11-23')
    const late = new Set(problems.filter(({ code }) => code === 'pack_past_its_date').map(({ path }) => path))
    expect(late.size).toBe(names.length)
    expect(known).toBe(0)
  })
})
