import type { IsoDay } from '@wanderbuch/standards/iso-day'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exportDecisions } from './export-decisions.ts'
import { parseDecisions } from './parse-decisions.ts'
import { foldWords, rememberDecisions } from './remembered-decisions.ts'
import { decidedAs, isTextDecision, type TextDecision } from './text-decision.ts'

const splice = 'http://data.europa.eu/esco/skill/sample-splice'
const sample: TextDecision = {
  ...decidedAs('confirmed'),
  text: 'Spleißt Kabel',
  language: 'de',
  skillUri: splice,
  by: 'M. Sample',
  on: '2026-05-03' as IsoDay,
  vocabularyVersion: '1.1.1',
}
const set = {
  setId: 'https://example.org/set',
  license: 'https://example.org/licence',
  namesWithConsent: ['M. Sample'],
}

test('one decision as a file', () => {
  expect(exportDecisions([sample, { ...sample, ...decidedAs('rejected'), text: 'a\t"b"', by: 'N. Other' }], set)).toBe(
    [
      '#curie_map:',
      '#  dct: "http://purl.org/dc/terms/"',
      '#  escoskill: "http://data.europa.eu/esco/skill/"',
      '#mapping_set_id: "https://example.org/set"',
      '#license: "https://example.org/licence"',
      '#extension_definitions:',
      '#  - slot_name: subject_language',
      '#    property: dct:language',
      '#    type_hint: xsd:string',
      'subject_label\tpredicate_id\tpredicate_modifier\tobject_id\tmapping_justification\tauthor_label\tsubject_type\tobject_source_version\tmapping_date\tsubject_language',
      'Spleißt Kabel\tskos:exactMatch\t\tescoskill:sample-splice\tsemapv:ManualMappingCuration\tM. Sample\trdfs literal\t1.1.1\t2026-05-03\tde',
      '"a\t""b"""\tskos:exactMatch\tNot\tescoskill:sample-splice\tsemapv:ManualMappingCuration\t\trdfs literal\t1.1.1\t2026-05-03\tde',
      '',
    ].join('\n'),
  )
})

const wording = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== '')
const hostile = fc.constantFrom('#', '"', '\t', '\n', '\r\n', '\r', '|', '\\', '""', "'", ': ', '\u2028', '\uFEFF')
const texts = fc.tuple(hostile, wording, hostile, wording, hostile).map((parts) => parts.join(''))
const anyDecision: fc.Arbitrary<TextDecision> = fc
  .record({
    decided: fc.constantFrom(
      ...(['confirmed', 'partly', 'rejected'] as const).map(decidedAs),
      { decision: 'confirmed', relation: 'narrow' } as const,
      { decision: 'partly', relation: 'close' } as const,
      { decision: 'rejected', relation: 'close' } as const,
    ),
    text: fc.oneof(wording, texts),
    language: fc.constantFrom('de', 'ro', 'und', 'sr-Latn'),
    skillUri: fc.oneof(
      fc.uuid().map((id) => `http://data.europa.eu/esco/skill/${id}`),
      fc.webUrl({ withFragments: true }),
    ),
    by: fc.option(fc.oneof(wording, texts), { nil: undefined }),
    on: fc.constantFrom('2026-05-03', '2024-02-29').map((day) => day as IsoDay),
    vocabularyVersion: fc.constantFrom('1.1.1', '1.2.0', 'not stated'),
  })
  .map(({ decided, by, ...rest }) => ({ ...decided, ...rest, ...(by !== undefined && { by }) }))

const withoutName = (decision: TextDecision): TextDecision => {
  const entries = Object.entries(decision).filter(([name]) => name !== 'by')
  return Object.fromEntries(entries) as unknown as TextDecision
}
const asText = (decisions: readonly TextDecision[]) =>
  decisions.map((one) => JSON.stringify(one, Object.keys(one).toSorted())).toSorted()

describe('there and back', () => {
  test('what was exported is read again, whatever the words', () => {
    fc.assert(
      fc.property(fc.array(anyDecision, { maxLength: 6 }), fc.string(), (decisions, title) => {
        const namesWithConsent = decisions.flatMap(({ by }) => by ?? [])
        const parsed = parseDecisions(exportDecisions(decisions, { ...set, title, namesWithConsent }))
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem))
        expect(asText(parsed.value)).toEqual(asText(decisions))
      }),
      { numRuns: 400 },
    )
  })

  test('without consent no name leaves, and nothing else is lost', () => {
    fc.assert(
      fc.property(fc.array(anyDecision, { maxLength: 4 }), (decisions) => {
        const parsed = parseDecisions(exportDecisions(decisions, { ...set, namesWithConsent: [] }))
        const nameless = decisions.map(withoutName)
        expect(parsed.ok && asText(parsed.value)).toEqual(asText(nameless))
      }),
    )
  })

  test('the order of the decisions does not matter', () => {
    fc.assert(
      fc.property(fc.array(anyDecision, { maxLength: 6 }), (decisions) => {
        expect(exportDecisions(decisions.toReversed(), set)).toBe(exportDecisions(decisions, set))
      }),
    )
  })

  test('any text is read or refused with a code, without a throw', () => {
    const text = fc.array(
      fc.oneof(fc.string(), hostile, fc.constantFrom('#a: &b 1\n', '#curie_map:\n', 'subject_label\t')),
    )
    fc.assert(
      fc.property(text, (parts) => {
        const parsed = parseDecisions(parts.join(''))
        if (!parsed.ok) expect(parsed.problem.code).toMatch(/^(sssom|tsv)_/)
      }),
      { numRuns: 500 },
    )
  })
})

const file = exportDecisions([sample], set)

describe('refused', () => {
  test.each([
    ['no metadata', file.replace(/^#.*\n/gm, ''), { code: 'sssom_metadata_missing' }],
    ['a byte order mark', `\uFEFF${file}`, { code: 'sssom_byte_order_mark' }],
    ['metadata that is no YAML', `#a: "\n${file}`, { code: 'sssom_metadata_unreadable' }],
    ['an alias', `#a: &x 1\n#b: *x\n${file}`, { code: 'sssom_metadata_unreadable', detail: 'ALIAS' }],
    ['an alias in a list', `#a: [&x 1, *x]\n${file}`, { code: 'sssom_metadata_unreadable', detail: 'ALIAS' }],
    ['a list as metadata', '#- a\nsubject_label', { code: 'sssom_metadata_unreadable', detail: 'NOT_A_MAP' }],
    ['prefixes that are a list', '#curie_map: [a]\nsubject_label', { code: 'sssom_curie_map_unreadable' }],
    ['much metadata', `#a: ${'x'.repeat(70_000)}\n${file}`, { code: 'sssom_metadata_too_large' }],
    ['no table', '#a: b\n', { code: 'sssom_column_missing', column: 'subject_label' }],
    ['a column twice', file.replace('author_label', 'object_id'), { code: 'sssom_column_twice', column: 'object_id' }],
    ['a short row', `${file}x\ty\n`, { code: 'sssom_row_width', line: 12, expected: 10, found: 2 }],
    ['an open quote', `${file}"x\n`, { code: 'tsv_quote_not_closed', line: 12 }],
    ['text after a quote', `${file}"x"y\n`, { code: 'tsv_text_after_quote', line: 12 }],
    ['a quote in a cell', `${file}x"y\n`, { code: 'tsv_quote_inside_cell', line: 12 }],
    ['another predicate', file.replace('skos:exactMatch', 'owl:sameAs'), { code: 'sssom_value_unknown', line: 11 }],
    ['a name of Object', file.replace('skos:exactMatch', 'constructor'), { code: 'sssom_value_unknown' }],
    ['another modifier', file.replace('Match\t\t', 'Match\tnot\t'), { code: 'sssom_value_unknown', found: 'not' }],
    ['not broader', file.replace('exactMatch\t', 'broadMatch\tNot'), { code: 'sssom_decides_nothing' }],
    ['a concept', file.replace('rdfs literal', 'skos concept'), { code: 'sssom_subject_not_words' }],
    ['blank words', file.replace('Spleißt Kabel', ' '), { code: 'sssom_value_empty', column: 'subject_label' }],
    ['a program', file.replace('ManualMappingCuration', 'LexicalMatching'), { code: 'sssom_not_decided_by_a_person' }],
    ['an address', file.replace('escoskill:sample', 'http://a/b'), { code: 'sssom_identifier_without_prefix' }],
    [
      'an unknown prefix',
      file.replace('\tescoskill:', '\tother:'),
      { code: 'sssom_prefix_not_declared', prefix: 'other' },
    ],
    ['no such day', file.replace('2026-05-03', '2026-02-30'), { code: 'sssom_day_unreadable', found: '2026-02-30' }],
    ['no version', file.replace('1.1.1', ''), { code: 'sssom_value_empty', column: 'object_source_version' }],
  ])('%s', (_, text, problem) => {
    const parsed = parseDecisions(text)
    expect(parsed).toMatchObject({ ok: false, problem })
  })
})

test('values that hold for the whole file, other columns and line ends of another kind are read', () => {
  const text = [
    '# curie_map:',
    '#   e: http://data.europa.eu/esco/skill/',
    '# subject_type: rdfs literal',
    '# object_source_version: 1.1.1',
    '# mapping_date: 2026-05-03',
    'object_id\tconfidence\tsubject_label\tpredicate_id\tmapping_justification',
    'e:sample-splice\t0.9\tSpleißt Kabel\tskos:broadMatch\tsemapv:ManualMappingCuration',
  ].join('\r\n')
  expect(parseDecisions(text)).toEqual({
    ok: true,
    value: [{ ...withoutName(sample), decision: 'partly', relation: 'broad', language: 'und' }],
  })
})

describe('remembered for the same words', () => {
  const memory = rememberDecisions([
    sample,
    { ...sample, ...decidedAs('partly'), on: '2026-04-01' as IsoDay, by: 'N. Other' },
    { ...sample, ...decidedAs('rejected'), skillUri: `${splice}-2`, language: 'de-AT' },
  ])

  test.each([
    ['the same', 'Spleißt Kabel', 'de', 2],
    ['folded, with other spaces and marks', '– spleisst  KABEL.', 'de', 2],
    ['another region', 'Spleißt Kabel', 'de-CH', 2],
    ['another language', 'Spleißt Kabel', 'nl', 0],
    ['language not stated', 'Spleißt Kabel', 'und', 0],
    ['more words', 'Spleißt Kabel und Rohre', 'de', 0],
    ['no words', ' . ', 'de', 0],
  ])('%s', (_, text, language, count) => {
    expect(memory.find(text, language)).toHaveLength(count)
  })

  test('the latest, and what was said otherwise', () => {
    const [first, second] = memory.find('spleißt kabel', 'de')
    expect(first).toMatchObject({ skillUri: splice, latest: { decision: 'confirmed', by: 'M. Sample' } })
    expect(first?.otherwise).toMatchObject([{ decision: 'partly', by: 'N. Other' }])
    expect(second).toMatchObject({ latest: { decision: 'rejected' }, otherwise: [] })
  })

  test('folding twice is folding once', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(foldWords(foldWords(text))).toBe(foldWords(text))
      }),
    )
  })
})

describe('untrusted data as a decision', () => {
  test('every decision is one', () => {
    fc.assert(fc.property(anyDecision, (decision) => isTextDecision(JSON.parse(JSON.stringify(decision)))))
  })

  test.each([
    ['nothing', null],
    ['a list', [sample]],
    ['another decision', { ...sample, decision: 'perhaps' }],
    ['a name of Object', { ...sample, decision: 'constructor' }],
    ['a relation that does not fit', { ...sample, relation: 'broad' }],
    ['blank words', { ...sample, text: ' ' }],
    ['words that are none', { ...sample, text: ['a'] }],
    ['no such day', { ...sample, on: '2026-02-30' }],
    ['no version', { ...sample, vocabularyVersion: undefined }],
    ['one member more', { ...sample, recordId: 'record-1' }],
    ['anything', fc.sample(fc.anything(), 1)[0]],
  ])('%s is none', (_, value) => {
    expect(isTextDecision(value)).toBe(false)
  })
})
