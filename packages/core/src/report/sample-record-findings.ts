import type { Finding, FindingOutcome, Parameter, Parameters } from '../vocabulary/finding.ts'
import type { MultilingualText } from '../vocabulary/multilingual-text.ts'
import { sampleAnc, sampleDay, sampleFinding, sampleText, type SampleRest } from './sample-finding.ts'

function credential(about: string, title: MultilingualText, body: string): readonly Finding[] {
  const form: Parameter = { kind: 'message', key: 'sample.form' }
  const parameters = { body, day: sampleDay('2016-06-30'), form }
  return [
    sampleFinding('credential', {
      id: `${about}/title`,
      about,
      outcome: 'information',
      message: 'record.title',
      parameters: { title: sampleText(title) },
    }),
    sampleFinding('credential', {
      id: `${about}/who`,
      about,
      outcome: 'information',
      message: 'record.who',
      parameters,
    }),
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
    const rest: SampleRest = { because, ...(outcome === 'not-determined' && { whoCanAnswer: sampleAnc }) }
    return [
      sampleFinding('stamp', { id: `${about}/stamp/${stamp}`, about, outcome, message, parameters }, rest),
      ...checks.map((check) =>
        sampleFinding('check', { id: `${about}/check/${check}`, about, outcome, message, parameters }, rest),
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
    ['authentic', ['unchanged', 'origin'], 'yes', 'sample.origin', { day: sampleDay('2026-11-01') }],
    ['entitled', ['entitlement'], 'not-determined', 'sample.entitled'],
    ['current', ['validity', 'status'], 'yes', 'sample.valid'],
    ['theirs', ['holder'], 'yes', 'sample.holder'],
    ['understood', [], 'yes', 'sample.understood', { count: 5 }],
  ]),
  sampleFinding(
    'level',
    {
      id: 'record-1/level/1',
      about: 'record-1',
      outcome: 'yes',
      message: 'sample.level',
      parameters: {
        nationalCode: '4',
        country: { kind: 'country', country: 'RO' },
        framework: sampleText({ en: 'Romanian framework' }),
        eqfLevel: 4,
        currentEqfLevel: 4,
      },
    },
    { because: ['ledger/romania/4'] },
  ),
  sampleFinding(
    'level',
    {
      id: 'record-1/level/1-host',
      about: 'record-1',
      outcome: 'information',
      message: 'sample.host',
      parameters: {
        country: { kind: 'country', country: 'DE' },
        framework: sampleText({ de: 'Deutscher Qualifikationsrahmen', en: 'German framework' }),
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
  sampleFinding(
    'level',
    { id: 'record-2/level/1', about: 'record-2', outcome: 'not-determined', message: 'sample.level-open' },
    { whoCanAnswer: sampleAnc },
  ),
]

function paper(): readonly Finding[] {
  const about = 'record-3'
  const parameters = { by: 'a counsellor (sample)', day: sampleDay('2026-11-03') }
  return [
    ...credential(about, { de: 'Deutschkurs, Zeugnis B1' }, 'Volkshochschule (sample)'),
    sampleFinding('credential', {
      id: `${about}/paper-evidence`,
      about,
      outcome: 'information',
      message: 'sample.seen',
      parameters,
    }),
  ]
}

/** Test material: an authentic, a self-made and a paper document. */
export const sampleRecordFindings: readonly Finding[] = [...first, ...second, ...paper()]
