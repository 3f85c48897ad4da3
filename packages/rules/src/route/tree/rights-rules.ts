import { acquiredRights } from '../../instruments/eu-2005-36/article-23.ts'
import { specialistRights } from '../../instruments/eu-2005-36/article-27.ts'
import { nurseRights } from '../../instruments/eu-2005-36/article-33.ts'
import { romanianNurse } from '../../instruments/eu-2005-36/article-33a.ts'
import { dentistRights } from '../../instruments/eu-2005-36/article-37.ts'
import { estonianVet } from '../../instruments/eu-2005-36/article-39.ts'
import { midwifeRights } from '../../instruments/eu-2005-36/article-43.ts'
import { architectRights } from '../../instruments/eu-2005-36/article-49.ts'
import { amendedDirectiveReaches, type RouteScene } from '../route-scene.ts'
import { reader, type RuleReader } from './way.ts'

/** Of these only the place is known: each stays a question. */
const recalledRights = {
  'specialist-doctor': specialistRights,
  'dental-practitioner': dentistRights,
  'specialist-dentist': dentistRights,
  midwife: midwifeRights,
  architect: architectRights,
} as const

function ownRights(scene: RouteScene): readonly RuleReader[] {
  const { profession, named, home } = scene
  if (profession === 'general-care-nurse') {
    // Article 33a was read whole and stands for Romanian titles; it came after the text that holds with Switzerland.
    return [home?.value === 'RO' && amendedDirectiveReaches(scene) ? reader(romanianNurse) : reader(nurseRights)]
  }
  if (named?.id === 'veterinary-surgeon') {
    // Which Estonian titles are meant stands in no text that was read: it stays a question.
    return home?.value === 'EE' ? [reader(estonianVet)] : []
  }
  const recalled = Object.entries(recalledRights).find(([id]) => id === named?.id)
  return recalled ? [reader(recalled[1])] : []
}

/** Acquired rights: Article 23 for all, and what stands for one profession alone. */
export const rightsRules = (scene: RouteScene): readonly RuleReader[] => [reader(acquiredRights), ...ownRights(scene)]
