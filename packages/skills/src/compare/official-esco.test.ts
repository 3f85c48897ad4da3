import { describe, expect, test } from 'vitest'
import { hasOfficialEsco, readOfficialEsco, sayWhenLeftOut } from '../../test-support/read-official-esco.ts'
import { sampleVocabulary } from '../../test-support/sample-vocabulary.ts'
import type { EscoOccupation } from '../esco-vocabulary.ts'
import { compareSkills } from './compare-skills.ts'
import type { HeldSkill } from './held-skill.ts'
import { nearOccupations } from './near-occupations.ts'
import { profileOf } from './profile.ts'

sayWhenLeftOut('comparison over the relations of ESCO 1.1.1')

const esco = hasOfficialEsco ? readOfficialEsco() : sampleVocabulary
const byLabel = new Map(esco.skills.map((skill) => [skill.preferred.en, skill]))
const skillOf = (label: string) => {
  const found = byLabel.get(label)
  if (!found) throw new Error(`no skill ${label}`)
  return found
}
const occupationOf = (code: string): EscoOccupation => {
  const found = esco.findOccupation(code)
  if (!found) throw new Error(`no occupation ${code}`)
  return found
}
const held = (uri: string): HeldSkill => ({ uri, state: 'named', standing: 'proven', as: 'practice', evidence: ['1'] })

describe.skipIf(!hasOfficialEsco)('over the relations of ESCO 1.1.1', () => {
  test.each([
    ['French', 'write French', 'partly-knowledge'],
    ['write French', 'French', 'partly-narrower'],
    ['ICT network cable limitations', 'repair wiring', 'partly-knowledge'],
    ['gather data', 'manage quantitative data', 'partly-related'],
    ['manage quantitative data', 'gather data', 'partly-related'],
    ['write French', 'write German', 'nothing-found'],
    ['repair wiring', 'repair wiring', 'held-named'],
  ])('with "%s", "%s" is %s', (have, want, reason) => {
    const { uri, kind } = skillOf(want)
    const [found] = compareSkills(
      { skills: [held(skillOf(have).uri)], somethingRead: true },
      [{ uri, kind, relation: 'essential' }],
      esco,
    )
    expect(found?.reason).toBe(reason)
  })

  test.each(['7411.1', '2221.1', '7212.3'])(
    'whoever has all essential skills of %s finds it first, nothing missing',
    (code) => {
      const { essential } = occupationOf(code)
      const skills = essential.map(({ uri }) => held(uri))
      const near = nearOccupations({ skills, somethingRead: true }, esco, { limit: 5 })
      expect(near.map(({ occupation }) => occupation.code)).toContain(code)
      expect(near[0]?.essential).toMatchObject({ held: essential.length, missing: 0, partly: 0 })
    },
  )

  test('a profile has the four tops of the hierarchy', () => {
    const skills = ['French', 'write French', 'repair wiring', 'metallurgy', 'show initiative'].map((label) =>
      held(skillOf(label).uri),
    )
    const profile = profileOf({ skills, somethingRead: true }, esco)
    expect(profile.ungrouped.total).toBe(0)
    expect(profile.groups.map(({ labels }) => labels.preferred.en)).toEqual([
      'knowledge',
      'language skills and knowledge',
      'skills',
      'transversal skills and competences',
    ])
    expect(profile.collections.map(({ collection, total }) => [collection, total])).toEqual([
      ['transversal', 1],
      ['language', 2],
    ])
  })
})
