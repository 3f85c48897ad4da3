import { generateKeyPairSync } from 'node:crypto'
import type { DossierRequest } from '@wanderbuch/core/vocabulary/request'
import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { describe, expect, test } from 'vitest'
import { createEd25519Signer } from '../crypto/node-crypto.ts'
import { createWorkbench } from './create-workbench.ts'
import { findDossier } from './find-dossier.ts'
import { readNamedRegionFile } from './read-region-files.ts'
import { sampleBook } from './sample-book.ts'
import { sampleRegionList } from './sample-regions.ts'

const workbench = createWorkbench({ signer: createEd25519Signer(generateKeyPairSync('ed25519').privateKey) })
const request: DossierRequest = {
  ...sampleBook.request,
  day: '2026-11-24' as IsoDay,
  languages: ['en'],
  validationFacts: { birthYear: 1996 },
}

async function makeSample() {
  const { files, trustLists, regionLists } = sampleBook
  const made = await workbench.makeDossier({ request, files, trustLists, regionLists, sample: true })
  if (!made.ok) throw new Error(made.problem.code)
  return made.value
}

const encode = (text: string) => new TextEncoder().encode(text)

describe('a dossier with a list of shortages and surpluses', () => {
  test('keeps the lines it rests on, and a check without the list says the same', async () => {
    const dossier = await makeSample()
    const [kept] = dossier.regionLists ?? []
    expect(kept?.sha256).toBe(sampleRegionList.sha256)
    expect(kept?.listings.length).toBeLessThan(sampleRegionList.listings.length)
    const report = await workbench.recheck(encode(workbench.renderJson(dossier)), [workbench.ownSigner])
    const answers = report.ok ? report.value.answers.map(({ code }) => code) : []
    expect(answers).toEqual(expect.arrayContaining(['findings_same', 'facts_same', 'originals_hold']))
  })

  test('says in every form that its list is made up', async () => {
    expect(workbench.renderHtml(await makeSample())).toContain('Made-up sample: Germany, the whole country')
  })

  test.each([[{}], [[{ kind: 'region-list' }]], [[7]]])('kept lists %j are refused', async (regionLists) => {
    const plain = JSON.parse(workbench.renderJson(await makeSample())) as JsonObject
    const found = findDossier(encode(JSON.stringify({ ...plain, regionLists })))
    expect(found).toMatchObject({ ok: false, problem: { details: { reason: 'regionLists' } } })
  })
})

test.each([
  [new Uint8Array([0xff, 0xfe, 0x41]), 'region_list_not_text'],
  [encode('area\nDE\n'), 'region_list_column_missing'],
  [new Uint8Array(16 * 1024 * 1024 + 1), 'region_list_too_large'],
])('%#: %s', async (bytes, code) => {
  const read = await readNamedRegionFile('folder/list.csv', bytes, '2026-11-24' as IsoDay)
  expect(read).toMatchObject({ ok: false, problem: { code } })
})

test('occupations are looked up in the vocabulary at hand', async () => {
  const lines = ['area,occupation,status,year,source,url', 'DE,7411.1,shortage,2024,R,', 'DE,9999.1,shortage,2024,R,']
  const read = await readNamedRegionFile('folder/list.csv', encode(lines.join('\n')), '2026-11-24' as IsoDay)
  expect(read.ok && [read.value.list.name, read.value.list.listings.length, read.value.unknown]).toEqual([
    'list.csv',
    1,
    [{ code: 'occupation_not_known', line: 3, column: 'occupation', found: '9999.1' }],
  ])
})
