import type { CryptoPort } from '@wanderbuch/proofs/crypto-port'
import {
  findAttribute,
  findChild,
  findChildText,
  findPath,
  listChildren,
  readTextContent,
} from '@wanderbuch/proofs/xml/find-elements'
import type { XmlElement } from '@wanderbuch/proofs/xml/xml-node'
import { findCountry } from '@wanderbuch/standards/code-lists/countries'
import { findIsoDay } from '@wanderbuch/standards/iso-day'
import { type Result, succeed } from '@wanderbuch/standards/result'
import type { NotRead, SourceKey, TrustSource, TrustSourceAbout, TrustSourceEntry } from '../vocabulary/trust-source.ts'
import { readCertificateKey } from './certificate-key.ts'
import { readServicePeriods, type ServicePeriod } from './service-periods.ts'
import { trustedListSigns } from './service-types.ts'
import { isTime } from './strict-object.ts'
import { type ListOrigin, refuseList, type TrustSourceProblem } from './trust-source-problem.ts'
import { wordsByLanguage } from './words-by-language.ts'

/*
 * Trusted list, ETSI TS 119 612 V2.3.1: the XML lists of Member States. A service with an extension that is marked critical
 * and is not one of those named below is left out and named.
 */

export const trustedListNamespace = 'http://uri.etsi.org/02231/v2#'
const tsl = trustedListNamespace
const xml = 'http://www.w3.org/XML/1998/namespace'

interface Reading {
  readonly crypto: CryptoPort
  readonly notRead: NotRead[]
  misfit?: string
}

const lineOf = ({ line }: XmlElement) => `line ${line}`

function refuse(reading: Reading, element: XmlElement, name: string): void {
  reading.misfit ??= `${lineOf(element)}, ${name}`
}

function neededText(reading: Reading, parent: XmlElement, name: string): string {
  const text = findChildText(parent, tsl, name)
  if (!text) refuse(reading, parent, name)
  return text ?? ''
}

function neededTime(reading: Reading, parent: XmlElement, name: string): string {
  const text = neededText(reading, parent, name)
  if (text && !isTime(text)) refuse(reading, parent, name)
  return text
}

function readWords(parent: XmlElement | undefined, name: string) {
  const list = parent && findChild(parent, tsl, name)
  const items = list ? listChildren(list, tsl, 'Name') : []
  return wordsByLanguage(
    items.map((one) => ({ language: findAttribute(one, 'lang', xml) ?? 'und', text: readTextContent(one).trim() })),
  )
}

async function readKeys(information: XmlElement, reading: Reading): Promise<readonly SourceKey[]> {
  const identity = findChild(information, tsl, 'ServiceDigitalIdentity')
  const certificates = (identity ? listChildren(identity, tsl, 'DigitalId') : []).flatMap((one) =>
    listChildren(one, tsl, 'X509Certificate'),
  )
  const keys: SourceKey[] = []
  for (const one of certificates) {
    const key = await readCertificateKey(readTextContent(one), reading.crypto)
    if (key) keys.push(key)
    else reading.notRead.push({ place: lineOf(one), code: 'key_not_read' })
  }
  return keys
}

/** Extensions that are understood, or that change nothing of what is asked here. */
const knownExtensions = ['AdditionalServiceInformation', 'Qualifications', 'ExpiredCertsRevocationInfo', 'TakenOverBy']

function extensionsOf(information: XmlElement): readonly XmlElement[] {
  const list = findChild(information, tsl, 'ServiceInformationExtensions')
  return list ? listChildren(list, tsl, 'Extension') : []
}

const isUnknownCritical = (extension: XmlElement): boolean =>
  findAttribute(extension, 'Critical') !== 'false' &&
  listChildren(extension).some(({ localName }) => !knownExtensions.includes(localName))

/** A service that says it is for web sites only does not certify seals (clause 5.5.9.4). */
function isForWebOnly(information: XmlElement): boolean {
  const uses = extensionsOf(information)
    .flatMap((one) => listChildren(one, tsl, 'AdditionalServiceInformation'))
    .flatMap((one) => findChildText(one, tsl, 'URI') ?? [])
    .filter((uri) => /\/For[A-Z]/i.test(uri))
  return uses.length > 0 && uses.every((uri) => uri.endsWith('/ForWebSiteAuthentication'))
}

function periodOf(reading: Reading, element: XmlElement): ServicePeriod {
  return {
    status: neededText(reading, element, 'ServiceStatus'),
    from: neededTime(reading, element, 'StatusStartingTime'),
  }
}

type Provider = Pick<TrustSourceEntry, 'name' | 'otherNames' | 'identifiers' | 'country' | 'url'>

/** Registration numbers among trade names (clause 5.4.2). */
const registration = /^[A-Z]{5}-/

function readProvider(reading: Reading, element: XmlElement): Provider {
  const information = findChild(element, tsl, 'TSPInformation')
  const { words: name, others } = readWords(information, 'TSPName')
  const trade = readWords(information, 'TSPTradeName')
  if (Object.keys(name).length === 0) refuse(reading, element, 'TSPName')
  const address = information && findPath(information, tsl, 'TSPAddress', 'PostalAddresses', 'PostalAddress')
  const country = findCountry(findChildText(address, tsl, 'CountryName') ?? '')?.iso
  const url = findChildText(information && findChild(information, tsl, 'TSPInformationURI'), tsl, 'URI')
  const names = [...others, ...Object.values(trade.words), ...trade.others]
  return {
    name,
    otherNames: names.filter((one) => !registration.test(one)),
    identifiers: names.filter((one) => registration.test(one)),
    ...(country && { country }),
    ...(url && { url }),
  }
}

async function readService(reading: Reading, service: XmlElement, provider: Provider): Promise<TrustSourceEntry[]> {
  const information = findChild(service, tsl, 'ServiceInformation')
  if (!information) {
    refuse(reading, service, 'ServiceInformation')
    return []
  }
  if (extensionsOf(information).some(isUnknownCritical)) {
    reading.notRead.push({ place: lineOf(service), code: 'critical_extension' })
    return []
  }
  const type = neededText(reading, information, 'ServiceTypeIdentifier')
  const history = findChild(service, tsl, 'ServiceHistory')
  const instances = history ? listChildren(history, tsl, 'ServiceHistoryInstance') : []
  const forSigning = trustedListSigns(type) && !isForWebOnly(information)
  return [
    {
      place: lineOf(service),
      ...provider,
      role: 'certifier',
      keys: await readKeys(information, reading),
      service: { type, name: readWords(information, 'ServiceName').words, forSigning },
      statuses: readServicePeriods([information, ...instances].map((one) => periodOf(reading, one))),
      rights: [],
    },
  ]
}

function readAbout(reading: Reading, root: XmlElement, origin: ListOrigin): TrustSourceAbout | undefined {
  const scheme = findChild(root, tsl, 'SchemeInformation')
  if (!scheme) {
    refuse(reading, root, 'SchemeInformation')
    return undefined
  }
  const day = findIsoDay(neededTime(reading, scheme, 'ListIssueDateTime'))
  const nextUpdate = findChildText(findChild(scheme, tsl, 'NextUpdate'), tsl, 'dateTime')
  if (nextUpdate && !isTime(nextUpdate)) refuse(reading, scheme, 'NextUpdate')
  const operator = readWords(scheme, 'SchemeOperatorName').words
  const names = readWords(scheme, 'SchemeName').words
  if (day === undefined) return undefined
  return {
    title: names.en ?? Object.values(names)[0] ?? neededText(reading, scheme, 'SchemeName'),
    format: 'etsi-trusted-list',
    source: origin.source,
    day,
    sha256: origin.sha256,
    test: /test/i.test(findChildText(scheme, tsl, 'TSLType') ?? ''),
    operator,
    ...(nextUpdate && { nextUpdate }),
    ...(origin.pinned && { pinned: true }),
    signature: origin.signature ?? { outcome: 'not-determined', code: 'list_not_signed' },
  }
}

/** Reads a trusted list; lists of lists point elsewhere and have no entries of their own. */
export async function fromTrustedListXml(
  root: XmlElement,
  origin: ListOrigin,
  crypto: CryptoPort,
): Promise<Result<TrustSource, TrustSourceProblem>> {
  const reading: Reading = { crypto, notRead: [] }
  const about = readAbout(reading, root, origin)
  const list = findChild(root, tsl, 'TrustServiceProviderList')
  const entries: TrustSourceEntry[] = []
  for (const element of list ? listChildren(list, tsl, 'TrustServiceProvider') : []) {
    const provider = readProvider(reading, element)
    const services = findChild(element, tsl, 'TSPServices')
    for (const one of services ? listChildren(services, tsl, 'TSPService') : [])
      entries.push(...(await readService(reading, one, provider)))
  }
  for (const one of list ? [] : pointersOf(root)) reading.notRead.push({ place: lineOf(one), code: 'list_elsewhere' })
  if (reading.misfit !== undefined || !about) return refuseList('trust_list_ill_formed', reading.misfit ?? '/')
  return succeed({ kind: 'wanderbuch-trust-source', about, entries, notRead: reading.notRead })
}

function pointersOf(root: XmlElement): readonly XmlElement[] {
  const pointers = findPath(root, tsl, 'SchemeInformation', 'PointersToOtherTSL')
  return pointers ? listChildren(pointers, tsl, 'OtherTSLPointer') : []
}
