import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

interface DependenceFacts {
  readonly dependsOnKnowledge: boolean
  readonly inAnnexFour: boolean
}

/** Annex IV helps only where the host makes the activity depend on knowledge and aptitudes. */
export const experienceAsProof = lawRule<DependenceFacts>(
  'eu/2005-36/16',
  ['dependsOnKnowledge', 'inAnnexFour'],
  (facts) => facts.dependsOnKnowledge && facts.inAnnexFour,
)

export const article16Cases: readonly RuleCases[] = [
  ruleCases(experienceAsProof, {
    yes: [{ dependsOnKnowledge: true, inAnnexFour: true }],
    no: [
      { dependsOnKnowledge: true, inAnnexFour: false },
      { dependsOnKnowledge: false, inAnnexFour: true },
    ],
    open: [{ inAnnexFour: true }],
  }),
]
