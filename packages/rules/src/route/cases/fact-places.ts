/**
 * Places of the collected facts a case may rest on. Their texts are kept outside this repository; here stand their ids and, in
 * own words, what each section is about. `marks`: how a place without an id of its own stands there.
 */
export interface FactSection {
  readonly file: 'recognition-rules.md' | 'packs.md'
  /** Number of the heading: `## 4.`. */
  readonly section: string
  readonly about: string
  /** Ids as they stand there. */
  readonly places: readonly string[]
  readonly marks?: Readonly<Record<string, string>>
}

const rules = 'recognition-rules.md'
const packs = 'packs.md'

export const factSections: readonly FactSection[] = [
  {
    file: rules,
    section: '0',
    about: 'which law is looked at, in which order',
    places: ['R0.1', 'R0.2', 'R0.2a', 'R0.3', 'R0.3a', 'R0.4', 'R0.5', 'R0.6', 'R0.7', 'R0.8', 'R0.9'].concat([
      'R0.10',
      'R0.11',
      'R0.12',
      'R0.13',
    ]),
  },
  { file: rules, section: '1', about: 'temporary services', places: ['T1', 'T2', 'T3', 'T4', 'T5'] },
  {
    file: rules,
    section: '2',
    about: 'European Professional Card',
    places: ['E1', 'E2', 'E3', 'E4', 'E5', 'E6'],
    marks: { E7: '**E7 documents**' },
  },
  {
    file: rules,
    section: '3',
    about: 'minimum training and acquired rights',
    places: ['A1', 'A2', 'A2-RO', 'A3'],
    marks: {
      Art25: '| Specialist doctor | 25-26 |',
      Art28: '| General practitioner | 28 |',
      Art31: '| Nurse, general care | 31 |',
      Art34: '| Dental practitioner | 34 |',
      Art38: '| Veterinary surgeon | 38 |',
      Art40: '| Midwife | 40-41 |',
      Art44: '| Pharmacist | 44 |',
      Art46: '| Architect | 46 |',
    },
  },
  {
    file: rules,
    section: '4',
    about: 'years of work, Annex IV',
    places: ['X0', 'X1', 'X2', 'X3', 'X3a', 'X4', 'X5'],
    marks: { 'list-I': '| I (17) ', 'list-II': '| II (18) ', 'list-III': '| III (19) ' },
  },
  {
    file: rules,
    section: '5',
    about: 'general system',
    places: ['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8', 'G9', 'G10', 'G11', 'G12', 'G13'],
    marks: { Art11: '**Levels (Art. 11)**', Art12: '**Equivalent training (Art. 12)**' },
  },
  { file: rules, section: '6', about: 'common training', places: [], marks: { ski: 'ski instructors' } },
  {
    file: rules,
    section: '7',
    about: 'procedure and clocks',
    places: ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'P9', 'P10', 'P11', 'P12'],
  },
  {
    file: rules,
    section: '8',
    about: 'study',
    places: ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', 'L8', 'L9'],
  },
  { file: rules, section: '9', about: 'validation', places: ['V1', 'V1a', 'V2', 'V3', 'V4', 'V5'] },
  {
    file: rules,
    section: '10',
    about: 'electrician in Germany, France, Italy and Romania',
    places: ['DE-1', 'DE-2', 'DE-3', 'DE-4', 'DE-5', 'DE-5a', 'DE-5b', 'DE-6', 'FR-1', 'IT-1', 'IT-2', 'RO-0', 'RO-1'],
  },
  {
    file: rules,
    section: '11',
    about: 'what is recalled or was not read',
    places: [],
    marks: { unread: 'S-DE rules' },
  },
  {
    file: packs,
    section: '1',
    about: 'electrician',
    places: [],
    marks: { 'p1-DE': '### Germany', 'p1-FR': '### France', 'p1-IT': '### Italy', 'p1-RO': '### Romania' },
  },
  {
    file: packs,
    section: '2',
    about: 'nurse for general care',
    places: [],
    marks: {
      'p2-DE': '| DE | Land authority',
      'p2-FR': '| FR | registration',
      'p2-IT': '| IT | Ministero',
      'p2-RO': '| RO | OAMGMAMR',
    },
  },
  {
    file: packs,
    section: '3',
    about: 'physiotherapist',
    places: [],
    marks: { 'p3-DE': '| DE | title', 'p3-FR': '| FR | CSP', 'p3-RO': '| RO | Legea', 'p3-IT': '| IT | [?]' },
  },
  {
    file: packs,
    section: '4',
    about: 'pharmacist',
    places: [],
    marks: { 'p4-DE': '**DE host**', 'p4-FR': '**FR host**', 'p4-RO': '**RO host**', 'p4-titles': '| IT | diploma' },
  },
  {
    file: packs,
    section: '5',
    about: 'mountain guide',
    places: [],
    marks: { 'p5-FR': '| FR | Code du sport', 'p5-IT': '| IT | Legge', 'p5-list': 'EU warning' },
  },
  {
    file: packs,
    section: '6',
    about: 'estate agent',
    places: [],
    marks: {
      'p6-IT': '| IT | Legge',
      'p6-FR': '| FR | loi',
      'p6-DE': '| DE | GewO',
      'p6-RO': '| RO | activity',
      'p6-list': 'Annex IV list III retail trade',
    },
  },
  {
    file: packs,
    section: '7',
    about: 'welder, software',
    places: [],
    marks: { welder: '| Welder', software: '| Software' },
  },
  { file: packs, section: '8', about: 'heavy truck driver', places: [], marks: { driver: '| EU law |' } },
]

/** No collected rule: an order of this software, for example that a title of the host itself needs no procedure. */
export const housePlace = 'house'

export const factPlaces: readonly string[] = [
  housePlace,
  ...factSections.flatMap(({ places, marks = {} }) => [...places, ...Object.keys(marks)]),
]
