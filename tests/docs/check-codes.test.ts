import { join } from 'node:path'
import { wordsOf } from '@wanderbuch/adapters/workbench/all-words'
import { compileMessage } from '@wanderbuch/core/report/words/compile-message'
import { coreWords } from '@wanderbuch/core/report/words/core-words'
import { ownCheckCodes } from '@wanderbuch/core/verify/check-codes'
import { findMend } from '@wanderbuch/core/verify/mend'
import { findWhoRole } from '@wanderbuch/core/verify/who-can-answer'
import { outcomeOfProofCode, proofCodes } from '@wanderbuch/proofs/proof-codes'
import { statusCodes, toStatusResult } from '@wanderbuch/proofs/status/status-codes'
import { format } from 'prettier'
import { expect, test } from 'vitest'

/** The English sentence of a code, with dots where each answer has its own value. */
function sentenceOf(code: string): string {
  const key = `check.${code}`
  const message = coreWords.flatMap((catalogue) => catalogue.en[key] ?? [])[0] ?? ''
  const { shown, choosers } = compileMessage(message, 'en')
  const parameters = [...shown, ...choosers].map((name) => [name, shown.has(name) ? '…' : 'other'])
  return wordsOf('en').label(key, Object.fromEntries(parameters) as Record<string, string>)
}

/** What would help, and who can answer where the document names nobody; empty for a code that is always a yes. */
function helpOf(code: string): readonly string[] {
  const asNo = { code, outcome: 'no' }
  const [mend, role] = [findMend(asNo), findWhoRole(asNo)]
  const words = wordsOf('en')
  return [mend ? words.label(`mend.${mend}`) : '', role ? words.label(`who.${role}`) : '']
}

const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
const table = (rows: readonly (readonly string[])[]) => {
  const [head = [], ...others] = rows
  return [head, head.map(() => '---'), ...others].map(row).join('\n')
}

const heading = '# What a check answers, code by code'
const about = `Written from the code and its English words by \`npx vitest run tests/docs -u\`. Every code has its sentence in six
languages, and unless the answer is a yes what would help and who can answer; a name in the document or in a list takes the
place of the last column. Dots stand where each answer has its own value.`

/** Written anew by running this test with `-u`. */
test('docs/check-codes.md lists every code with its outcome and what it says', async () => {
  const proofs = proofCodes.map((code) => [`\`${code}\``, outcomeOfProofCode(code), sentenceOf(code), ...helpOf(code)])
  const statuses = statusCodes.map((code) => [
    `\`${code}\``,
    toStatusResult(code).outcome,
    sentenceOf(code),
    ...helpOf(code),
  ])
  const others = ownCheckCodes.map((code) => [`\`${code}\``, sentenceOf(code), ...helpOf(code)])
  const parts = [
    heading,
    about,
    '## Unchanged: what a proof says',
    table([['code', 'unchanged', 'sentence', 'what would help', 'who can answer'], ...proofs]),
    '## Withdrawn: what a status list says',
    table([['code', 'current', 'sentence', 'what would help', 'who can answer'], ...statuses]),
    '## Origin, right to award, validity, holder',
    table([['code', 'sentence', 'what would help', 'who can answer'], ...others]),
  ]
  const text = await format(parts.join('\n\n'), { parser: 'markdown', printWidth: 120, proseWrap: 'preserve' })
  expect(text.split('\n').filter((line) => line.startsWith('| `'))).toHaveLength(
    proofCodes.length + statusCodes.length + ownCheckCodes.length,
  )
  await expect(text).toMatchFileSnapshot(join(import.meta.dirname, '../../docs/check-codes.md'))
})
