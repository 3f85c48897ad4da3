// Numberings without a table, rows written by hand, and how national levels are read from free text.

/** Numberings known to have existed whose table was not found: every plain code of that time stays open. */
export const numberingsWithoutTable = [
  {
    id: 'iceland-2013',
    framework: 'iceland',
    name: 'ISQF (2013)',
    names: [],
    plain: 'always',
    anyCode: true,
    until: '2016-12-31',
    table: 'not-at-hand',
    sources: ['https://www.cedefop.europa.eu/en/tools/nqfs-online-tool/countries/iceland-2022'],
  },
]

/** EPAS: one certificate, two levels by date (Law 4763/2020): 4 up to 20 December 2020, 3 after. */
export const handWrittenLegacyRows = [
  {
    numbering: 'greece-epas',
    code: 'EPAS',
    until: '2020-12-20',
    nqf: ['4'],
    nqfToday: '3',
    eqf: 4,
    certainty: 'single-source',
  },
  { numbering: 'greece-epas', code: 'EPAS', from: '2020-12-21', nqf: ['3'], eqf: 3, certainty: 'single-source' },
  // The prefixes of qualifications after the matura are known from memory only.
  { numbering: 'hungary-okj-prefix', code: '54', until: '2019-12-31', certainty: 'recalled' },
  { numbering: 'hungary-okj-prefix', code: '55', until: '2019-12-31', certainty: 'recalled' },
]

/** National levels named in a free text such as "6 or 7", "6-8", "6.1 / 6.2", "5 (NHS: 5/6)". */
export function nqfCodesIn(text) {
  if (text === null || text === undefined) return []
  const range = /^(\d)-(\d)$/.exec(text)
  if (range) return Array.from({ length: range[2] - range[1] + 1 }, (_, step) => String(Number(range[1]) + step))
  return [...new Set(String(text).match(/\d+(\.\d)?( s[tv])?[AB]?/g) ?? [])]
}
