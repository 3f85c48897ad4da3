import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { builtInPacks, builtInReferences } from './built-in-packs.ts'
import { diffPacks } from './diff-packs.ts'
import { exportPack, importPack, writePack } from './pack-file.ts'
import { compareVersions, nextVersion } from './pack-version.ts'
import type { Pack, PackField } from './pack-model.ts'
import { parsePack } from './parse-pack.ts'
import { dossiersToldOtherwise } from './told-otherwise.ts'

const sha256 = async (text: string) => createHash('sha256').update(text).digest('hex')
const pack = builtInPacks.find(({ id }) => id === 'electrician-fr') as Pack
const withField = (name: string, change: Partial<PackField>, version = '2026-12-01'): Pack => ({
  ...pack,
  version,
  fields: pack.fields.map((field) => (field.name === name ? { ...field, ...change } : field)),
})
const without = (name: string): Pack => ({
  ...pack,
  version: '2026-12-01',
  fields: pack.fields.filter((field) => field.name !== name),
})

describe('versions', () => {
  test.each([
    ['2026-11-22', '2026-11-22', '2026-11-22.2'],
    ['2026-11-22.2', '2026-11-22', '2026-11-22.3'],
    ['2026-11-22.9', '2026-11-22', '2026-11-22.10'],
    ['2026-11-22.9', '2026-11-23', '2026-11-23'],
  ])('after %s on %s comes %s', (last, day, next) => {
    expect(nextVersion(last, day)).toBe(next)
    expect(compareVersions(last, next)).toBeLessThan(0)
    expect(compareVersions(next, last)).toBeGreaterThan(0)
    expect(compareVersions(next, next)).toBe(0)
  })
})

describe('differences', () => {
  test.each([
    ['nothing', pack, []],
    ['the order of fields', { ...pack, fields: pack.fields.toReversed() }, []],
    ['a value', withField('clock/decide', { value: { months: 4 } }), [['clock/decide', ['value']]]],
    ['a source', withField('authority', { sources: [{ title: 'cma-france.fr' }] }), [['authority', ['source']]]],
    ['a certainty', withField('law', { certainty: 'single-source' }), [['law', ['certainty']]]],
    ['a day', withField('law', { checkedOn: '2026-12-01' }), [['law', ['day']]]],
    ['for whom', withField('effect', { homes: ['eu-eea', 'ch'] }), [['effect', ['scope']]]],
    [
      'an answer found',
      withField('fee', { value: 'x', certainty: 'single-source' }),
      [['fee', ['value', 'certainty']]],
    ],
    ['a field left out', without('fee'), [['fee', 'removed']]],
  ])('%s', (_, next, expected) => {
    const short = diffPacks(pack, next).fields.map((change) => [
      change.name,
      change.kind === 'changed' ? change.aspects : change.kind,
    ])
    expect(short).toEqual(expected)
  })

  test('the other way round what was added is removed', () => {
    const any = fc.constantFrom(...builtInPacks)
    const turned = { added: 'removed', removed: 'added', changed: 'changed' } as const
    fc.assert(
      fc.property(any, any, (left, right) => {
        const there = diffPacks(left, right)
        const back = diffPacks(right, left)
        expect(back.fields.map(({ kind, name }) => [name, kind])).toEqual(
          there.fields.map(({ kind, name }) => [name, turned[kind]]),
        )
        expect(diffPacks(left, left)).toMatchObject({ fields: [], cases: [] })
      }),
    )
  })

  test('cases are named', () => {
    const [first, ...rest] = pack.cases
    const next = { ...pack, cases: [...rest, { ...rest[0], name: 'new' }] } as Pack
    expect(diffPacks(pack, next).cases).toEqual(
      [
        { kind: 'removed', name: first?.name },
        { kind: 'added', name: 'new' },
      ].toSorted((left, right) => ((left.name ?? '') < (right.name ?? '') ? -1 : 1)),
    )
  })
})

describe('who was told the old answer', () => {
  const fact = (name: string, version?: string) => ({ id: `pack/electrician-fr/${name}`, ...(version && { version }) })
  const dossiers = [
    { id: 'old', facts: [fact('clock/decide', '2026-11-22'), fact('law', '2026-11-22')] },
    { id: 'old-without-it', facts: [fact('law', '2026-11-22')] },
    { id: 'new', facts: [fact('clock/decide', '2026-12-01')] },
    { id: 'unknown', facts: [fact('clock/decide')] },
    { id: 'other-pack', facts: [{ id: 'pack/electrician-de/clock/decide', version: '2026-11-22' }] },
  ]
  const tellsOf = (next: Pack) =>
    dossiersToldOtherwise(diffPacks(pack, next), dossiers).map(({ dossier, fields }) => [
      dossier,
      ...fields.map(({ name, told }) => `${name} ${told}`),
    ])

  test.each([
    [
      'a time limit changed',
      withField('clock/decide', { value: { months: 4 } }),
      [
        ['old', 'clock/decide yes'],
        ['unknown', 'clock/decide not-determined'],
      ],
    ],
    [
      'a time limit taken out',
      without('clock/decide'),
      [
        ['old', 'clock/decide yes'],
        ['unknown', 'clock/decide not-determined'],
      ],
    ],
    ['only looked at again', withField('clock/decide', { checkedOn: '2026-12-01', checkedBy: 'chamber' }), []],
    ['another field', withField('fee', { value: 'x' }), []],
  ])('%s', (_, next, expected) => {
    expect(tellsOf(next)).toEqual(expected)
  })

  test('a field that is new was told to nobody', () => {
    const before = without('law')
    expect(dossiersToldOtherwise(diffPacks(before, { ...pack, version: '2026-12-02' }), dossiers)).toEqual([])
  })
})

describe('one file', () => {
  test.each(builtInPacks.map((one) => [one.id, one] as const))('%s comes back as it went', async (_, one) => {
    const text = await exportPack(one, sha256)
    expect(await importPack(JSON.parse(text), sha256, builtInReferences)).toEqual({ ok: true, value: one })
    expect(parsePack(writePack(one), builtInReferences)).toEqual({ ok: true, value: one })
  })

  test('a changed word is found by the digest', async () => {
    const file = JSON.parse(await exportPack(pack, sha256)) as { pack: { fields: Record<string, { value: unknown }> } }
    const { fields } = file.pack
    const changed = {
      ...file,
      pack: { ...file.pack, fields: { ...fields, kind: { ...fields.kind, value: 'permission' } } },
    }
    expect(await importPack(changed, sha256)).toMatchObject({ ok: false, problem: { code: 'pack_file_changed' } })
  })

  test.each([
    ['a list', [], 'pack_file_not_a_map'],
    ['no pack in it', { digest: 'sha256:0' }, 'pack_not_right'],
    ['a pack with mistakes', { pack: { id: 'welder-de' } }, 'pack_not_right'],
  ])('%s', async (_, input, code) => {
    expect(await importPack(input, sha256)).toMatchObject({ ok: false, problem: { code } })
  })
})
