import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { buildPage } from '@wanderbuch/core/report/from-explained'
import { sampleDossier } from '@wanderbuch/core/report/sample-dossier'
import { sampleWords } from '@wanderbuch/core/report/sample-words'
import { checkWords } from '@wanderbuch/core/report/words/check-words'
import { countryWords } from '@wanderbuch/core/report/words/country-words'
import { createWords } from '@wanderbuch/core/report/words/create-words'
import { factWords } from '@wanderbuch/core/report/words/fact-words'
import { pageWords } from '@wanderbuch/core/report/words/page-words'
import { expect, test } from 'vitest'
import { commands } from './commands.ts'
import { callWanderbuch } from './sample-call.ts'
import { createPaper } from './text/paper.ts'
import { writePage } from './text/write-page.ts'

/*
 * What stands on the terminal, whole. After a wanted change:
 * WANDERBUCH_WRITE_GOLDEN=1 npx vitest run apps/cli/src/golden.test.ts, then read the difference.
 */

const isWriting = process.env.WANDERBUCH_WRITE_GOLDEN === '1'
const folder = resolve(import.meta.dirname, '../expected')

function expectGolden(name: string, found: string): void {
  const path = resolve(folder, `${name}.txt`)
  if (isWriting) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(path, found)
  }
  expect(existsSync(path), `${path} is missing`).toBe(true)
  expect(found).toBe(readFileSync(path, 'utf8'))
}

test.each([['help', []], ...commands.map(({ name }) => [`help-${name}`, [name]] as const)] as const)(
  '%s',
  async (name, words) => expectGolden(name, (await callWanderbuch([...words, '--help'])).out),
)

/** A dossier made of samples of the report, so that new law or new levels do not change what is tested here: the layout. */
const catalogues = [pageWords, checkWords, factWords, countryWords, sampleWords]
const page = buildPage(sampleDossier, 'en', catalogues)

test.each([
  ['page-80', 80, false],
  ['page-40', 40, false],
  ['page-styled', 80, true],
])('%s', (name, columns, styled) => {
  const lines = writePage(page, createWords('en', catalogues), createPaper({ columns, styled }))
  expectGolden(name, `${lines.join('\n')}\n`)
})
