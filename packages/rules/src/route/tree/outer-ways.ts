import { looksAt } from '../looks-at.ts'
import { directiveEndedInUk } from '../routing-rules.ts'
import { procedureMayApply } from '../steps/authority-questions.ts'
import { nationalRules } from './national-rules.ts'
import { otherLawOf, sectorRules } from './sector-rules.ts'
import type { WayDefinition } from './way.ts'
import { isHome, outside, work } from './way-scenes.ts'

const settling = (
  definition: Omit<WayDefinition, 'rules' | 'join' | 'stated' | 'needsUnionRights'>,
): WayDefinition => ({
  ...definition,
  rules: () => [],
  join: 'open',
  stated: [],
  needsUnionRights: false,
})

/** Where the Directive is not asked, or another law is: work at home, states outside, laws of their own, no permission. */
export const outerWays: readonly WayDefinition[] = [
  settling({
    regime: 'home-is-host',
    looked: (scene) => work(scene) && isHome(scene),
    findings: ['2-regime/home-is-host'],
  }),
  settling({
    regime: 'home-unknown',
    looked: (scene) => work(scene) && scene.home === undefined && !outside(scene) && procedureMayApply(scene),
    findings: ['2-regime/home'],
  }),
  settling({
    regime: 'uk',
    looked: (scene) => !isHome(scene) && looksAt(scene, directiveEndedInUk),
    findings: ['1-status'],
  }),
  settling({
    regime: 'outside',
    looked: (scene) => work(scene) && !isHome(scene) && scene.hostZone === 'third-country',
    findings: ['1-status'],
  }),
  {
    regime: 'sector',
    looked: (scene) => work(scene) && otherLawOf(scene) !== undefined && !isHome(scene) && !outside(scene),
    rules: sectorRules,
    // Named, not resolved: no outcome of that law is said here.
    join: 'open',
    stated: [],
    findings: [
      '2-regime/other-law',
      '2-regime/driver',
      '2-regime/code-95',
      '2-regime/lawyers',
      '2-regime/other-sector',
    ],
    needsUnionRights: false,
  },
  {
    ...settling({
      regime: 'none-needed',
      looked: (scene) => work(scene) && !isHome(scene) && !outside(scene) && !procedureMayApply(scene),
      findings: ['2-regime/none'],
    }),
    rules: (scene) => nationalRules(scene, 'none-needed') ?? [],
  },
  {
    ...settling({
      regime: 'optional-statement',
      looked: ({ fields }) => fields.some(({ regime }) => regime === 'optional-statement'),
      findings: ['2-regime/statement'],
    }),
    rules: (scene) => nationalRules(scene, 'optional-statement') ?? [],
  },
]
