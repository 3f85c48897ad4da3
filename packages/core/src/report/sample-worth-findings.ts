import type { Finding, FindingOutcome, Parameters } from '../vocabulary/finding.ts'
import type { MultilingualText } from '../vocabulary/multilingual-text.ts'
import { type Said, sampleAnc, sampleDay, sampleFinding, sampleText } from './sample-finding.ts'

interface SampleSkill {
  readonly number: number
  readonly outcome: FindingOutcome
  readonly label: MultilingualText
  readonly message: string
  readonly parameters: Parameters
}

function skillFinding({ number, outcome, label, message, parameters }: SampleSkill): Finding {
  const skillUri = `http://data.europa.eu/esco/skill/${number}`
  const said: Said = {
    id: `skill/${number}`,
    about: `esco/relation/${number}`,
    outcome,
    message,
    parameters: { skillUri, skill: sampleText(label), relation: 'essential', ...parameters },
  }
  return sampleFinding('skill', said, { because: ['esco/target', 'record-1/title'] })
}

const evidence: Parameters = {
  record: sampleText({ en: 'Certificate of professional qualification' }),
  recordId: 'record-1',
  outcome: sampleText({ ro: 'montează instalații electrice' }),
  outcomeNumber: 2,
  words: { kind: 'list', items: ['install', 'electrical', 'equipment'] },
}

const skills: readonly Finding[] = [
  sampleFinding(
    'caution',
    { id: 'caution/eqf', about: 'eqf', outcome: 'information', message: 'sample.caution' },
    { because: ['caution/eqf'] },
  ),
  sampleFinding(
    'skill-summary',
    {
      id: 'skills/summary',
      about: 'skills',
      outcome: 'information',
      message: 'sample.summary',
      parameters: {
        occupation: sampleText({ en: 'building electrician', de: 'Gebäudeelektriker/Gebäudeelektrikerin' }),
        held: 2,
        all: 5,
      },
    },
    { because: ['esco/target'] },
  ),
  skillFinding({
    number: 1,
    outcome: 'held',
    label: {
      en: 'install electrical and electronic equipment',
      de: 'elektrische und elektronische Geräte installieren',
    },
    message: 'sample.held',
    parameters: { ...evidence, standing: 'proven' },
  }),
  skillFinding({
    number: 2,
    outcome: 'held',
    label: { en: 'inspect electrical supplies' },
    message: 'sample.held',
    parameters: { ...evidence, standing: 'attested' },
  }),
  skillFinding({
    number: 3,
    outcome: 'partly',
    label: { en: 'install circuit breakers' },
    message: 'sample.partly',
    parameters: {
      ...evidence,
      standing: 'shown',
      by: 'C. Sample',
      decidedOn: sampleDay('2026-11-04'),
      decision: 'partly',
    },
  }),
  skillFinding({
    number: 4,
    outcome: 'not-determined',
    label: { en: 'react to events in time-critical environments' },
    message: 'sample.suggested',
    parameters: {
      ...evidence,
      standing: 'declared',
    },
  }),
  skillFinding({
    number: 5,
    outcome: 'missing',
    label: { en: 'use specialised tools in electric repairs' },
    message: 'sample.nothing',
    parameters: {},
  }),
  skillFinding({
    number: 6,
    outcome: 'missing',
    label: { en: 'keep records of work progress' },
    message: 'sample.nothing',
    parameters: { relation: 'optional' },
  }),
  sampleFinding('skill', {
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
  sampleFinding(
    'route',
    { id: 'route/1', about: 'route/1', outcome: 'yes', message: 'sample.start' },
    { because: ['rule/de/hwo'], citation: rule },
  ),
  sampleFinding(
    'route',
    { id: 'route/2', about: 'route/2', outcome: 'information', message: 'sample.statement' },
    { because: ['pack/electrician-de/authority'] },
  ),
  sampleFinding(
    'route',
    { id: 'route/2-documents', about: 'route/2', outcome: 'information', message: 'sample.bring' },
    { because: ['pack/electrician-de/authority'] },
  ),
  sampleFinding(
    'route',
    { id: 'route/2-clock', about: 'route/2', outcome: 'information', message: 'sample.clock' },
    { because: ['pack/electrician-de/authority'] },
  ),
  sampleFinding(
    'route',
    { id: 'route/2-fee', about: 'route/2', outcome: 'not-determined', message: 'sample.fee' },
    { whoCanAnswer: chamber, audience: 'counsellor' },
  ),
  sampleFinding(
    'route',
    { id: 'route/3', about: 'route/3', outcome: 'no', message: 'sample.refused' },
    { because: ['rule/de/hwo'] },
  ),
  sampleFinding(
    'route',
    { id: 'route/4', about: 'route/4', outcome: 'not-in-force', message: 'sample.old-rule' },
    { because: ['rule/de/hwo'] },
  ),
  sampleFinding(
    'route',
    { id: 'route/5', about: 'route/5', outcome: 'not-determined', message: 'sample.fee' },
    { whoCanAnswer: chamber },
  ),
]

/** A rule known only from memory: the same words for two readers. */
const recalled: readonly Finding[] = (['counsellor', 'authority'] as const).map((audience) =>
  sampleFinding(
    'route',
    { id: `route/6/${audience}`, about: 'route/6', outcome: 'not-determined', message: 'sample.fee' },
    { because: ['pack/electrician-de/authority'], audience },
  ),
)

function action(audience: NonNullable<Finding['audience']>, message: string, parameters: Parameters = {}): Finding {
  return sampleFinding(
    'next',
    { id: `next/${audience}/${message}`, about: audience, outcome: 'information', message, parameters },
    { audience, ...(parameters.who !== undefined && { whoCanAnswer: sampleAnc }) },
  )
}

const next: readonly Finding[] = [
  action('worker', 'sample.do', { who: sampleText(sampleAnc.name) }),
  action('worker', 'sample.do-more'),
  action('counsellor', 'sample.call'),
  action('employer', 'sample.hire'),
  action('authority', 'sample.verify'),
]

/** Test material: skills in every state, a route with every outcome, next actions. */
export const sampleWorthFindings: readonly Finding[] = [...skills, ...route, ...recalled, ...next]
