import type { EscoOccupation, EscoSkill } from '../src/esco-vocabulary.ts'
import { makeVocabulary } from './make-vocabulary.ts'

/*
 * A synthetic vocabulary: its concepts and relations are made up for tests and are not those of ESCO.
 *
 *   join metal > weld > weld with inert gas > weld pipes with inert gas
 *                weld needs (knowledge) welding techniques, may need (knowledge) metallurgy
 *                assemble frames needs weld
 *   wire houses > wire kitchens
 */

export const uriOf = (id: string) => `http://data.europa.eu/esco/skill/sample-${id}`
export const occupationUri = (id: string) => `http://data.europa.eu/esco/occupation/sample-${id}`

const labelled =
  (kind: EscoSkill['kind']) =>
  (id: string, en: string, de: string): EscoSkill => ({
    uri: uriOf(id),
    kind,
    reuse: 'sector-specific',
    preferred: { en, de },
    alternative: {},
  })
const [skill, knowing] = [labelled('skill'), labelled('knowledge')]

export const sampleSkills = {
  joinMetal: skill('join-metal', 'join metal', 'Metall fügen'),
  weld: skill('weld', 'weld metal parts', 'Metallteile schweißen'),
  weldGas: skill('weld-gas', 'weld with inert gas', 'mit Schutzgas schweißen'),
  weldPipes: skill('weld-pipes', 'weld pipes with inert gas', 'Rohre mit Schutzgas schweißen'),
  frames: skill('frames', 'assemble steel frames', 'Stahlrahmen montieren'),
  techniques: knowing('techniques', 'welding techniques', 'Schweißverfahren'),
  metallurgy: knowing('metallurgy', 'metallurgy', 'Metallurgie'),
  wire: skill('wire', 'wire houses', 'Häuser verkabeln'),
  kitchens: skill('kitchens', 'wire kitchens', 'Küchen verkabeln'),
  teamwork: skill('teamwork', 'work in teams', 'im Team arbeiten'),
} as const

const s = sampleSkills

type Skills = readonly EscoSkill[]

function occupation(code: string, en: string, [essential, optional]: readonly [Skills, Skills]): EscoOccupation {
  const id = en.replaceAll(' ', '-')
  return { uri: occupationUri(id), code, isco08: code, preferred: { en }, alternative: {}, essential, optional }
}

const group = (code: string, en: string) => ({
  uri: `http://data.europa.eu/esco/skill/sample-group-${code}`,
  code,
  preferred: { en },
  alternative: {},
})
const [skills, working, joining, knowledge] = [
  group('S', 'skills'),
  group('S1', 'working with metal'),
  group('S2', 'working with others'),
  group('K', 'knowledge'),
]

export const sampleGroups = { skills, working, joining, knowledge } as const

export const sampleVocabulary = makeVocabulary({
  version: 'sample',
  skills: Object.values(s).toSorted((left, right) => (left.uri < right.uri ? -1 : 1)),
  occupations: [
    occupation('7212.1', 'welder', [[s.weld, s.techniques, s.teamwork], [s.metallurgy]]),
    occupation('7214.1', 'frame builder', [[s.frames, s.weld, s.joinMetal, s.teamwork], []]),
    occupation('7411.1', 'electrician', [[s.wire, s.teamwork], []]),
  ],
  broader: [
    [s.weld.uri, s.joinMetal.uri],
    [s.weldGas.uri, s.weld.uri],
    [s.weldPipes.uri, s.weldGas.uri],
    [s.kitchens.uri, s.wire.uri],
    [s.joinMetal.uri, working.uri],
    [s.frames.uri, working.uri],
    [s.teamwork.uri, joining.uri],
    [s.techniques.uri, knowledge.uri],
    [s.metallurgy.uri, knowledge.uri],
    [working.uri, skills.uri],
    [joining.uri, skills.uri],
  ],
  needs: [
    [s.weld.uri, s.techniques.uri],
    [s.frames.uri, s.weld.uri],
  ],
  mayNeed: [[s.weld.uri, s.metallurgy.uri]],
  collections: { transversal: [s.teamwork.uri], green: [s.weldGas.uri] },
  groups: Object.values(sampleGroups),
})
