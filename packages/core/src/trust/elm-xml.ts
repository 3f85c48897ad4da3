import { findAttribute, listChildren, readTextContent } from '@wanderbuch/proofs/xml/find-elements'
import type { XmlElement } from '@wanderbuch/proofs/xml/xml-node'
import { findIsoDay, type IsoDay } from '@wanderbuch/standards/iso-day'
import { type AccreditedAgent, firstCountry } from './accreditation-node.ts'
import { isTime } from './strict-object.ts'
import { wordsByLanguage } from './words-by-language.ts'

/* Parts that the XML profiles of the European Learning Model 3 have in common. Children count by their local name. */

export interface Reading {
  misfit?: string
}

export const placeOf = ({ line }: XmlElement) => `line ${line}`
export const named = (parent: XmlElement | undefined, name: string): readonly XmlElement[] =>
  parent ? listChildren(parent).filter(({ localName }) => localName === name) : []
const textOf = (element: XmlElement) => readTextContent(element).trim()
export const texts = (parent: XmlElement | undefined, name: string) => named(parent, name).map(textOf).filter(Boolean)
export const uris = (parent: XmlElement, name: string) =>
  named(parent, name).flatMap((one) => findAttribute(one, 'uri') ?? [])
export const references = (parent: XmlElement, name: string) =>
  named(parent, name).flatMap((one) => findAttribute(one, 'idref') ?? [])

export function wordsOf(parent: XmlElement, ...names: readonly string[]) {
  const items = names.flatMap((name) => named(parent, name))
  return wordsByLanguage(
    items
      .map((one) => ({ language: findAttribute(one, 'language') ?? 'und', text: textOf(one) }))
      .filter(({ text }) => text),
  )
}

export const groupOf = (root: XmlElement, name: string) => named(root, name).flatMap((group) => listChildren(group))

export function dayOf(reading: Reading, parent: XmlElement, ...names: readonly string[]): IsoDay | undefined {
  const text = names.flatMap((name) => texts(parent, name))[0]
  if (text !== undefined && !isTime(text)) reading.misfit ??= `${placeOf(parent)}, ${names.join(' | ')}`
  return findIsoDay(text ?? '')
}

const identifierNames = ['identifier', 'registration', 'vatIdentifier', 'taxIdentifier', 'eidasLegalIdentifier']

function readAgent(element: XmlElement, locations: ReadonlyMap<string, XmlElement>): AccreditedAgent {
  const { words: name, others } = wordsOf(element, 'legalName', 'prefLabel')
  const identifiers = identifierNames.flatMap((one) => named(element, one))
  const places = references(element, 'location').flatMap((id) => locations.get(id) ?? [])
  const country =
    firstCountry(places.flatMap((one) => named(one, 'address')).flatMap((one) => uris(one, 'countryCode'))) ??
    firstCountry(identifiers.flatMap((one) => uris(one, 'spatial')))
  return {
    id: findAttribute(element, 'id') ?? '',
    name,
    otherNames: others,
    identifiers: identifiers.flatMap((one) => texts(one, 'notation')),
    ...(country && { country }),
  }
}

const byId = (elements: readonly XmlElement[]) =>
  new Map(elements.flatMap((one) => (findAttribute(one, 'id') ? [[findAttribute(one, 'id') ?? '', one] as const] : [])))

/** The bodies of a file, by their ids. */
export function agentsOf(root: XmlElement): ReadonlyMap<string, AccreditedAgent> {
  const locations = byId(groupOf(root, 'locationReferences'))
  return new Map(
    [...byId(groupOf(root, 'agentReferences'))].map(([id, one]) => [id, readAgent(one, locations)] as const),
  )
}

/** The newest change a file states. */
export const newestChange = (records: readonly XmlElement[]): string | undefined =>
  records
    .flatMap((one) => texts(one, 'modified'))
    .filter(isTime)
    .toSorted()
    .at(-1)
