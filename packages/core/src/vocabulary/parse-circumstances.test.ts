import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCircumstances } from './parse-circumstances.ts'
import { parseDossierRequest } from './parse-request.ts'

const entry = { role: 'self-employed', from: '2015-01-01', to: '2020-12-31', fullTimeYears: 6, country: 'RO' }
const whole = {
  nationality: 'eu-eea-ch',
  article11Level: 'c',
  experience: [entry, { role: 'executive', from: '2021-01-01', technicalYears: 2, fullTimeYears: 3, proof: 'letter' }],
  experienceIsWhole: true,
  trainingYears: 3.5,
  trainingAttested: true,
  trainingBegan: '2010-09-01',
  awardedOn: '2014-06-30',
  homeRegulatesProfession: false,
  homeRegulatesTraining: true,
  establishedAtHome: true,
  homeIssuesCertificate: true,
  activityGroup: 'I/40',
  learningValidated: false,
  languageEvidence: [{ language: 'de', cefrLevel: 'B2', certified: true }],
  thirdCountryTitle: { acceptedBy: null, yearsThere: 3, yearsCertified: false },
  accessAtHome: true,
  acquiredRights: { attested: true, conforms: false, nursingTitle: 'diploma-de-absolvire', revaluation: false },
  firm: { qualifiedPerson: true, servesOtherFirm: false, yearsInFirm: 6 },
  workingDays: 40,
  holdsDecision: false,
  registration: { registered: true, permit: true, permitThisYear: false },
  listedEvidence: { europeanCard: false, listedTitle: true },
  serviceDeclaration: { sent: true, complete: true, sentOn: '2026-10-01' },
  afterFinding: { years: 6, leadingYears: 4 },
}

test('everything a person may say, and nothing at all, can be read', () => {
  expect(parseCircumstances(whole)).toEqual({ ok: true, value: whole })
  expect(parseCircumstances({})).toEqual({ ok: true, value: {} })
})

test.each<readonly [string, JsonValue, string]>([
  ['not an object', [], '/'],
  ['an unknown member', { eqfLevel: 4 }, '/eqfLevel'],
  ['a member of every object', { toString: 'x' }, '/toString'],
  ['a level that is none of Article 11', { article11Level: '4' }, '/article11Level'],
  ['years below none', { trainingYears: -1 }, '/trainingYears'],
  ['a day that does not exist', { awardedOn: '2023-02-29' }, '/awardedOn'],
  ['an entry that is not an object', { experience: [1] }, '/experience/0'],
  ['a role nobody has', { experience: [{ ...entry, role: 'boss' }] }, '/experience/0/role'],
  ['no beginning', { experience: [{ role: 'employed' }] }, '/experience/0/from'],
  ['an end before the beginning', { experience: [entry, { ...entry, to: '2014-12-31' }] }, '/experience/1/to'],
  [
    'more technical years than years',
    { experience: [{ ...entry, technicalYears: 7 }] },
    '/experience/0/technicalYears',
  ],
  ['too many entries', { experience: Array.from({ length: 51 }, () => entry) }, '/experience/50'],
  ['a language of three letters', { languageEvidence: [{ language: 'deu' }] }, '/languageEvidence/0/language'],
  ['an unknown member of a title', { thirdCountryTitle: { by: 'DE' } }, '/thirdCountryTitle/by'],
  ['a title nobody awarded', { acquiredRights: { nursingTitle: 'diploma' } }, '/acquiredRights/nursingTitle'],
  ['rights that are no object', { acquiredRights: true }, '/acquiredRights'],
  ['an unknown member of a firm', { firm: { owner: true } }, '/firm/owner'],
  ['an unknown member of a registration', { registration: { number: 7 } }, '/registration/number'],
  ['a card that is no yes or no', { listedEvidence: { europeanCard: 1 } }, '/listedEvidence/europeanCard'],
  [
    'a day of what was not sent',
    { serviceDeclaration: { sent: false, sentOn: '2026-10-01' } },
    '/serviceDeclaration/sentOn',
  ],
  [
    'the whole of what was not sent',
    { serviceDeclaration: { sent: false, complete: true } },
    '/serviceDeclaration/complete',
  ],
  ['more leading years than years', { afterFinding: { years: 3, leadingYears: 4 } }, '/afterFinding/leadingYears'],
  ['more days than a year has', { workingDays: 367 }, '/workingDays'],
  ['half a day', { workingDays: 1.5 }, '/workingDays'],
  ['a code that is none', { activityGroup: '<b>' }, '/activityGroup'],
])('%s is refused with its place', (_, value, place) => {
  expect(parseCircumstances(value)).toEqual({ ok: false, problem: { code: 'circumstances_ill_formed', place } })
})

test('the request names the place from its top', () => {
  const request = { host: 'DE', purpose: 'technical-manager', day: '2026-11-24', languages: ['en'], matchDecisions: [] }
  expect(parseDossierRequest({ ...request, circumstances: whole })).toMatchObject({ ok: true })
  expect(parseDossierRequest({ ...request, circumstances: { experience: [{ ...entry, to: 'x' }] } })).toEqual({
    ok: false,
    problem: { code: 'request_ill_formed', place: '/circumstances/experience/0/to' },
  })
})

test('whatever comes in, the answer is a value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const parsed = parseCircumstances(value as JsonValue)
      if (!parsed.ok) expect(parsed.problem.place).toMatch(/^\//)
    }),
  )
})
