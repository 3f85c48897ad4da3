import { typesOf } from '../document/detect-json-format.ts'
import type { ClaimedAccreditation, RightsClaimed } from '../vocabulary/record.ts'
import type { RecordReader } from './record-reader.ts'

/** EDC profile of credentials that are issued on behalf of another body (code list of credential profiles). */
const mandateProfile = /\/c_9a31f32a$/

const mostAccreditations = 20

function readAccreditation(reader: RecordReader, of: ClaimedAccreditation['of']): ClaimedAccreditation {
  const agent = reader.child('accreditingAgent')
  const name = agent?.multilingual('legalName') ?? agent?.multilingual('prefLabel') ?? agent?.multilingual('name')
  const url = agent?.child('homepage')?.text('contentURL')
  const type = reader.child('dcType')?.text('id') ?? reader.child('type')?.text('id')
  const from = reader.day('dateIssued') ?? reader.day('issued')
  const until = reader.day('expiryDate')
  return {
    of,
    title: reader.multilingual('title') ?? { und: reader.text('id') ?? '' },
    ...(name && { by: { name, ...(url && { url }) } }),
    ...(type && { type }),
    ...(from && { from }),
    ...(until && { until }),
  }
}

function accreditationsOf(
  holder: RecordReader | undefined,
  of: ClaimedAccreditation['of'],
): readonly ClaimedAccreditation[] {
  return holder?.objects('accreditation').map((one) => readAccreditation(one, of)) ?? []
}

/** Names an accreditation of its issuer, as credentials of the EBSI trust model do (`termsOfUse`). */
function namesPolicy(reader: RecordReader): boolean {
  return reader
    .objects('termsOfUse')
    .some((one) => typesOf(one.object).some((type) => /AttestationPolicy|IssuanceCertificate/.test(type)))
}

function typesClaimed(reader: RecordReader): readonly string[] {
  if (!namesPolicy(reader)) return []
  const schemas = reader.objects('credentialSchema').flatMap((one) => one.text('id') ?? [])
  return [...typesOf(reader.object), ...schemas]
}

/** What a credential says of the right behind it; nothing of it counts before a list says the same. */
export function readRightsClaimed(
  reader: RecordReader,
  claim?: RecordReader,
): { readonly rightsClaimed?: RightsClaimed } {
  const specification = claim?.child('specifiedBy')
  const accreditations = [
    ...accreditationsOf(claim?.child('awardedBy')?.child('awardingBody'), 'awarding-body'),
    ...accreditationsOf(reader.child('issuer'), 'issuer'),
    ...accreditationsOf(specification, 'qualification'),
    ...reader.objects('evidence').flatMap((one) => accreditationsOf(one, 'document')),
  ].slice(0, mostAccreditations)
  const profiles = reader.objects('credentialProfiles').flatMap((one) => one.text('id') ?? [])
  const byMandate = profiles.some((id) => mandateProfile.test(id))
  const credentialTypes = typesClaimed(reader)
  if (accreditations.length === 0 && !byMandate && credentialTypes.length === 0) return {}
  return { rightsClaimed: { accreditations, byMandate, credentialTypes } }
}
