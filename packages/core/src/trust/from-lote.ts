import type { CryptoPort } from '@wanderbuch/proofs/crypto-port'
import { parsePublicJwk } from '@wanderbuch/proofs/did/public-jwk'
import { encodeBase64Url } from '@wanderbuch/proofs/encoding/base64'
import { canonicalize } from '@wanderbuch/proofs/json/canonicalize'
import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import { findCountry } from '@wanderbuch/standards/code-lists/countries'
import { findIsoDay } from '@wanderbuch/standards/iso-day'
import { type Result, succeed } from '@wanderbuch/standards/result'
import type { NotRead, SourceKey, TrustSource, TrustSourceAbout, TrustSourceEntry } from '../vocabulary/trust-source.ts'
import { readCertificateKey } from './certificate-key.ts'
import { readServicePeriods, type ServicePeriod } from './service-periods.ts'
import { readStrictly, type StrictObject } from './strict-object.ts'
import { type ListOrigin, refuseList, type TrustSourceProblem } from './trust-source-problem.ts'
import { loteRoleOf, loteSigns } from './service-types.ts'
import { wordsByLanguage } from './words-by-language.ts'

/*
 * List of Trusted Entities, ETSI TS 119 602 V1.1.1: JSON binding. A service has one entry; extensions that are marked
 * critical are not understood here, so a service that has one is left out and named.
 */

function readWords(reader: StrictObject, name: string) {
  return wordsByLanguage(reader.objects(name).map((one) => ({ language: one.text('lang'), text: one.text('value') })))
}

async function readJwk(value: JsonObject, crypto: CryptoPort): Promise<SourceKey | undefined> {
  const key = parsePublicJwk(value)
  if (!key.ok || key.value.kind !== 'jwk') return undefined
  const digest = await crypto.digest('sha-256', canonicalize({ ...key.value.jwk }))
  return { kind: 'jwk', thumbprint: encodeBase64Url(digest) }
}

interface KeysRead {
  readonly keys: readonly SourceKey[]
  readonly notRead: readonly NotRead[]
}

async function readKeys(identity: StrictObject | undefined, crypto: CryptoPort): Promise<KeysRead> {
  const keys: SourceKey[] = []
  const notRead: NotRead[] = []
  const take = (place: string, key: SourceKey | undefined) =>
    key ? void keys.push(key) : void notRead.push({ place, code: 'key_not_read' })
  for (const one of identity?.objects('X509Certificates') ?? [])
    take(one.place, await readCertificateKey(one.text('val'), crypto))
  for (const one of identity?.objects('PublicKeyValues') ?? []) take(one.place, await readJwk(one.object, crypto))
  for (const [index, did] of (identity?.texts('OtherIds') ?? []).entries())
    take(`${identity?.place}/OtherIds/${index}`, did.startsWith('did:') ? { kind: 'did', did } : undefined)
  return { keys, notRead }
}

/** Registration numbers are told from trade names by their form (ETSI EN 319 412-1, 5.1.4). */
const registration = /^[A-Z]{3}[A-Z]{2}-|^[A-Z]{2}:[A-Z]{2}-/

function readEntity(information: StrictObject) {
  const { words: name, others } = readWords(information, 'TEName')
  const trade = readWords(information, 'TETradeName')
  const names = [...others, ...Object.values(trade.words), ...trade.others]
  const address = information.optionalChild('TEAddress')?.objects('TEPostalAddress') ?? []
  const country = address.flatMap((one) => findCountry(one.optionalText('Country') ?? '')?.iso ?? [])[0]
  const url = information.objects('TEInformationURI').flatMap((one) => one.optionalText('uriValue') ?? [])[0]
  if (Object.keys(name).length === 0) information.refuse('TEName')
  return {
    name,
    otherNames: names.filter((one) => !registration.test(one)),
    identifiers: names.filter((one) => registration.test(one)),
    ...(country && { country }),
    ...(url && { url }),
  }
}

const isCritical = (information: StrictObject): boolean =>
  information
    .objects('ServiceInformationExtensions')
    .some(({ object }) => object.Critical === true || object.critical === true)

function periodOf(reader: StrictObject): ServicePeriod {
  const status = reader.optionalText('ServiceStatus')
  const from = reader.optionalTime('StatusStartingTime')
  return { ...(status && { status }), ...(from && { from }) }
}

interface ListState {
  readonly crypto: CryptoPort
  readonly type: string
  readonly notRead: NotRead[]
}

async function readService(
  service: StrictObject,
  entity: ReturnType<typeof readEntity>,
  { crypto, type: listType, notRead }: ListState,
): Promise<readonly TrustSourceEntry[]> {
  const information = service.child('ServiceInformation')
  if (isCritical(information)) {
    notRead.push({ place: service.place, code: 'critical_extension' })
    return []
  }
  const found = await readKeys(information.optionalChild('ServiceDigitalIdentity'), crypto)
  notRead.push(...found.notRead)
  const type = information.optionalText('ServiceTypeIdentifier') ?? ''
  const periods = [periodOf(information), ...service.objects('ServiceHistory').map(periodOf)]
  const signs = loteSigns(type)
  return [
    {
      place: service.place,
      ...entity,
      role: loteRoleOf(listType),
      keys: found.keys,
      service: {
        type,
        name: readWords(information, 'ServiceName').words,
        ...(signs !== undefined && { forSigning: signs }),
      },
      statuses: readServicePeriods(periods),
      rights: [],
    },
  ]
}

function readAbout(
  scheme: StrictObject,
  origin: ListOrigin,
  signature: TrustSourceAbout['signature'],
): TrustSourceAbout | undefined {
  const operator = readWords(scheme, 'SchemeOperatorName').words
  const names = readWords(scheme, 'SchemeName').words
  const issued = scheme.optionalTime('ListIssueDateTime') ?? scheme.optionalTime('ListIssueDatetime')
  const nextUpdate = scheme.optionalTime('NextUpdate')
  const day = findIsoDay(issued ?? origin.lookedUpOn ?? '')
  if (Object.keys(operator).length === 0) scheme.refuse('SchemeOperatorName')
  if (day === undefined) return undefined
  return {
    title: names.en ?? Object.values(names)[0] ?? Object.values(operator)[0] ?? '',
    format: 'etsi-lote',
    source: origin.source,
    day,
    sha256: origin.sha256,
    test: /test/i.test(scheme.optionalText('LoTEType') ?? ''),
    operator,
    ...(nextUpdate && { nextUpdate }),
    ...(origin.pinned && { pinned: true }),
    signature,
  }
}

interface LoteFile {
  readonly value: JsonObject
  readonly origin: ListOrigin
  readonly signature: TrustSourceAbout['signature']
}

/** Reads a list of ETSI TS 119 602, with `LoTE` around it or without. */
export async function fromLote(
  { value, origin, signature }: LoteFile,
  crypto: CryptoPort,
): Promise<Result<TrustSource, TrustSourceProblem>> {
  const { root, misfit } = readStrictly(value)
  const list = root.optionalChild('LoTE') ?? root
  const scheme = list.child('ListAndSchemeInformation')
  const about = readAbout(scheme, origin, signature)
  const state: ListState = { crypto, type: scheme.optionalText('LoTEType') ?? '', notRead: [] }
  const entries: TrustSourceEntry[] = []
  for (const one of list.objects('TrustedEntitiesList')) {
    const entity = readEntity(one.child('TrustedEntityInformation'))
    for (const service of one.objects('TrustedEntityServices'))
      entries.push(...(await readService(service, entity, state)))
  }
  const wrong = misfit()
  if (wrong !== undefined) return refuseList('trust_list_ill_formed', wrong)
  if (!about) return refuseList('trust_list_day_missing', `${scheme.place}/ListIssueDateTime`)
  return succeed({ kind: 'wanderbuch-trust-source', about, entries, notRead: state.notRead })
}
