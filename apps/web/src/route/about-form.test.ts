import { parseCircumstances } from '@wanderbuch/core/vocabulary/parse-circumstances'
import { describe, expect, test } from 'vitest'
import { type AboutForm, circumstancesOf, emptyAbout, findAboutProblems, newWork } from './about-form.ts'

const about = (change: Partial<AboutForm>): AboutForm => ({ ...emptyAbout, ...change })
const work = (change: object) => ({ ...newWork('1'), from: '2012-01-01', ...change })

test.each([
  // form, id of the field, message
  [{ training: 'three' }, 'about-training', 'about.problem.years'],
  [{ training: '81' }, 'about-training', 'about.problem.years'],
  [{ training: '-1' }, 'about-training', 'about.problem.years'],
  [{ training: '1e9' }, 'about-training', 'about.problem.years'],
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
  ])('%j', (change, facts) => {
    const found = circumstancesOf(about(change as Partial<AboutForm>))
    expect(found).toEqual(facts)
    expect(parseCircumstances(found as never).ok).toBe(true)
  })
})
