import type { Rule } from '../../rule.ts'
import { provision, provisionValues } from '../provisions.ts'

export interface HomeRegulationFacts {
  readonly homeRegulatesProfession: boolean
  readonly homeRegulatesTraining: boolean
  /** Full-time years, or the same in part-time, within the last ten in a state that does not regulate the profession. */
  readonly yearsInLastTen: number
}

const { years = 1 } = provisionValues('eu/2005-36/13-2')

/** Where home regulates neither profession nor training, one year of practice opens the general system. */
export const homeNotRegulating: Rule<HomeRegulationFacts> = {
  ...provision('eu/2005-36/13-2'),
  needs: ['homeRegulatesProfession', 'homeRegulatesTraining', 'yearsInLastTen'],
  applies: ({ homeRegulatesProfession, homeRegulatesTraining, yearsInLastTen }) =>
    !homeRegulatesProfession && (homeRegulatesTraining || yearsInLastTen >= years),
}
