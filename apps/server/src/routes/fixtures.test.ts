import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readNamedTrustFile } from '@wanderbuch/adapters/workbench/read-trust-files'
import { sortTrustFiles } from '@wanderbuch/core/trust/sort-trust-files'
import { sampleTrustList } from '@wanderbuch/adapters/workbench/sample-book'
import type { SignedDossier } from '@wanderbuch/adapters/workbench/workbench'
import type { DossierRequest } from '@wanderbuch/core/vocabulary/request'
import { describe, expect, test } from 'vitest'
import { formOf, jsonOf } from '../test-support/requests.ts'
import { testWorkbench } from '../test-support/test-house.ts'
import { useTestHouse } from '../test-support/use-test-house.ts'

interface About {
  readonly sampleTrustList: boolean
  readonly files: readonly string[]
  readonly trustFiles?: readonly string[]
  readonly request: DossierRequest
}

const root = join(import.meta.dirname, '../../../../fixtures')
const cases = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

async function readCase(name: string) {
  const about = JSON.parse(readFileSync(join(root, name, 'about.json'), 'utf8')) as About
  const files = about.files.map((fileName) => ({
    fileName,
    bytes: new Uint8Array(readFileSync(join(root, name, 'received', fileName))),
  }))
  const uploads = files.map(({ fileName, bytes }) => ({ name: fileName, content: bytes }))
  const trustFiles = await Promise.all(
    (about.trustFiles ?? []).map(async (path) => {
      const read = await readNamedTrustFile({ path }, new Uint8Array(readFileSync(join(root, name, 'trust', path))))
      if (!read.ok) throw new Error(read.problem.code)
      return read.value
    }),
  )
  const { trustSources } = sortTrustFiles(trustFiles)
  const trust = { trustLists: about.sampleTrustList ? [sampleTrustList] : [], trustSources }
  return { request: about.request, trust, trustFiles, files, uploads }
}

describe('all fixtures through the API: described, and the same as without it', () => {
  const house = useTestHouse()

  test('there are fixtures', () => expect(cases.length).toBeGreaterThanOrEqual(16))

  test.each(cases)('%s', async (name) => {
    const { request, trust, trustFiles, files, uploads } = await readCase(name)
    const own = house.neighbour({ services: { trustLists: trust.trustLists, trustFiles } })
    const dossier = await own.askJson<SignedDossier>('/api/dossiers', formOf(uploads, request))
    const made = await testWorkbench.makeDossier({ request, files, ...trust, sample: false })
    if (!made.ok) return expect(dossier).toMatchObject({ status: 422, code: made.problem.code })
    expect(dossier).toEqual(made.value)
    const verified = await own.askJson<{ readonly files: readonly object[] }>(
      `/api/verify?day=${request.day}`,
      formOf(uploads),
    )
    expect(verified.files).toHaveLength(files.length)
    const checked = await own.askJson<{ readonly outcome: string }>(
      '/api/check',
      formOf([{ name: 'dossier.json', content: JSON.stringify(dossier) }]),
    )
    expect(checked.outcome).not.toBe('no')
    const html = await (await own.ask('/api/dossiers/render?form=html', jsonOf(dossier))).text()
    expect(html.match(/<script/g)).toEqual(['<script'])
  })
})
