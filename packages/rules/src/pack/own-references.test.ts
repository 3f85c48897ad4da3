import { createHash } from 'node:crypto'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { expect, test } from 'vitest'
import { createRouteSource } from '../route/route-source.ts'
import { builtInCoverage, builtInPacks, builtInReferences } from './built-in-packs.ts'
import { diffPacks } from './diff-packs.ts'
import { startDraft, writeDraftOwn } from './editing/edit-draft.ts'
import { listOwnReferences, listReferences } from './named-references.ts'
import { exportPack, importPack } from './pack-file.ts'
import type { Pack } from './pack-model.ts'
import { parsePack } from './parse-pack.ts'
import { samplePack } from './sample-pack.ts'

const text = (line: string) => ({ de: line, en: line, es: line, fr: line, it: line, ro: line })
const found = { certainty: 'confirmed', checkedOn: '2026-11-22' } as const
const sources = [{ title: 'a made-up page' }]
const law = { title: 'Sweeping Act (made up)', url: 'https://example.org/act', read: 'sections 1 to 3', ...found }
const card = { name: text('sweeping card (made up)'), sources, ...found }
const occupations = [{ code: '7133.1', uri: 'http://data.europa.eu/esco/occupation/made-up' }]
const sweep = { name: text('chimney sweep'), occupations, sources, ...found }
const own = { instruments: { 'sweeping-act': law }, documents: { 'sweeping-card': card }, profession: sweep }

const { fields } = samplePack
const written = {
  ...samplePack,
  id: 'chimney-sweep-at',
  profession: 'chimney-sweep',
  host: 'AT',
  own,
  fields: {
    ...fields,
    'regulated/self-employed': {
      value: 'regulated',
      certainty: 'confirmed',
      citation: { instrument: 'sweeping-act', provision: '§ 1' },
    },
    'documents/1-permission': { ...fields['documents/1-permission'], value: ['identity', 'sweeping-card'] },
  },
}
const read = parsePack(written, builtInReferences)
const pack = (read.ok ? read.value : undefined) as Pack

test('a pack brings along a profession, a law and a document, and its fields point to them', () => {
  expect(read).toMatchObject({ ok: true, value: { own } })
  expect(listOwnReferences(pack)).toEqual({
    instruments: [{ id: 'sweeping-act', title: law.title, url: law.url }],
    documents: [{ id: 'sweeping-card', name: card.name }],
  })
  expect(listReferences([...builtInPacks, pack, pack]).professions.filter(({ id }) => id === 'chimney-sweep')).toEqual([
    { id: 'chimney-sweep', name: sweep.name },
  ])
  const cells = builtInCoverage('2026-11-22', [...builtInPacks, pack]).cells
  expect(cells.find(({ host, profession }) => host === 'AT' && profession === 'chimney-sweep')?.state).toBe('pack')
})

test.each(['7133.1', 'http://data.europa.eu/esco/occupation/made-up'])(
  'a route for %s says what the pack says, with its law and document',
  (targetOccupation) => {
    const asked = { host: 'AT', home: 'RO', purpose: 'self-employed', targetOccupation } as const
    const request = { ...asked, day: '2026-11-22' as IsoDay, languages: ['en'], matchDecisions: [] } as const
    const facts = createRouteSource([...builtInPacks, pack]).route.facts(request)
    expect(facts.find(({ id }) => id === 'pack/chimney-sweep-at/regulated/self-employed')).toMatchObject({
      citation: { instrument: law.title, provision: '§ 1', url: law.url },
      sources: [{ title: 'Sweeping Act (made up) (sections 1 to 3)', url: law.url, day: '2026-11-22' }],
    })
    const documents = facts.find(({ id }) => id === 'pack/chimney-sweep-at/documents/1-permission')?.value
    expect(documents).toMatchObject([{ ro: expect.any(String) as string }, card.name])
    expect(
      createRouteSource(builtInPacks)
        .route.facts(request)
        .some(({ id }) => id.startsWith('pack/')),
    ).toBe(false)
  },
)

test.each([
  ['a profession nobody knows', { own: { ...own, profession: undefined } }, 'pack_reference_unknown', ['profession']],
  ['a known profession', { profession: 'welder', id: 'welder-at' }, 'pack_reference_known', ['own', 'profession']],
  [
    'a known law',
    { own: { ...own, instruments: { ...own.instruments, 'eu-2005-36': law } } },
    'pack_reference_known',
    ['own', 'instruments', 'eu-2005-36'],
  ],
  [
    'a law without a day',
    { own: { ...own, instruments: { 'sweeping-act': { ...law, checkedOn: undefined } } } },
    'pack_day_wrong',
    ['own', 'instruments', 'sweeping-act', 'checkedOn'],
  ],
  [
    'a document without sources',
    { own: { ...own, documents: { 'sweeping-card': { ...card, sources: undefined } } } },
    'pack_value_wrong',
    ['own', 'documents', 'sweeping-card', 'sources'],
  ],
  [
    'a document that is not brought along',
    { own: { ...own, documents: undefined } },
    'pack_reference_unknown',
    ['fields', 'documents/1-permission', 'value', 1],
  ],
  ['no map', { own: 'x' }, 'pack_value_wrong', ['own']],
])('%s is named with its place', (_, changed, code, path) => {
  const result = parsePack(JSON.parse(JSON.stringify({ ...written, ...changed })), builtInReferences)
  expect(!result.ok && result.problem).toEqual(
    expect.arrayContaining([expect.objectContaining({ code, path })]) as unknown,
  )
})

test('it goes out and comes back in the file, and the difference names it', async () => {
  const sha256 = async (line: string) => createHash('sha256').update(line).digest('hex')
  const back = await importPack(JSON.parse(await exportPack(pack, sha256)), sha256, builtInReferences)
  expect(back).toEqual({ ok: true, value: pack })
  const next = { ...pack, own: { ...own, instruments: { 'sweeping-act': { ...law, read: 'all' } }, documents: {} } }
  expect(diffPacks(pack, next).own).toEqual([
    { kind: 'removed', name: 'documents/sweeping-card' },
    { kind: 'changed', name: 'instruments/sweeping-act' },
  ])
  expect(diffPacks(pack, next).fields).toMatchObject([
    { name: 'documents/1-permission', aspects: ['value'] },
    { name: 'regulated/self-employed', aspects: ['source'] },
  ])
})

test('a draft takes it in and out', () => {
  const author = { id: 'a', body: 'Chamber of sweeping', role: 'chamber' } as const
  const start = startDraft(author)
  const act = { part: 'instruments', id: 'sweeping-act' } as const
  const one = writeDraftOwn(start, author, { ...act, value: law })
  const two = writeDraftOwn(one, author, { part: 'profession', id: 'chimney-sweep', value: sweep })
  expect(two.written['own']).toEqual({ instruments: { 'sweeping-act': law }, profession: sweep })
  const back = writeDraftOwn(two, author, { part: 'profession', id: 'chimney-sweep', value: undefined })
  expect(back.written['own']).toEqual({ instruments: { 'sweeping-act': law } })
  expect(writeDraftOwn(back, author, { ...act, value: undefined }).written).toEqual(start.written)
})
