import { findAttribute } from '@wanderbuch/proofs/xml/find-elements'
import type { XmlElement } from '@wanderbuch/proofs/xml/xml-node'
import type { Result } from '@wanderbuch/standards/result'
import type { TrustSource } from '../vocabulary/trust-source.ts'
import { type AccreditationNode, eqfLevelOf, fieldOf } from './accreditation-node.ts'
import { codeOfPlace } from './code-of-place.ts'
import {
  agentsOf,
  dayOf,
  groupOf,
  named,
  newestChange,
  placeOf,
  type Reading,
  references,
  texts,
  uris,
  wordsOf,
} from './elm-xml.ts'
import { toAccreditationSource } from './from-elm-accreditations.ts'
import { type ListOrigin, refuseList, type TrustSourceProblem } from './trust-source-problem.ts'

/* Accreditations in XML, AMS application profile of the European Learning Model 3 (`Accreditations`). */

export const amsNamespace = 'http://data.europa.eu/snb/model/ap/ams-constraints/'

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

/** Reads a register of accreditations in XML. */
export function fromAmsXml(root: XmlElement, origin: ListOrigin): Result<TrustSource, TrustSourceProblem> {
  const reading: Reading = {}
  const accreditations = groupOf(root, 'accreditationReferences')
  const nodes = accreditations.map((one) => readNode(reading, one))
  if (reading.misfit !== undefined) return refuseList('trust_list_ill_formed', reading.misfit)
  const modified = newestChange(accreditations)
  return toAccreditationSource({ nodes, agents: agentsOf(root), modified }, origin)
}
