import { findAttribute, listChildren, readTextContent } from '@wanderbuch/proofs/xml/find-elements'
import type { XmlElement } from '@wanderbuch/proofs/xml/xml-node'
import { findIsoDay, type IsoDay } from '@wanderbuch/standards/iso-day'
import type { Result } from '@wanderbuch/standards/result'
import type { TrustSource } from '../vocabulary/trust-source.ts'
import {
  type AccreditationNode,
  type AccreditedAgent,
  eqfLevelOf,
  fieldOf,
  firstCountry,
} from './accreditation-node.ts'
import { codeOfPlace } from './code-of-place.ts'
import { toAccreditationSource } from './from-elm-accreditations.ts'
import { isTime } from './strict-object.ts'
import { type ListOrigin, refuseList, type TrustSourceProblem } from './trust-source-problem.ts'
import { wordsByLanguage } from './words-by-language.ts'

/* Accreditations in XML, AMS application profile of the European Learning Model 3 (`Accreditations`). */

export const amsNamespace = 'http://data.europa.eu/snb/model/ap/ams-constraints/'

interface Reading {
  misfit?: string
}

const placeOf = ({ line }: XmlElement) => `line ${line}`
const named = (parent: XmlElement | undefined, name: string): readonly XmlElement[] =>
  parent ? listChildren(parent).filter(({ localName }) => localName === name) : []
const textOf = (element: XmlElement) => readTextContent(element).trim()
const texts = (parent: XmlElement | undefined, name: string) => named(parent, name).map(textOf).filter(Boolean)
const uris = (parent: XmlElement, name: string) => named(parent, name).flatMap((one) => findAttribute(one, 'uri') ?? [])
const references = (parent: XmlElement, name: string) =>
  named(parent, name).flatMap((one) => findAttribute(one, 'idref') ?? [])

function wordsOf(parent: XmlElement, ...names: readonly string[]) {
  const items = names.flatMap((name) => named(parent, name))
  return wordsByLanguage(
    items
      .map((one) => ({ language: findAttribute(one, 'language') ?? 'und', text: textOf(one) }))
      .filter(({ text }) => text),
  )
}

const groupOf = (root: XmlElement, name: string) => named(root, name).flatMap((group) => listChildren(group))

function dayOf(reading: Reading, parent: XmlElement, ...names: readonly string[]): IsoDay | undefined {
  const text = names.flatMap((name) => texts(parent, name))[0]
  if (text !== undefined && !isTime(text)) reading.misfit ??= `${placeOf(parent)}, ${names.join(' | ')}`
  return findIsoDay(text ?? '')
}

function readNode(reading: Reading, element: XmlElement): AccreditationNode {
  const levels = uris(element, 'limitEQFLevel').map(eqfLevelOf)
  const jurisdictions = uris(element, 'limitJurisdiction').map(codeOfPlace)
  const organisations = references(element, 'organisation')
  const wrong = levels.includes(undefined)
    ? 'limitEQFLevel'
    : jurisdictions.includes(undefined)
      ? 'limitJurisdiction'
      : ''
  if (wrong || organisations.length === 0) reading.misfit ??= `${placeOf(element)}, ${wrong || 'organisation'}`
  const decision = named(element, 'decision').flatMap((one) => [...texts(one, 'prefLabel'), ...texts(one, 'notation')])
  const from = dayOf(reading, element, 'valid', 'issued')
  const until = dayOf(reading, element, 'expiryDate')
  const status = texts(element, 'status')[0]
  const url = named(element, 'landingPage').flatMap((one) => texts(one, 'contentUrl'))[0]
  return {
    place: placeOf(element),
    id: findAttribute(element, 'id') ?? '',
    title: Object.values(wordsOf(element, 'title').words)[0] ?? '',
    organisations,
    agent: references(element, 'accreditingAgent')[0] ?? '',
    ...(decision.length > 0 && { decision: decision.join(' ') }),
    qualifications: references(element, 'limitQualification'),
    credentialTypes: uris(element, 'limitCredentialType'),
    jurisdictions: jurisdictions.filter((one) => one !== undefined),
    eqfLevels: levels.filter((one) => one !== undefined),
    fields: uris(element, 'limitField')
      .map(fieldOf)
      .filter((one) => !/^0+$/.test(one)),
    ...(from && { from }),
    ...(until && { until }),
    ...(url && { url }),
    ...(status && { status }),
  }
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

/** Reads a register of accreditations in XML. */
export function fromAmsXml(root: XmlElement, origin: ListOrigin): Result<TrustSource, TrustSourceProblem> {
  const reading: Reading = {}
  const accreditations = groupOf(root, 'accreditationReferences')
  const nodes = accreditations.map((one) => readNode(reading, one))
  if (reading.misfit !== undefined) return refuseList('trust_list_ill_formed', reading.misfit)
  const locations = byId(groupOf(root, 'locationReferences'))
  const agents = new Map(
    [...byId(groupOf(root, 'agentReferences'))].map(([id, one]) => [id, readAgent(one, locations)] as const),
  )
  const modified = accreditations
    .flatMap((one) => texts(one, 'modified'))
    .filter(isTime)
    .toSorted()
    .at(-1)
  return toAccreditationSource({ nodes, agents, modified }, origin)
}
