import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sampleBook } from '@wanderbuch/adapters/workbench/sample-book'
import { describe, expect, test } from 'vitest'
import { readTrustFolder } from '../read-trust-folder.ts'
import { useTestHouse } from '../test-support/use-test-house.ts'

const folder = mkdtempSync(join(tmpdir(), 'trust-'))
const list = JSON.stringify(sampleBook.trustLists[0])
const lote = JSON.stringify({
  ListAndSchemeInformation: {
    LoTEType: 'http://uri.etsi.org/19602/LoTEType/EUPubEAAProvidersList',
    SchemeOperatorName: [{ lang: 'en', value: 'Sample Ministry' }],
    SchemeName: [{ lang: 'en', value: 'Sample list' }],
    ListIssueDateTime: '2026-11-01T00:00:00Z',
  },
  TrustedEntitiesList: [
    {
      TrustedEntityInformation: { TEName: [{ lang: 'en', value: 'Sample School' }] },
      TrustedEntityServices: [
        {
          ServiceInformation: {
            ServiceTypeIdentifier: 'http://uri.etsi.org/19602/SvcType/PubEAA/Issuance',
            ServiceDigitalIdentity: { OtherIds: ['did:key:z6MkSample'] },
          },
        },
      ],
    },
  ],
})

interface Answer {
  readonly sources: readonly { readonly title: string; readonly format: string; readonly data: { kind: string } }[]
}

describe('GET /api/trust-sources', () => {
  const house = useTestHouse()

  test('nothing given: an empty list', async () => {
    expect(await house.askJson<Answer>('/api/trust-sources')).toEqual({ sources: [] })
  })

  test('lists of the folder with their data, day and digest', async () => {
    const own = join(folder, 'good')
    mkdirSync(own)
    writeFileSync(join(own, 'a.json'), list)
    writeFileSync(join(own, 'b.json'), lote)
    const files = await readTrustFolder(own)
    expect(files.ok).toBe(true)
    const asked = house.neighbour({ services: { trustFiles: files.ok ? files.value : [] } })
    const { sources } = await asked.askJson<Answer>('/api/trust-sources')
    expect(sources.map(({ format, data }) => `${format} ${data.kind}`)).toEqual([
      'local-list wanderbuch-trust-list',
      'etsi-lote wanderbuch-trust-source',
    ])
    expect(sources[1]).toMatchObject({ title: 'Sample list', source: 'b.json', day: '2026-11-01', test: false })
    expect(sources[1]).toHaveProperty('sha256', expect.stringMatching(/^[0-9a-f]{64}$/))
  })
})

describe('the folder trust/', () => {
  test('no folder, no lists', async () => {
    expect(await readTrustFolder(join(folder, 'nowhere'))).toEqual({ ok: true, value: [] })
  })

  test.each([
    ['damaged', '{', undefined, 'trust_list_not_json'],
    ['of no known kind', '{}', undefined, 'trust_list_kind_unknown'],
    ['not the bytes it is pinned to', list, '0'.repeat(64), 'trust_list_digest_differs'],
  ])('a list that is %s stops the start', async (name, text, pin, code) => {
    const own = join(folder, name)
    mkdirSync(own)
    writeFileSync(join(own, 'list.json'), text)
    if (pin !== undefined) writeFileSync(join(own, 'list.json.sha256'), `${pin}  list.json\n`)
    expect(await readTrustFolder(own)).toMatchObject({ ok: false, problem: { code } })
  })
})
