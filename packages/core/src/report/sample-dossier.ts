import type { IsoDay } from '@wanderbuch/standards/iso-day'
import type { Dossier } from '../vocabulary/dossier-file.ts'
import type { Fact } from '../vocabulary/fact.ts'
import type { NormalisedRecord } from '../vocabulary/record.ts'
import { sampleRecordFindings } from './sample-record-findings.ts'
import { sampleWorthFindings } from './sample-worth-findings.ts'

function record(overrides: Partial<NormalisedRecord>): NormalisedRecord {
  return {
    id: 'record-1',
    documentId: 'document-1',
    basis: 'secured',
    kind: 'achievement',
    dialect: 'open-badges-3.0',
    title: { en: 'Certificate of professional qualification: electrician for buildings' },
    awardingBody: { name: { ro: 'Colegiul Tehnic (sample)' }, country: 'RO', identifiers: [] },
    subject: { fullName: 'Ana Pop' },
    eqfLevelsStated: [],
    nqfLevelsStated: [],
    iscedFFields: [],
    learningOutcomes: [],
    attestations: [],
    hasStatus: false,
    remarks: [],
    ...overrides,
  }
}

const records: readonly NormalisedRecord[] = [
  record({}),
  record({
    id: 'record-2',
    title: { en: 'Bachelor <script>alert(1)</script>' },
    remarks: [{ code: 'term_not_mapped', place: '/extra' }],
  }),
  record({
    id: 'record-3',
    basis: 'paper',
    title: { de: 'Deutschkurs, Zeugnis B1' },
    paper: { originalSeenBy: 'a counsellor (sample)', originalSeenOn: '2026-11-03' as IsoDay },
  }),
]

const file = { title: 'ana-certificate.json', url: `urn:sha256:${'ab12'.repeat(16)}` }
const ledger = {
  title: 'CEDEFOP NQF online tool',
  url: 'https://www.cedefop.europa.eu/en/tools/nqfs-online-tool',
  day: '2024',
}

function fact(id: string, kind: string, rest: Partial<Fact>): Fact {
  return { id, kind, value: true, sources: [file], certainty: 'confirmed', ...rest }
}

const facts: readonly Fact[] = [
  fact('record-1/title', 'record-title', {}),
  fact('record-1/check', 'check', { day: '2026-11-22' }),
  fact('record-2/check', 'check', { sources: [{ title: 'self-made.json', url: 'javascript:alert(1)' }] }),
  fact('trust/sample', 'check', { sources: [{ title: 'Trust list for tests (sample)', day: '2026-11-01' }] }),
  fact('ledger/romania/4', 'level-placement', { sources: [ledger], certainty: 'single-source', version: '2026-11-20' }),
  fact('ledger/germany/4', 'host-levels', { sources: [ledger], certainty: 'two-sources', version: '2026-11-20' }),
  fact('esco/target', 'esco-occupation', {
    value: {
      uri: 'http://data.europa.eu/esco/occupation/sample',
      code: '7411.1.1',
      label: { en: 'building electrician', de: 'Gebäudeelektriker/Gebäudeelektrikerin' },
    },
    sources: [{ title: 'ESCO 1.1.1, European Commission', url: 'https://esco.ec.europa.eu/en/classification' }],
    version: '1.1.1',
  }),
  fact('rule/de/hwo', 'rule', {
    sources: [{ title: 'Handwerksordnung', url: 'https://www.gesetze-im-internet.de/hwo/' }],
    day: '2026-11-20',
    citation: { instrument: 'Handwerksordnung', provision: '§ 1', url: 'https://www.gesetze-im-internet.de/hwo/' },
  }),
  fact('pack/electrician-de/authority', 'rule', {
    sources: [{ title: 'request', day: '2026-11-22' }],
    certainty: 'recalled',
  }),
  fact('caution/eqf', 'caution', { sources: [{ title: 'Directive 2005/36/EC, Article 11' }] }),
]

/** Test material: a dossier of a person who does not exist, with every kind of block and outcome. */
export const sampleDossier: Dossier = {
  kind: 'wanderbuch-dossier',
  formatVersion: 1,
  sample: true,
  request: {
    host: 'DE',
    hostRegion: 'DE111',
    purpose: 'employee',
    targetOccupation: '7411.1.1',
    day: '2026-11-22' as IsoDay,
    languages: ['de', 'ro'],
    matchDecisions: [],
  },
  versions: { software: '0.1.0', ledger: '2026-11-20', esco: '1.1.1', rules: '2026-11-20' },
  originals: [],
  trustLists: [
    {
      kind: 'wanderbuch-trust-list',
      title: 'Trust list for tests',
      test: true,
      source: 'made for tests',
      day: '2026-11-01' as IsoDay,
      checkedBy: 'nobody',
      bodies: [],
    },
  ],
  records,
  facts,
  findings: [...sampleRecordFindings, ...sampleWorthFindings],
  unreadable: [{ fileName: 'photo\u202Egpj.exe', digest: 'cd34', code: 'format_unknown', place: '' }],
}
