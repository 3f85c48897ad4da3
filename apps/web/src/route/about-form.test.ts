import { parseCircumstances } from '@wanderbuch/core/vocabulary/parse-circumstances'
import { describe, expect, test } from 'vitest'
import { type AboutForm, circumstancesOf, emptyAbout, findAboutProblems, newWork } from './about-form.ts'

const about = (change: Partial<AboutForm>): AboutForm => ({ ...emptyAbout, ...change })
const work = (change: object) => ({ ...newWork('1'), from: '2012-01-01', ...change })

test('a draft of an earlier version is read with what it had', () => {
  const kept = {
    nationality: 'eu-eea-ch',
    work: [{ id: '1', role: 'employed', from: '2012-01-01', to: '', years: '', country: '', proof: '' }],
  }
  expect(circumstancesOf(kept)).toMatchObject({ nationality: 'eu-eea-ch', experience: [{ role: 'employed' }] })
  expect(findAboutProblems(kept)).toEqual({})
})

test.each([
  // form, id of the field, message
  [{ training: 'three' }, 'about-training', 'about.problem.years'],
  [{ training: '81' }, 'about-training', 'about.problem.years'],
  [{ training: '-1' }, 'about-training', 'about.problem.years'],
  [{ training: '1e9' }, 'about-training', 'about.problem.years'],
  [{ workingDays: '400' }, 'about-workingDays', 'about.problem.days'],
  [{ findingYears: '3', findingLeading: '4' }, 'about-findingLeading', 'about.problem.technical'],
  [{ work: [work({ years: '2', technical: '3' })] }, 'about-technical-1', 'about.problem.technical'],
  [{ work: [newWork('1')] }, 'about-from-1', 'about.problem.from'],
  [{ work: [work({ to: '2011-12-31' })] }, 'about-to-1', 'about.problem.order'],
  [{ work: [work({ years: 'many' })] }, 'about-years-1', 'about.problem.years'],
  [{ languages: [{ id: '2', language: '', level: 'B2' }] }, 'about-language-2', 'about.problem.language'],
] as const)('%j: %s', (change, id, message) => {
  expect(findAboutProblems(about(change as Partial<AboutForm>))).toEqual({ [id]: message })
})

describe('what is sent', () => {
  test('nothing said: nothing sent', () => expect(circumstancesOf(emptyAbout)).toBeUndefined())

  test.each([
    [{ nationality: 'eu-eea-ch' }, { nationality: 'eu-eea-ch' }],
    [{ training: '2,5' }, { trainingYears: 2.5 }],
    [
      { regulated: 'no', established: 'yes' },
      { homeRegulatesProfession: false, establishedAtHome: true },
    ],
    [{ whole: true }, { experience: [], experienceIsWhole: true }],
    [
      { work: [work({ role: 'manager', years: '6', country: 'RO', proof: 'letter' })] },
      {
        experience: [
          {
            role: 'manager',
            from: '2012-01-01',
            ofThisProfession: true,
            fullTimeYears: 6,
            country: 'RO',
            proof: 'letter',
          },
        ],
      },
    ],
    [{ languages: [{ id: '1', language: 'de', level: '' }] }, { languageEvidence: [{ language: 'de' }] }],
    // The three cases of tests/route/same-tree.test.ts, where command and API give the same tree for these facts.
    [
      {
        nationality: 'eu-eea-ch',
        access: 'yes',
        trainingBegan: '2000-09-01',
        rightsAttested: 'yes',
        nursingTitle: 'certificat-de-competente-profesionale',
        work: [work({ from: '2021-01-01', to: '2025-12-31', years: '4,99', country: 'RO' })],
      },
      {
        nationality: 'eu-eea-ch',
        accessAtHome: true,
        trainingBegan: '2000-09-01',
        acquiredRights: { attested: true, nursingTitle: 'certificat-de-competente-profesionale' },
        experience: [
          {
            role: 'employed',
            from: '2021-01-01',
            to: '2025-12-31',
            country: 'RO',
            ofThisProfession: true,
            fullTimeYears: 4.99,
          },
        ],
      },
    ],
    [
      { firmPerson: 'yes', firmElsewhere: 'no', firmYears: '6' },
      { firm: { qualifiedPerson: true, servesOtherFirm: false, yearsInFirm: 6 } },
    ],
    [
      {
        nationality: 'eu-eea-ch',
        thirdState: 'RO',
        thirdYears: '3',
        thirdCertified: 'yes',
        languages: [{ id: '1', language: 'de', level: 'B2', certified: 'yes' }],
      },
      {
        nationality: 'eu-eea-ch',
        thirdCountryTitle: { acceptedBy: 'RO', yearsThere: 3, yearsCertified: true },
        languageEvidence: [{ language: 'de', cefrLevel: 'B2', certified: true }],
      },
    ],
    [{ thirdState: 'none' }, { thirdCountryTitle: { acceptedBy: null } }],
    [
      { workingDays: '40', decision: 'no' },
      { workingDays: 40, holdsDecision: false },
    ],
    [
      { registered: 'yes', permitThisYear: 'no', europeanCard: 'no', listedTitle: 'yes' },
      {
        registration: { registered: true, permitThisYear: false },
        listedEvidence: { europeanCard: false, listedTitle: true },
      },
    ],
    [
      { declared: 'yes', declaredWhole: 'yes', declaredOn: '2026-10-01', findingYears: '6', findingLeading: '4,5' },
      {
        serviceDeclaration: { sent: true, complete: true, sentOn: '2026-10-01' },
        afterFinding: { years: 6, leadingYears: 4.5 },
      },
    ],
    [{ declared: 'no', declaredWhole: 'yes', declaredOn: '2026-10-01' }, { serviceDeclaration: { sent: false } }],
    [
      { group: 'II/75-369', certificate: 'no' },
      { activityGroup: 'II/75-369', homeIssuesCertificate: false },
    ],
  ])('%j', (change, facts) => {
    const found = circumstancesOf(about(change as Partial<AboutForm>))
    expect(found).toEqual(facts)
    expect(parseCircumstances(found as never).ok).toBe(true)
  })
})
