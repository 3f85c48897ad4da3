import type { ComparedReason, ComparedSkill } from '@wanderbuch/skills/compare/compare-skills'
import type { StepRelation } from '@wanderbuch/skills/compare/skill-path'
import { describe, expect, test } from 'vitest'
import { coreWords } from '../report/words/core-words.ts'
import { createWords } from '../report/words/create-words.ts'
import { languages } from '../vocabulary/request.ts'
import { sayAsked, sayClosing, sayCompared, type Said, saySeparation } from './say-skills.ts'

const reasons: Readonly<Record<ComparedReason, readonly StepRelation[]>> = {
  'held-confirmed': [],
  'held-linked': [],
  'held-named': [],
  'partly-decided': [],
  'partly-narrower': ['narrower', 'narrower'],
  'partly-knowledge': ['needs'],
  'partly-related': ['needed-for'],
  'partly-broader': ['broader'],
  'only-suggested': [],
  'nothing-found': [],
  'nothing-to-read': [],
}
const compared = (reason: ComparedReason): ComparedSkill => {
  const steps = reasons[reason].map((relation, index) => ({ relation, to: `step-${index + 1}` }))
  const concept = steps.at(-1)?.to
  return {
    uri: 'asked',
    kind: 'skill',
    relation: 'essential',
    state: 'partly',
    reason,
    evidence: [],
    restsOn: concept === undefined ? [] : [{ concept, bond: 'narrower', steps, held: [] }],
  }
}
const labelsOf = (uri: string) => ({ en: uri })

describe.each(languages)('%s', (language) => {
  const words = createWords(language, coreWords)
  const say = ({ message, parameters }: Said) => words.label(message, parameters)

  test.each(Object.keys(reasons) as ComparedReason[])('%s: a whole sentence that names what it rests on', (reason) => {
    const said = say(sayCompared(compared(reason), labelsOf))
    expect(said).toMatch(/\.$/)
    expect(said).not.toMatch(/[{}]/)
    for (const [index] of reasons[reason].entries()) expect(said).toContain(`step-${index + 1}`)
  })

  test('a practice that is only known names itself', () => {
    const known = {
      ...compared('partly-knowledge'),
      restsOn: [{ concept: 'asked', bond: 'knowledge' as const, steps: [], held: [] }],
    }
    expect(say(sayCompared(known, labelsOf))).toContain('asked')
  })

  test.each([
    [{ total: 14, held: 9, partly: 0, missing: 5, notDetermined: 0 }, ['14', '9', '5']],
    [{ total: 14, held: 1, partly: 1, missing: 1, notDetermined: 11 }, ['14', '1', '11']],
  ])('counts of what separates', (essential, figures) => {
    const occupation = { uri: '', code: '', isco08: '', preferred: {}, alternative: {}, essential: [], optional: [] }
    const said = say(saySeparation({ occupation, essential, optional: essential, skills: [] }))
    for (const figure of figures) expect(said).toContain(figure)
    expect(said).not.toContain(' 0')
  })

  test.each(['required', 'nice-to-have', 'not-asked', 'not-determined'] as const)('asked: %s', (asked) => {
    const mention = { asked, words: [], strength: 'certain' } as const
    const said = say(sayAsked({ ...mention, because: { kind: 'heading', text: 'Profile:' } }))
    expect(said.includes('Profile:')).toBe(asked !== 'not-determined')
    expect(say(sayAsked(mention))).not.toMatch(/[{}:]/)
  })

  test('what closes a gap names the outcome and its words', () => {
    const outcomes = (['linked', 'named', 'suggested'] as const).map((how) => ({
      number: 3,
      text: { en: 'welds' },
      how,
    }))
    const offer = { id: 'a', kind: 'unit', title: { en: 'Unit A' }, outcomes: [] } as const
    const said = sayClosing({ uri: 'x', relation: 'essential', outcomes }, offer).map(say)
    expect(new Set(said).size).toBe(3)
    for (const one of said) for (const word of ['3', 'Unit A', 'welds']) expect(one).toContain(word)
  })
})
