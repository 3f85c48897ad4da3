import { findExperienceList, findProfessionGroups } from '../../instruments/eu-2005-36/activity-groups.ts'
import { experienceAsProof } from '../../instruments/eu-2005-36/article-16.ts'
import { namedInAnnex } from '../../instruments/eu-2005-36/annex-iv.ts'
import { listOneRows } from '../../instruments/eu-2005-36/article-17.ts'
import { listTwoRows } from '../../instruments/eu-2005-36/article-18.ts'
import { listThreeRows } from '../../instruments/eu-2005-36/article-19.ts'
import { directiveReaches, type RouteScene } from '../route-scene.ts'
import { reader, type RuleReader } from './way.ts'

const rowsOfList = { I: listOneRows, II: listTwoRows, III: listThreeRows } as const

/** Professions the annex was read to leave out: mountain guides by name, estate agents by what list III takes out. */
function isLeftOut({ profession }: RouteScene): boolean {
  const row = profession && findProfessionGroups(profession)
  return row !== undefined && row.groups.length === 0 && row.certainty === 'confirmed'
}

const groupOf = ({ request }: RouteScene) => request.circumstances?.activityGroup

/**
 * Years of work under Articles 16 to 19. Which list an activity stands in, the certificate or the authority says; what
 * this software reads a profession to be in is recalled and settles nothing.
 */
export const experienceRules = {
  /** Beside the professions routed here: whoever names a group, and professions that are left out, so that it is said. */
  looked: (scene: RouteScene): boolean =>
    directiveReaches(scene) &&
    scene.request.purpose !== 'temporary-service' &&
    (groupOf(scene) !== undefined || isLeftOut(scene)),

  rules: (scene: RouteScene): readonly RuleReader[] => {
    if (isLeftOut(scene)) return [reader(namedInAnnex, { inAnnexFour: false })]
    const group = groupOf(scene)
    const list = group === undefined ? undefined : findExperienceList(group)
    if (list === undefined) return [reader(experienceAsProof)]
    return rowsOfList[list].map((rule) => reader(rule))
  },
}
