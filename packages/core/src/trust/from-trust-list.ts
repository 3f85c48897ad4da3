import type { PinnedBody, PinnedEntitlement, PinnedKey, TrustList } from '../vocabulary/trust-list.ts'
import type { SourceKey, SourceRight, TrustSource, TrustSourceEntry } from '../vocabulary/trust-source.ts'

const keyOf = (key: PinnedKey): SourceKey => (key.kind === 'did' ? key : { ...key, sha256: key.sha256.toLowerCase() })

function rightOf(right: PinnedEntitlement, place: string): SourceRight {
  const { qualification, jurisdiction, from, until, source } = right
  return {
    place,
    basis: 'list',
    by: source,
    decision: 'granted',
    binding: true,
    qualifications: qualification === '*' ? [] : [qualification],
    credentialTypes: [],
    jurisdictions: [jurisdiction],
    eqfLevels: [],
    fields: [],
    from,
    ...(until && { until }),
  }
}

function mandatesOf({ mandates = [] }: PinnedBody, place: string): readonly SourceRight[] {
  return mandates.map(({ onBehalfOf, from, until, source }, index) => ({
    place: `${place}/mandates/${index}`,
    basis: 'mandate',
    by: source,
    decision: 'granted',
    binding: true,
    qualifications: [],
    credentialTypes: [],
    jurisdictions: [],
    eqfLevels: [],
    fields: [],
    from,
    ...(until && { until }),
    onBehalfOf: { name: onBehalfOf, identifiers: [] },
  }))
}

function entryOf(body: PinnedBody, index: number): TrustSourceEntry {
  const { name, country, identifiers, keys, from, until, entitlements } = body
  const place = `/bodies/${index}`
  const period = { ...(from && { from }), ...(until && { until }) }
  return {
    place,
    name,
    otherNames: [],
    ...(country && { country }),
    identifiers,
    role: 'body',
    keys: keys.map(keyOf),
    statuses: from || until ? [{ granted: true, status: 'pinned', ...period }] : [],
    rights: [
      ...entitlements.map((right, number) => rightOf(right, `${place}/entitlements/${number}`)),
      ...mandatesOf(body, place),
    ],
  }
}

/** A local list in the form of all lists. */
export function fromTrustList(list: TrustList): TrustSource {
  const { title, source, day, test, checkedBy, bodies } = list
  return {
    kind: 'wanderbuch-trust-source',
    about: {
      title,
      format: 'local-list',
      source,
      day,
      test,
      checkedBy,
      signature: { outcome: 'not-determined', code: 'list_not_signed' },
    },
    entries: bodies.map(entryOf),
    notRead: [],
  }
}
