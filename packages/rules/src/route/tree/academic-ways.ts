import { automaticAccess } from '../../instruments/eu-rec-2018-444/whole-act.ts'
import { beneluxBaltic } from '../../instruments/benelux-baltic-2021/whole-act.ts'
import { nordicDeclaration } from '../../instruments/nordic-2004/whole-act.ts'
import { rightToAssessment } from '../../instruments/coe-lrc/article-iii-1.ts'
import { looksAt } from '../looks-at.ts'
import { academicRoute } from '../routing-rules.ts'
import { reader, type WayDefinition } from './way.ts'

/** Ways into further study: what treaties and the Council say of automatic effect, and the assessment everybody may ask for. */
export const academicWays: readonly WayDefinition[] = [
  {
    regime: 'academic-automatic',
    looked: (scene) => looksAt(scene, academicRoute) && scene.home !== undefined,
    rules: ({ home, host, homeZone, hostZone }) => {
      const states = { home: String(home?.value), host }
      const zones = { homeInUnion: homeZone === 'eu-eea', hostInUnion: hostZone === 'eu-eea', asksForAccess: true }
      return [reader(beneluxBaltic, states), reader(nordicDeclaration, states), reader(automaticAccess, zones)]
    },
    join: 'open',
    stated: [],
    findings: ['9-academic/access', '9-academic/treaty', '9-academic/nordic'],
    needsUnionRights: false,
  },
  {
    regime: 'academic',
    looked: (scene) => looksAt(scene, academicRoute),
    rules: () => [reader(rightToAssessment, { furtherStudy: true })],
    join: 'open',
    stated: [],
    clock: () => 'academic',
    findings: ['9-academic'],
    needsUnionRights: false,
  },
]
