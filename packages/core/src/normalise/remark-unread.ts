import type { RecordReader } from './record-reader.ts'

/*
 * Members of W3C credentials and Open Badges 3.0 that are read, or that say nothing of the award itself. Any other member
 * gets a remark, so that nothing a credential says is lost without a trace.
 */

const words = (text: string) => text.trim().split(/\s+/)

const ofCredential = words(`
  @context id type name description image issuer credentialSubject evidence proof validFrom validUntil issuanceDate
  expirationDate awardedDate issued credentialStatus credentialSchema refreshService renderMethod relatedResource partial
  endorsement endorsementJwt holder nonce
`)
/** Claims of a token around the words (RFC 7519, RFC 9901). */
const ofToken = words('iss sub aud iat nbf exp jti vc vp cnf status _sd_alg')
const ofSubject = words(`
  id type name givenName familyName birthDate identifier achievement result creditsEarned image verifiableCredential
  association endorsementComment
`)

const namesUnread = (reader: RecordReader, known: readonly string[]) =>
  reader.names.filter((name) => !known.includes(name))

/** Remarks every member of a credential and its subject that is not read. */
export function remarkUnread(credential: RecordReader, subject: RecordReader | undefined): void {
  for (const name of namesUnread(credential, [...ofCredential, ...ofToken])) credential.remark('member_not_read', name)
  for (const name of subject ? namesUnread(subject, ofSubject) : []) subject?.remark('member_not_read', name)
}
