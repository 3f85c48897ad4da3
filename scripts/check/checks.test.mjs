import { expect, test } from 'vitest'
import { checkCycles } from './cycles.mjs'
import { checkFloors } from './floors.mjs'
import { checkForms } from './forms.mjs'
import { checkGlossary, splitWords } from './glossary.mjs'
import { checkLimits, percentile90 } from './limits.mjs'
import { checkWording } from './wording.mjs'

const core = 'packages/core/src/dossier.ts'
const nothing = undefined

const run = (check, ...files) => {
  const answer = check(files.map(([path, text]) => ({ path, text })))
  return answer.problems ?? answer
}

const expectOne = (problems, message) => {
  if (message === nothing) return expect(problems).toEqual([])
  expect(problems).toHaveLength(1)
  expect(problems[0].message).toMatch(message)
}

test.each([
  [core, `import { a } from '@wanderbuch/rules/a'`, /must not import packages\/rules/],
  [core, `import type { a } from '@wanderbuch/adapters/a'`, /must not import packages\/adapters/],
  [core, `type A = import('@wanderbuch/rules/a').A`, /must not import packages\/rules/],
  [core, `const a = await import('@wanderbuch/rules/a')`, /must not import packages\/rules/],
  ['packages/core/src/a.test.ts', `import { a } from '@wanderbuch/rules/a'`, /must not import/],
  ['packages/skills/src/a.ts', `import { a } from '@wanderbuch/proofs/a'`, /must not import/],
  ['apps/web/src/a.tsx', `import { a } from '@wanderbuch/adapters/a'`, /must not import/],
  ['apps/cli/src/a.ts', `import { a } from '@wanderbuch/server/a'`, /must not import/],
  [core, `import { a } from '../../standards/src/result.ts'`, /leaves its package/],
  ['tests/a.test.ts', `import { a } from '../packages/core/src/dossier.ts'`, /leaves its package/],
  [core, `import { readFileSync } from 'node:fs'`, /node:fs/],
  [core, `const day = new Date(0)`, /clock/],
  [core, `const now = Date.now()`, /clock/],
  [core, `const n = Math.random()`, /chance/],
  [core, `const r = fetch('x')`, /network/],
  [core, `console.log(1)`, /output/],
  [core, `const e = process.env.HOME`, /environment/],
  [core, `const k = { crypto }`, /chance/],
  [core, `const k = (globalThis as Ports).crypto`, /environment/],
  [core, `import { a } from '@wanderbuch/standards/result'`, nothing],
  [core, `import data from '../data/a.json' with { type: 'json' }`, nothing],
  [core, `export const read = (fetch: Fetch, process: typeof fetch) => fetch({ process, console: 1 })`, nothing],
  [core, `const { crypto } = ports; crypto.sign()`, nothing],
  [core, `const t = Date.parse(text) + Date.UTC(2026, 1)`, nothing],
  [core, `interface A { fetch(): Date; process: number }`, nothing],
  ['packages/core/src/a.test.ts', `import { readFileSync } from 'node:fs'; Date.now()`, nothing],
  ['packages/adapters/src/a.ts', `import { readFileSync } from 'node:fs'; new Date()`, nothing],
  ['tests/a.test.ts', `import { a } from '../scripts/a.mjs'`, nothing],
])('floors: %s: %s', (path, text, message) => expectOne(run(checkFloors, [path, text]), message))

test('cycles are found across packages and reported once', () => {
  const files = [
    ['packages/core/src/a.ts', `import { b } from './b.ts'`],
    ['packages/core/src/b.ts', `import type { c } from '@wanderbuch/core/c'`],
    ['packages/core/src/c.ts', `import { a } from './a.ts'`],
    ['packages/core/src/d.ts', `import { a } from './a.ts'`],
  ]
  expectOne(run(checkCycles, ...files), /a\.ts -> .*b\.ts -> .*c\.ts -> .*a\.ts/)
  expectOne(run(checkCycles, ...files.slice(1)), nothing)
})

const lines = (count) => 'x()\n'.repeat(count)

test.each([
  [core, `function a() {\n${lines(38)}}`, nothing],
  [core, `const a = () => {\n${lines(39)}}`, /41 lines/],
  ['tests/a.test.ts', `describe('a', () => {\n${lines(100)}})`, nothing],
  [core, lines(301), /301 lines/],
  ['tests/a.test.ts', lines(301), /301 lines/],
])('limits: %s', (path, text, message) => {
  const padding = Array.from({ length: 20 }, (_, index) => [`packages/core/src/p${index}.ts`, 'function b() {}'])
  expectOne(run(checkLimits, [path, text], ...padding), message)
})

test('p90 is the length nine of ten functions stay within', () => {
  expect(percentile90([1, 2, 3, 4, 5, 6, 7, 8, 9, 100])).toBe(9)
  expect(percentile90([])).toBe(0)
  expectOne(run(checkLimits, [core, `function a() {\n${lines(30)}}`]), /p90 .* 32 lines/)
})

test.each([
  [core, `export function handleUpload() {}`, /handleUpload/],
  [core, `export const processRecord = 1`, /processRecord/],
  [core, `export interface UserAccount {}`, /holder or subject/],
  [core, `export type RelyingParty = 1`, /verifier/],
  [core, `const confidence = 1; export { confidence }`, /certainty/],
  [core, `export function validateRecord() {}`, /validation/],
  [core, `const outcome = 'undetermined'`, /not-determined/],
  ['packages/core/src/utils.ts', ``, /says nothing/],
  ['packages/core/src/helpers/a.ts', ``, /says nothing/],
  ['packages/core/src/validation-case/a.ts', `export function validateLearning() {}`, nothing],
  [core, `export const readRecord = 1; const user = 1`, nothing],
  [core, `export type EqfLevel = 1`, nothing],
  [core, `export interface ProcessIdentity {}`, nothing],
])('glossary: %s: %s', (path, text, message) => expectOne(run(checkGlossary, [path, text]), message))

test('names are split into words', () => {
  expect(splitWords('parseEqfLevel')).toEqual(['parse', 'eqf', 'level'])
  expect(splitWords('NOT_AFTER')).toEqual(['not', 'after'])
})

test.each([
  [core, `const a: any = 1`, /any/],
  [core, `enum A { b }`, /enum/],
  [core, `class A {}`, /class/],
  [core, `export * from './a.ts'`, /export \*/],
  [core, `export { a } from './a.ts'`, /barrel/],
  ['apps/server/src/a.ts', `@route() class A {}`, /decorator/],
  ['packages/core/src/index.ts', ``, /index/],
  ['packages/core/src/fooBar.ts', ``, /kebab/],
  ['packages/adapters/src/a.ts', `class A {}`, nothing],
  ['packages/standards/src/rows.d.json.ts', `declare const data: Row[]; export default data`, nothing],
  ['apps/web/src/DossierPage.tsx', ``, nothing],
])('forms: %s: %s', (path, text, message) => expectOne(run(checkForms, [path, text]), message))

test.each([
  ['README.md', 'see /work/main', /path of a machine/],
  [core, '// written to /tmp/a', /path of a machine/],
  ['docs/a.md', 'as issue 2 wants', /number of a piece of work/],
  [core, '// TODO later', /open work/],
  ['packages/standards/data/a.json', '{"from":"/tmp/a.xlsx"}', /path of a machine/],
  ['packages/standards/data/a.json', '{"title":"Bulletin, issue 2"}', nothing],
  ['README.md', 'the framework/work/hours table; the issuer; an issue date', nothing],
])('wording: %s: %s', (path, text, message) => expectOne(run(checkWording, [path, text]), message))
