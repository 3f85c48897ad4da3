import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinParts } from '../read-esco/join-parts.ts'
import { readEscoFiles } from '../read-esco/read-esco-files.ts'
import { isco, nationalFiles, occupation, skill, smallBundle, smallLabels } from '../test-support/small-esco.ts'
import { openIndex, withExtra } from './open-index.ts'
import { writeIndex } from './write-index.ts'

function readSmall() {
  const parts = readEscoFiles([...smallBundle, ...smallLabels, ...nationalFiles])
  const joined = parts.ok ? joinParts(parts.value, { digest: 'abc' }) : parts
  if (!joined.ok) throw new Error(JSON.stringify(joined.problem))
  return joined.value
}

const source = readSmall()
const bytes = writeIndex(source)

function open(given: Uint8Array) {
  const opened = openIndex(given)
  if (!opened.ok) throw new Error(opened.problem.code)
  return opened.value
}

const esco = open(bytes)

describe('an opened index', () => {
  test('says what it is', () => {
    expect([esco.id, esco.version, esco.digest]).toEqual(['esco-1.1.1', '1.1.1', 'abc'])
    expect(esco.labelSets).toEqual(source.sets)
  })

  test('has the released occupations and skills, sorted by address', () => {
    expect(esco.occupations.map(({ uri }) => uri)).toEqual([occupation('cook'), occupation('welder')])
    expect(esco.skills.map(({ uri, kind, reuse }) => [uri, kind, reuse])).toEqual([
      [skill('fry'), 'skill', 'occupation-specific'],
      [skill('metals'), 'knowledge', 'cross-sector'],
      [skill('open'), 'not-stated', 'not-stated'],
      [skill('weld'), 'skill', 'sector-specific'],
    ])
  })

  test('finds by address and by code, and nothing for what it does not have', () => {
    const welder = esco.findOccupation('7212.3')
    expect(welder).toBe(esco.findOccupation(occupation('welder')))
    expect(welder?.essential.map(({ uri }) => uri)).toEqual([skill('weld')])
    expect(welder?.optional[0]).toBe(esco.findSkill(skill('metals')))
    expect(welder?.preferred).toEqual({ de: 'Schweißer/Schweißerin', en: 'welder' })
    expect(welder?.alternative).toEqual({ de: ['Schweißer'], en: ['welding operative', 'metal welder'] })
    expect([esco.findOccupation(''), esco.findOccupation('72'), esco.findSkill(occupation('cook'))]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  test('knows where a label comes from', () => {
    expect(esco.findSkill(skill('weld'))?.sets).toEqual({ de: 'skills-de-not-stated' })
    expect(esco.findSkill(skill('metals'))?.sets).toEqual({})
    expect(esco.listLabels(skill('weld')).find(({ language }) => language === 'de')).toEqual({
      language: 'de',
      kind: 'preferred',
      text: 'Metall schweißen',
      set: 'skills-de-not-stated',
    })
  })

  test('searches', () => {
    expect(esco.searchOccupations('schweit', 'en')).toEqual([])
    expect(esco.searchOccupations('SCHWEISS', 'en')[0]).toEqual({
      uri: occupation('welder'),
      code: '7212.3',
      label: { text: 'welder', language: 'en', marked: false },
      matched: 'Schweißer/Schweißerin',
      matchedLanguage: 'de',
    })
    expect(esco.searchOccupations('5120', 'en').map(({ code }) => code)).toEqual(['5120.1'])
  })

  test('knows relations, collections and groups', () => {
    const { knowledge } = esco
    expect(knowledge.relationsOf(skill('weld'))).toEqual({
      broader: [skill('S8')],
      narrower: [],
      essential: [skill('metals')],
      optional: [],
      essentialFor: [],
      optionalFor: [],
    })
    expect(knowledge.relationsOf(skill('metals'))?.essentialFor).toEqual([skill('weld')])
    expect(knowledge.relationsOf(skill('S8'))?.narrower).toEqual([skill('weld')])
    expect(knowledge.relationsOf(skill('nowhere'))).toBeUndefined()
    expect(knowledge.collectionsOf(skill('metals'))).toEqual(['green'])
    expect(knowledge.collectionsOf(skill('nowhere'))).toEqual([])
    expect(knowledge.occupationsWith(skill('metals'))).toEqual({ essential: [], optional: [occupation('welder')] })
    expect(knowledge.findGroup(isco('7212'))).toMatchObject({
      code: '7212',
      preferred: { en: 'Welders and flamecutters' },
    })
    expect(knowledge.findGroup(skill('weld'))).toBeUndefined()
  })

  test('keeps national labels apart', () => {
    expect(esco.listNationalLabels(skill('weld'))).toEqual([
      {
        uri: skill('weld'),
        source: 'mapping.sssom.tsv',
        code: 'sample:7',
        label: 'welding techniques',
        language: 'und',
        match: 'narrow',
      },
    ])
  })
})

test('a concept that is no longer released leads to its replacement', () => {
  const replaced = source.concepts.map((one) =>
    one.uri === occupation('smith') ? { ...one, replacedBy: [occupation('welder')] } : one,
  )
  const opened = open(writeIndex({ ...source, concepts: replaced }))
  expect(opened.findOccupation(occupation('smith'))?.uri).toBe(occupation('welder'))
  expect(opened.standingOf(occupation('smith'))).toEqual({ status: 'obsolete', replacedBy: [occupation('welder')] })
  expect(esco.findOccupation(occupation('smith'))?.uri).toBe(occupation('smith'))
})

test('the same source makes the same bytes', () => {
  expect(writeIndex(readSmall())).toEqual(bytes)
})

test('sections of others are kept and replaced', () => {
  const one = new Map([['match/postings', Uint8Array.of(1, 2, 3)]])
  const first = writeIndex(source, one)
  expect(open(first).extra).toEqual(one)
  const second = withExtra(first, new Map([['rank', Uint8Array.of(9)]]))
  if (!second.ok) throw new Error(second.problem.code)
  expect(open(second.value).extra).toEqual(new Map([['rank', Uint8Array.of(9)]]))
  expect(withExtra(second.value, new Map())).toEqual({ ok: true, value: bytes })
})

/** The same bytes with a right checksum, so that what lies behind it is looked at. */
function sealed(changed: Uint8Array): Uint8Array {
  let sum = 0x811c9dc5
  for (const word of new Uint32Array(changed.buffer, 24)) sum = Math.imul(sum ^ word, 0x01000193)
  new DataView(changed.buffer).setUint32(12, sum >>> 0, true)
  return changed
}

function lookAround(given: Uint8Array): string {
  const opened = openIndex(given)
  if (!opened.ok) return opened.problem.code
  const { occupations, skills, searchOccupations, knowledge } = opened.value
  for (const one of [...occupations, ...skills]) {
    JSON.stringify([one.preferred, one.alternative, knowledge.relationsOf(one.uri)])
    opened.value.listNationalLabels(one.uri)
    opened.value.listLabels(one.uri)
  }
  searchOccupations('welder metal', 'de')
  return 'opened'
}

describe('bad bytes are a code, never a crash', () => {
  test.each([
    ['nothing', new Uint8Array(), 'index_not_one'],
    ['text', new TextEncoder().encode('conceptType,conceptUri,preferredLabel\n'), 'index_not_one'],
    ['cut', bytes.slice(0, -8), 'index_cut'],
    ['cut in the header', bytes.slice(0, 12), 'index_not_one'],
    ['longer', Uint8Array.of(...bytes, ...new Uint8Array(8)), 'index_cut'],
    ['one byte changed', bytes.map((byte, at) => (at === 5_000 ? byte ^ 1 : byte)), 'index_damaged'],
    ['another format', bytes.map((byte, at) => (at === 4 ? 99 : byte)), 'index_other_format'],
  ])('%s', (_, given, code) => expect(lookAround(given)).toBe(code))

  test('any byte changed under a right checksum', () => {
    const change = fc.tuple(fc.integer({ min: 16, max: bytes.length - 1 }), fc.integer({ min: 0, max: 255 }))
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const changed = bytes.slice()
        for (const [at, byte] of changes) changed[at] = byte
        expect(typeof lookAround(sealed(changed))).toBe('string')
      }),
      { numRuns: 400 },
    )
  })

  test('bytes that lie at an odd place are opened all the same', () => {
    const room = new Uint8Array(bytes.length + 3)
    room.set(bytes, 3)
    expect(open(room.subarray(3)).id).toBe('esco-1.1.1')
  })
})
