import { readFileSync } from 'node:fs'
import { conformanceCodes } from '@wanderbuch/proofs/data-model/conformance-problem'
import { expect, test } from 'vitest'
import { createVcApiHouse } from '../conformance/vc-api-house.ts'

const page = readFileSync(new URL('../../docs/vc-api.md', import.meta.url), 'utf8')
const firstCells = (heading: string) => {
  const [, part = ''] = page.split(`\n## ${heading}\n`)
  return [...(part.split('\n## ')[0] ?? '').matchAll(/^\| `([^`]+)`/gm)].map(([, cell]) => cell)
}

test('docs/vc-api.md names every issuer and every code of the data model', () => {
  expect(firstCells('Issuers')).toEqual(createVcApiHouse('vectors').issuers.map(({ name }) => name))
  expect(firstCells('What a document is refused for')).toEqual([...conformanceCodes])
})
