import { sameBodyName } from '../verify/names/same-body-name.ts'
import type { Organisation } from '../vocabulary/record.ts'
import type { TrustSourceEntry } from '../vocabulary/trust-source.ts'

/** What a document says of a body. */
export type NamedBody = Pick<Organisation, 'id' | 'name' | 'identifiers' | 'country'>

/** A body of which a document gives nothing but an identifier. */
const isNameless = ({ id, name }: NamedBody) => Object.values(name).every((one) => one === id)

type Listed = Pick<TrustSourceEntry, 'name' | 'otherNames' | 'identifiers'>

const namesOf = ({ name, otherNames }: Listed) => [...Object.values(name), ...otherNames]

/** Whether one of these names is one of the body's, in the order written. */
export function isNameOf(names: readonly string[], { name }: NamedBody): boolean {
  return Object.values(name).some((one) => names.some((other) => sameBodyName(one, other)))
}

/** Whether a document gives an identifier of the listed body. Anybody can write an identifier: alone it is not enough. */
export function hasIdentifierOf({ identifiers }: Listed, named: NamedBody): boolean {
  const own = [...(named.id === undefined ? [] : [named.id]), ...named.identifiers]
  return identifiers.some((one) => own.includes(one))
}

/** Whether the listed body is the one a document names: by name in any language; by identifier only where it gives no name. */
export function isNamedBody(entry: Listed, named: NamedBody): boolean {
  return isNameless(named) ? hasIdentifierOf(entry, named) : isNameOf(namesOf(entry), named)
}

/** Whether two bodies of one document are the same one: an identifier may be copied beside a foreign name. */
export function isSameBody(left: NamedBody, right: NamedBody): boolean {
  if (isNameless(left) || isNameless(right)) return left.id !== undefined && left.id === right.id
  return isNameOf(Object.values(left.name), right)
}

/** The first name, whatever its language; empty where there is none. */
export const firstName = ({ name }: { readonly name: Readonly<Record<string, string>> }): string =>
  Object.values(name)[0] ?? ''

/** Whether an entry speaks of a body at all: by a name or an identifier. Only such entries are asked about rights. */
export function isAboutBody(entry: Listed, named: NamedBody): boolean {
  return hasIdentifierOf(entry, named) || isNameOf(namesOf(entry), named)
}
