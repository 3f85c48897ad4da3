import type { Finding, FindingOutcome, Parameter, Parameters } from '../vocabulary/finding.ts'
import type { MultilingualText } from '../vocabulary/multilingual-text.ts'

type Rest = Partial<Pick<Finding, 'because' | 'whoCanAnswer' | 'citation' | 'audience' | 'missing'>>

const day = (value: string): Parameter => ({ kind: 'day', day: value })
const text = (words: MultilingualText): Parameter => ({ kind: 'text', text: words })

interface Said {
  readonly id: string
  readonly about: string
  readonly outcome: FindingOutcome
  readonly message: string
  readonly parameters?: Parameters
}

function find(section: Finding['section'], said: Said, rest: Rest = {}): Finding {
  return { section, parameters: {}, because: ['record-1/title'], missing: [], ...said, ...rest }
}

const anc = {
  name: { ro: 'Autoritatea Națională pentru Calificări', en: 'National Authority for Qualifications' },
  url: 'https://www.anc.edu.ro',
}

function credential(about: string, title: MultilingualText, body: string): readonly Finding[] {
  const form: Parameter = { kind: 'message', key: 'sample.form' }
  const parameters = { body, day: day('2016-06-30'), form }
  return [
    find('credential', {
      id: `${about}/title`,
      about,
      outcome: 'information',
      message: 'record.title',
      parameters: { title: text(title) },
    }),
    find('credential', { id: `${about}/who`, about, outcome: 'information', message: 'record.who', parameters }),
  ]
}

type Judged = readonly [
  stamp: string,
  checks: readonly string[],
  outcome: FindingOutcome,
  message: string,
  parameters?: Parameters,
]

function stampsOf(about: string, judged: readonly Judged[]): readonly Finding[] {
  const because = [`${about}/check`, 'trust/sample']
  return judged.flatMap(([stamp, checks, outcome, message, parameters = {}]) => {
    const rest: Rest = { because, ...(outcome === 'not-determined' && { whoCanAnswer: anc }) }
    return [
      find('stamp', { id: `${about}/stamp/${stamp}`, about, outcome, message, parameters }, rest),
      ...checks.map((check) =>
        find('check', { id: `${about}/check/${check}`, about, outcome, message, parameters }, rest),
      ),
    ]
  })
}

const first: readonly Finding[] = [
  ...credential(
    'record-1',
    {
      ro: 'Certificat de calificare profesională, nivel 4: electrician constructor',
      en: 'Certificate of professional qualification, level 4: electrician for buildings',
    },
    'Colegiul Tehnic (sample), Cluj-Napoca',
  ),
  ...stampsOf('record-1', [
    ['authentic', ['unchanged', 'origin'], 'yes', 'sample.origin', { day: day('2026-11-01') }],
    ['entitled', ['entitlement'], 'not-determined', 'sample.entitled'],
    ['current', ['validity', 'status'], 'yes', 'sample.valid'],
    ['theirs', ['holder'], 'yes', 'sample.holder'],
    ['understood', [], 'yes', 'sample.understood', { count: 5 }],
  ]),
  find(
    'level',
    {
      id: 'record-1/level/1',
      about: 'record-1',
      outcome: 'yes',
      message: 'sample.level',
      parameters: {
        nationalCode: '4',
        country: { kind: 'country', country: 'RO' },
        framework: text({ en: 'Romanian framework' }),
        eqfLevel: 4,
        currentEqfLevel: 4,
      },
    },
    { because: ['ledger/romania/4'] },
  ),
  find(
    'level',
    {
      id: 'record-1/level/1-host',
      about: 'record-1',
      outcome: 'information',
      message: 'sample.host',
      parameters: {
        country: { kind: 'country', country: 'DE' },
        framework: text({ de: 'Deutscher Qualifikationsrahmen', en: 'German framework' }),
        eqfLevel: 4,
        codes: { kind: 'list', items: ['4'] },
      },
    },
    { because: ['ledger/germany/4'] },
  ),
]

const second: readonly Finding[] = [
  ...credential('record-2', { en: 'Bachelor <script>alert(1)</script> \u202Eeurt' }, 'University "of" Sample & Sons'),
  ...stampsOf('record-2', [
    ['authentic', ['unchanged', 'origin'], 'no', 'sample.origin-no', { signer: 'CN=Self made\u2066' }],
    ['entitled', ['entitlement'], 'not-determined', 'sample.entitled'],
    ['current', ['validity', 'status'], 'not-determined', 'sample.status'],
    [
      'theirs',
      ['holder'],
      'not-determined',
      'missing.fact',
      { facts: { kind: 'list', items: [{ kind: 'message', key: 'fact.subject' }] } },
    ],
  ]),
  find(
    'level',
    { id: 'record-2/level/1', about: 'record-2', outcome: 'not-determined', message: 'sample.level-open' },
    { whoCanAnswer: anc },
  ),
]

function paper(): readonly Finding[] {
  const about = 'record-3'
  const parameters = { by: 'a counsellor (sample)', day: day('2026-11-03') }
  return [
    ...credential(about, { de: 'Deutschkurs, Zeugnis B1' }, 'Volkshochschule (sample)'),
    find('credential', {
      id: `${about}/paper-evidence`,
      about,
      outcome: 'information',
      message: 'sample.seen',
      parameters,
    }),
  ]
}

function skill(
  number: number,
  outcome: FindingOutcome,
  label: MultilingualText,
  message: string,
  parameters: Parameters,
): Finding {
  const skillUri = `http://data.europa.eu/esco/skill/${number}`
  const said: Said = {
    id: `skill/${number}`,
    about: `esco/relation/${number}`,
    outcome,
    message,
    parameters: { skillUri, skill: text(label), relation: 'essential', ...parameters },
  }
  return find('skill', said, { because: ['esco/target', 'record-1/title'] })
}

const evidence: Parameters = {
  record: text({ en: 'Certificate of professional qualification' }),
  recordId: 'record-1',
  outcome: text({ ro: 'montează instalații electrice' }),
  outcomeNumber: 2,
  words: { kind: 'list', items: ['install', 'electrical', 'equipment'] },
}

const skills: readonly Finding[] = [
  find(
    'caution',
    { id: 'caution/eqf', about: 'eqf', outcome: 'information', message: 'sample.caution' },
    { because: ['caution/eqf'] },
  ),
  find(
    'skill-summary',
    {
      id: 'skills/summary',
      about: 'skills',
      outcome: 'information',
      message: 'sample.summary',
      parameters: {
        occupation: text({ en: 'building electrician', de: 'Gebäudeelektriker/Gebäudeelektrikerin' }),
        held: 2,
        all: 5,
      },
    },
    { because: ['esco/target'] },
  ),
  skill(
    1,
    'held',
    { en: 'install electrical and electronic equipment', de: 'elektrische und elektronische Geräte installieren' },
    'sample.held',
    { ...evidence, standing: 'proven' },
  ),
  skill(2, 'held', { en: 'inspect electrical supplies' }, 'sample.held', { ...evidence, standing: 'attested' }),
  skill(3, 'partly', { en: 'install circuit breakers' }, 'sample.partly', {
    ...evidence,
    standing: 'shown',
    by: 'C. Sample',
    decidedOn: day('2026-11-04'),
    decision: 'partly',
  }),
  skill(4, 'not-determined', { en: 'react to events in time-critical environments' }, 'sample.suggested', {
    ...evidence,
    standing: 'declared',
  }),
  skill(5, 'missing', { en: 'use specialised tools in electric repairs' }, 'sample.nothing', {}),
  skill(6, 'missing', { en: 'keep records of work progress' }, 'sample.nothing', { relation: 'optional' }),
  find('skill', {
    id: 'skill/7',
    about: 'esco/relation/7',
    outcome: 'not-determined',
    message: 'missing.fact',
    parameters: {
      facts: {
        kind: 'list',
        items: [
          { kind: 'message', key: 'fact.esco-relation' },
          { kind: 'message', key: 'fact.skill-match' },
        ],
      },
    },
  }),
]

const rule = {
  instrument: 'Crafts Code (Handwerksordnung)',
  provision: 'section 1',
  url: 'https://www.gesetze-im-internet.de/hwo/',
  textOf: '2026-10-01',
}
const chamber = {
  name: { de: 'Handwerkskammer Region Stuttgart', en: 'Chamber of Crafts, Stuttgart region' },
  url: 'javascript:alert(1)',
}

const route: readonly Finding[] = [
  find(
    'route',
    { id: 'route/1', about: 'route/1', outcome: 'yes', message: 'sample.start' },
    { because: ['rule/de/hwo'], citation: rule },
  ),
  find(
    'route',
    { id: 'route/2', about: 'route/2', outcome: 'information', message: 'sample.statement' },
    { because: ['pack/electrician-de/authority'] },
  ),
  find(
    'route',
    { id: 'route/2-documents', about: 'route/2', outcome: 'information', message: 'sample.bring' },
    { because: ['pack/electrician-de/authority'] },
  ),
  find(
    'route',
    { id: 'route/2-clock', about: 'route/2', outcome: 'information', message: 'sample.clock' },
    { because: ['pack/electrician-de/authority'] },
  ),
  find(
    'route',
    { id: 'route/2-fee', about: 'route/2', outcome: 'not-determined', message: 'sample.fee' },
    { whoCanAnswer: chamber, audience: 'counsellor' },
  ),
  find(
    'route',
    { id: 'route/3', about: 'route/3', outcome: 'no', message: 'sample.refused' },
    { because: ['rule/de/hwo'] },
  ),
  find(
    'route',
    { id: 'route/4', about: 'route/4', outcome: 'not-in-force', message: 'sample.old-rule' },
    { because: ['rule/de/hwo'] },
  ),
  find(
    'route',
    { id: 'route/5', about: 'route/5', outcome: 'not-determined', message: 'sample.fee' },
    { whoCanAnswer: chamber },
  ),
]

function action(audience: NonNullable<Finding['audience']>, message: string, parameters: Parameters = {}): Finding {
  return find(
    'next',
    { id: `next/${audience}/${message}`, about: audience, outcome: 'information', message, parameters },
    { audience },
  )
}

const next: readonly Finding[] = [
  action('worker', 'sample.do', { who: text(anc.name) }),
  action('worker', 'sample.do-more'),
  action('counsellor', 'sample.call'),
  action('employer', 'sample.hire'),
  action('authority', 'sample.verify'),
]

/** Test material: findings of every section and outcome about a person who does not exist. */
export const sampleFindings: readonly Finding[] = [...first, ...second, ...paper(), ...skills, ...route, ...next]
