import type { Circumstances } from '@wanderbuch/core/vocabulary/circumstances'
import type { Purpose } from '@wanderbuch/core/vocabulary/request'
import type { Profession } from '../profession/profession.ts'

/** What decides which facts and questions of the route are looked at. A dossier request fits in. */
export interface RouteRequest {
  /** ISO 3166-1 alpha-2 of the destination. */
  readonly host: string
  /** NUTS code of the destination region. */
  readonly hostRegion?: string
  /** ISO 3166-1 alpha-2 of the state the qualification comes from. Unknown home: routes that depend on it stay open. */
  readonly home?: string
  /** Absent: the person named it. `documents`: it is the country of the bodies that made the awards. */
  readonly homeFrom?: 'documents'
  readonly purpose: Purpose
  readonly profession?: Profession
  /** ESCO occupation URI or code, or a word; used where no profession is named. */
  readonly targetOccupation?: string
  /** What the person says of themselves; all of it optional. */
  readonly circumstances?: Circumstances
  /** The day everything is judged on, ISO day. */
  readonly day: string
}
