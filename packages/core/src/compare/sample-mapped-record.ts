import type { IsoDay } from '@wanderbuch/standards/iso-day'
import type { Check, CheckName } from '../vocabulary/check.ts'
import type { MappedRecord, SkillMatch } from '../vocabulary/mapped-record.ts'
import type { NormalisedRecord } from '../vocabulary/record.ts'

/** Test material: a mapped record of a person who does not exist. Everything can be overridden. */
export function sampleRecord(overrides: Partial<NormalisedRecord> = {}): NormalisedRecord {
  return {
    id: 'record-1',
    documentId: 'document-1',
    basis: 'secured',
    kind: 'achievement',
    dialect: 'open-badges-3.0',
    title: { en: 'Electrician for buildings' },
    issuer: { name: { en: 'Sample School' }, country: 'RO', identifiers: [] },
    awardingBody: { name: { en: 'Sample School' }, country: 'RO', identifiers: [] },
    subject: { fullName: 'Ana Pop' },
    awardedOn: '2016-06-30' as IsoDay,
    eqfLevelsStated: [],
    nqfLevelsStated: [{ code: '4', framework: 'romania' }],
    iscedFFields: [],
    learningOutcomes: [{ number: 1, text: { en: 'installs electrical equipment' }, escoUris: [] }],
    attestations: [],
    hasStatus: false,
    remarks: [],
    ...overrides,
  }
}

export function sampleChecks(overrides: Partial<Record<CheckName, Check['outcome']>> = {}): readonly Check[] {
  const outcomes: Record<CheckName, Check['outcome']> = {
    unchanged: 'yes',
    origin: 'yes',
    entitlement: 'not-determined',
    validity: 'yes',
    status: 'yes',
    holder: 'yes',
    ...overrides,
  }
  return (Object.keys(outcomes) as CheckName[]).map((name) => ({
    name,
    outcome: outcomes[name],
    code: `${name}_${outcomes[name].replace('-', '_')}`,
    details: {},
  }))
}

export function sampleMatch(overrides: Partial<SkillMatch> = {}): SkillMatch {
  return {
    outcomeNumber: 1,
    skillUri: 'http://data.europa.eu/esco/skill/one',
    method: 'exact-label',
    strength: 'certain',
    words: ['installs electrical equipment'],
    matchedLabel: 'install electrical equipment',
    labelLanguage: 'en',
    ...overrides,
  }
}

export function sampleMapped(overrides: Partial<MappedRecord> = {}): MappedRecord {
  return {
    record: sampleRecord(),
    endorsements: [],
    checks: sampleChecks(),
    levels: [
      {
        nationalCode: '4',
        framework: 'romania',
        frameworkName: { en: 'Romanian framework' },
        country: 'RO',
        outcome: 'yes',
        reason: 'level_by_current_row',
        details: {},
        readings: [],
        eqfLevel: 4,
        currentEqfLevel: 4,
        certainty: 'single-source',
        sources: [{ title: 'ledger' }],
      },
    ],
    levelCandidates: [],
    fields: [],
    skillMatches: [sampleMatch()],
    frameworkAuthority: { name: { en: 'ANC' }, sources: [{ title: 'ledger' }] },
    ...overrides,
  }
}
