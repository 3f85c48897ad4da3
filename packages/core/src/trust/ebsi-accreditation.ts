import type { CryptoPort } from '@wanderbuch/proofs/crypto-port'
import type { ResolveDid } from '@wanderbuch/proofs/did/resolved-did'
import { verifyVcJwt } from '@wanderbuch/proofs/jose/verify-vc-jwt'
import { parseVcJwt } from '@wanderbuch/proofs/jose/parse-vc-jwt'
import { isJsonObject, type JsonObject, toList } from '@wanderbuch/proofs/json/json-object'
import { findIsoDay, type IsoDay } from '@wanderbuch/standards/iso-day'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { MultilingualText } from '../vocabulary/multilingual-text.ts'
import { codeOfPlace } from './code-of-place.ts'

/** What a body is accredited for: credentials of these types or schemas, within a place. */
export interface AccreditedFor {
  readonly types: readonly string[]
  readonly schemaId?: string
  /** Country or region; absent: no limit. */
  readonly jurisdiction?: string
}

/** A verified accreditation of a trust chain. */
export interface Accreditation {
  readonly place: string
  /** `root`: opens a chain. `accredit`: may accredit others. `attest`: may issue. One credential can do both. */
  readonly powers: readonly ('root' | 'accredit' | 'attest')[]
  readonly issuer: string
  readonly subject: string
  readonly name: MultilingualText
  readonly accreditedFor: readonly AccreditedFor[]
  readonly from?: IsoDay
  readonly until?: IsoDay
}

const powerOfType = {
  VerifiableAuthorisationForTrustChain: 'root',
  VerifiableAccreditationToAccredit: 'accredit',
  VerifiableAccreditationToAttest: 'attest',
} as const

const idOf = (value: unknown): string | undefined => {
  const id = isJsonObject(value) ? value.id : value
  return typeof id === 'string' ? id : undefined
}

/** Types that every credential of the framework has: they tell nothing apart. */
const commonTypes = ['VerifiableCredential', 'VerifiableAttestation', 'VerifiableAccreditation']

function readAccreditedFor(item: JsonObject): AccreditedFor | undefined {
  const types = toList(item.types).filter((one) => typeof one === 'string' && !commonTypes.includes(one)) as string[]
  const schemaId = typeof item.schemaId === 'string' ? item.schemaId : undefined
  const place = item.limitJurisdiction
  const jurisdiction = typeof place === 'string' ? codeOfPlace(place) : undefined
  if ((place !== undefined && jurisdiction === undefined) || (types.length === 0 && schemaId === undefined))
    return undefined
  return { types, ...(schemaId && { schemaId }), ...(jurisdiction && { jurisdiction }) }
}

function readName(subject: JsonObject): MultilingualText {
  const name = subject.legalName ?? subject.name
  if (typeof name === 'string') return { und: name }
  if (!isJsonObject(name)) return {}
  return Object.fromEntries(
    Object.entries(name).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

function readPeriod(document: JsonObject): Pick<Accreditation, 'from' | 'until'> {
  const day = (...names: readonly string[]) =>
    names.flatMap((name) => (typeof document[name] === 'string' ? (findIsoDay(document[name]) ?? []) : []))[0]
  const from = day('validFrom', 'issuanceDate', 'issued')
  const until = day('validUntil', 'expirationDate')
  return { ...(from && { from }), ...(until && { until }) }
}

function readDocument(document: JsonObject, place: string): Accreditation | undefined {
  const powers = toList(document.type).flatMap((type) => powerOfType[type as keyof typeof powerOfType] ?? [])
  const issuer = idOf(document.issuer)
  const subject = document.credentialSubject
  const holder = idOf(subject)
  if (powers.length === 0 || issuer === undefined || holder === undefined || !isJsonObject(subject)) return undefined
  const accreditedFor = toList(subject.accreditedFor).map((one) =>
    isJsonObject(one) ? readAccreditedFor(one) : undefined,
  )
  if (accreditedFor.includes(undefined)) return undefined
  const known = accreditedFor.filter((one) => one !== undefined)
  return {
    place,
    powers,
    issuer,
    subject: holder,
    name: readName(subject),
    accreditedFor: known,
    ...readPeriod(document),
  }
}

interface Verifying {
  readonly place: string
  readonly resolveDid: ResolveDid
  readonly crypto: CryptoPort
}

/** Reads an accreditation (VC-JWT) and verifies that its issuer signed it; a code when it does not count. */
export async function readAccreditation(
  token: string,
  { place, resolveDid, crypto }: Verifying,
): Promise<Result<Accreditation, string>> {
  const parsed = parseVcJwt(token)
  if (!parsed.ok) return fail('accreditation_ill_formed')
  const [result] = (await verifyVcJwt({ token, resolveDid, crypto })).results
  if (result?.unchanged === 'not-determined') return fail('accreditation_key_unknown')
  if (result?.unchanged !== 'yes' || result.signerIsIssuer !== 'yes') return fail('accreditation_not_verified')
  const read = readDocument(parsed.value.document, place)
  return read ? succeed(read) : fail('accreditation_ill_formed')
}
