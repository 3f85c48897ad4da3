import type { LevelQuery } from '@wanderbuch/standards/ledger/level-placement'
import { placeLevel } from '@wanderbuch/standards/ledger/place-level'
import type { Parameters } from '../vocabulary/finding.ts'
import type { PlacedLevel } from '../vocabulary/mapped-record.ts'
import { placementParameters } from './level-parameters.ts'
import { placedFrom } from './map-levels.ts'

/** A single question to the ledger and its sentence, for the faces that ask without a dossier. */
export interface LevelAnswer {
  readonly placed: PlacedLevel
  /** Message key with its parameters, to be worded in any language. */
  readonly message: string
  readonly parameters: Parameters
}

/** Places a level and says why. Example: framework `{country: 'FR'}`, code `III`, awarded 2010: EQF 5. */
export function answerLevel(query: LevelQuery): LevelAnswer {
  const placed = placedFrom(placeLevel(query))
  return { placed, message: `level.${placed.reason}`, parameters: placementParameters(placed) }
}
