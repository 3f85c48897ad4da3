import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { askJson, json } from '../api.ts'
import type { LookUpNeed } from '@wanderbuch/core/vocabulary/look-up'
import type { LookUpAnswer } from './look-up.ts'

/** Only addresses are sent; what stands there comes back. */
export const lookUpAddresses = (wanted: readonly LookUpNeed[]) =>
  askJson<{ readonly answers: readonly LookUpAnswer[] }>('/api/look-up', json({ wanted }))
/** The trust lists of this Wanderbuch, as they are; whoever uses them reads them strictly. */
export const listTrustSources = () =>
  askJson<{ readonly sources: readonly { readonly data: JsonValue }[] }>('/api/trust-sources')
