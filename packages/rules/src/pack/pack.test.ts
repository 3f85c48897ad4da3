import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { builtInPacks, builtInReferences } from './built-in-packs.ts'
import { checkCases, runCases } from './check-case.ts'
import { checkPack } from './check-pack.ts'
import { fieldOn, lastGoodDay, oneYearAfter } from './field-on.ts'
import { answerPack } from './pack-answer.ts'
import { packHomes, packPurposes, type Pack, type PackField } from './pack-model.ts'
import { parsePack } from './parse-pack.ts'
import { samplePack } from './sample-pack.ts'

function read(written: unknown): Pack {
  const result = parsePack(written, builtInReferences)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

const saysRecognised = /\brecogni[sz]ed|anerkannt|reconnu|riconosciut|reconocid|recunoscut/i

describe('reading', () => {
  test('the sample is right and its cases hold', () => {
    expect(checkPack(read(samplePack), '2026-11-24')).toEqual([])
  })

  const { fields } = samplePack
  const put = (name: string, change: object) => ({
    ...samplePack,
    fields: { ...fields, [name]: { ...(fields as Record<string, object>)[name], ...change } },
  })
  test.each([
    ['no map', 7, 'pack_not_a_map', []],
    ['a version that is no day', { ...samplePack, version: '3' }, 'pack_value_wrong', ['version']],
    ['an id of another host', { ...samplePack, id: 'welder-yy' }, 'pack_value_wrong', ['id']],
    ['a key nobody knows', { ...samplePack, author: 'me' }, 'pack_key_unknown', ['author']],
    ['no cases', { ...samplePack, cases: [] }, 'pack_without_cases', ['cases']],
    [
      'a case of an unknown purpose',
      { ...samplePack, cases: [{ ...samplePack.cases[0], facts: { purpose: 'fun' } }] },
      'pack_value_wrong',
      ['cases', 0, 'facts', 'purpose'],
    ],
    [
      'a topic named like a part of every object',
      put('constructor', { ask: true }),
      'pack_topic_unknown',
      ['fields', 'constructor'],
    ],
    ['a purpose that is none', put('regulated/fun', { ask: true }), 'pack_topic_unknown', ['fields', 'regulated/fun']],
    ['a part where none belongs', put('fee/1', { ask: true }), 'pack_topic_unknown', ['fields', 'fee/1']],
    ['a way without a name', put('way', { ask: true }), 'pack_topic_unknown', ['fields', 'way']],
    ['a value without a source', put('law', { sources: undefined }), 'pack_source_missing', ['fields', 'law']],
    [
      'a level that is none',
      put('required-level', { value: 'f', certainty: 'recalled' }),
      'pack_value_wrong',
      ['fields', 'required-level', 'value'],
    ],
    [
      'a time without a length',
      put('clock/decide', { value: {} }),
      'pack_value_wrong',
      ['fields', 'clock/decide', 'value'],
    ],
    ['a home that is none', put('fee', { homes: ['moon'] }), 'pack_value_wrong', ['fields', 'fee', 'homes', 0]],
    [
      'a day that does not exist',
      put('fee', { expiresOn: '2027-02-29' }),
      'pack_day_wrong',
      ['fields', 'fee', 'expiresOn'],
    ],
    ['a person as checker', put('fee', { checkedBy: 'Anna' }), 'pack_value_wrong', ['fields', 'fee', 'checkedBy']],
  ])('%s', (_, written, code, path) => {
    const result = parsePack(written, builtInReferences)
    const problems = result.ok ? [] : result.problem
    expect(problems).toContainEqual(expect.objectContaining({ code, path }))
  })

  test('whatever is read, nothing is thrown', () => {
    fc.assert(fc.property(fc.anything(), (input) => void parsePack(input, builtInReferences)))
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(fields), '__proto__', 'constructor'), fc.anything()),
        (some) => {
          void parsePack({ ...samplePack, fields: { ...fields, ...some } }, builtInReferences)
        },
      ),
    )
  })
})

describe('a field on a day', () => {
  const field: PackField = { name: 'fee', value: 'x', certainty: 'confirmed', checkedOn: '2026-11-22' }
  test.each([
    [field, '2026-11-22', { state: 'known' }],
    [field, '2027-11-22', { state: 'known' }],
    [field, '2027-11-23', { state: 'open', why: 'not-checked-for-a-year', since: '2026-11-22' }],
    [{ ...field, expiresOn: '2026-12-31' }, '2026-12-31', { state: 'known' }],
    [{ ...field, expiresOn: '2026-12-31' }, '2027-01-01', { state: 'open', why: 'expired', since: '2026-12-31' }],
    [{ ...field, expiresOn: '2029-12-31' }, '2029-12-31', { state: 'known' }],
    [{ ...field, value: null }, '2026-11-22', { state: 'open', why: 'not-found' }],
    [{ ...field, certainty: 'recalled' as const }, '2026-11-22', { state: 'open', why: 'recalled' }],
    [{ ...field, checkedOn: '2028-02-29' }, '2029-03-01', { state: 'known' }],
    [
      { ...field, checkedOn: '2028-02-29' },
      '2029-03-02',
      { state: 'open', why: 'not-checked-for-a-year', since: '2028-02-29' },
    ],
  ])('%o on %s', (one, day, state) => {
    expect(fieldOn(one, day)).toEqual(state)
  })

  test('once open by age, open ever after', () => {
    const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    const iso = day.map((one) => one.toISOString().slice(0, 10))
    fc.assert(
      fc.property(iso, iso, iso, fc.boolean(), (checkedOn, expiresOn, asked, ends) => {
        const one = { ...field, checkedOn, ...(ends && { expiresOn }) }
        const state = fieldOn(one, asked)
        expect(state.state === 'known').toBe(asked <= lastGoodDay(one))
        if (state.state === 'open') expect(fieldOn(one, oneYearAfter(asked)).state).toBe('open')
      }),
    )
  })
})

describe('what packs answer', () => {
  test('the case that is wrong is named with its place', () => {
    const [first] = samplePack.cases
    const pack = read({ ...samplePack, cases: [first, { ...first, expect: { regulated: 'notify', ask: ['law'] } }] })
    expect(checkCases(pack).map(({ path }) => path)).toEqual([
      ['cases', 1, 'expect', 'regulated'],
      ['cases', 1, 'expect', 'ask'],
    ])
  })

  test('every case is run and says what was answered', () => {
    const results = runCases(read(samplePack))
    expect(results.map(({ name, answer, problems }) => [name, answer.regulated, problems])).toEqual([
      [samplePack.cases[0].name, 'regulated', []],
    ])
  })

  test('leaving a field out never opens a way or names a document', () => {
    const facts = fc.record({ purpose: fc.constantFrom(...packPurposes), home: fc.constantFrom(...packHomes) })
    fc.assert(
      fc.property(fc.constantFrom(...builtInPacks), facts, fc.nat(), (pack, asked, index) => {
        const whole = answerPack(pack, asked, '2026-11-24')
        const less = { fields: pack.fields.filter((_, place) => place !== index % pack.fields.length) }
        const answer = answerPack(less, asked, '2026-11-24')
        expect(whole.regimes).toEqual(expect.arrayContaining([...answer.regimes]))
        expect(whole.documents).toEqual(expect.arrayContaining([...answer.documents]))
        expect(['ask', whole.regulated]).toContain(answer.regulated)
      }),
    )
  })

  test('a year and a day later nothing is said any more', () => {
    for (const pack of builtInPacks)
      for (const purpose of packPurposes) {
        const late = answerPack(pack, { purpose, home: 'eu-eea' }, '2027-11-23')
        expect(late).toMatchObject({ regulated: 'ask', authority: ['ask'], documents: [] })
        expect(late.regimes.filter((regime) => !regime.endsWith('?'))).toEqual([])
      }
  })
})

describe('the packs that come with Wanderbuch', () => {
  test.each(builtInPacks.map((pack) => [pack.id, pack] as const))(
    '%s: cases hold, days and texts are right',
    (_, pack) => {
      expect(checkPack(pack, '2026-11-24')).toEqual([])
      expect(pack.cases.length).toBeGreaterThanOrEqual(3)
      expect(saysRecognised.test(JSON.stringify(pack.fields))).toBe(false)
    },
  )

  test('where no rule was found, it is never said that there is none', () => {
    const packs = builtInPacks.filter(({ profession }) => ['welder', 'software-developer'].includes(profession))
    expect(packs.map(({ id }) => id)).toEqual(['software-developer-de', 'welder-de'])
    for (const { fields } of packs) expect(fields.map(({ value }) => value)).not.toContain('not-regulated')
  })
})
