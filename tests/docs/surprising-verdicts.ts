/*
 * Written after reading every row of docs/sample-verdicts.md. `files` may hold `*` for any part of a name; `codes` are those
 * the words rest on: when a row no longer has them, the words are to be read again.
 */

interface Surprise {
  readonly files: string
  readonly codes: readonly string[]
  readonly why: string
}

const edc = 'elm/samples/edc-2.0.6'
const official = 'elm/samples/official'
const ob20 = 'openbadges/ob20'
const ob30 = 'openbadges/ob30'
const jose = 'vc/jose-cose'

const inElm: readonly Surprise[] = [
  {
    files: `${edc}/credential-jws-invalid.jsonld`,
    codes: ['seal_time_stamped', 'validity_ended'],
    why: 'The seal is intact all the same: what its name calls invalid is not the signature. Its certificate is of a test body, and the document ended in 2024.',
  },
  {
    files: `${edc}/credential-signed.jsonld, ${edc}/signed_credential.jsonld`,
    codes: ['seal_time_stamped', 'origin_not_pinned', 'validity_ended'],
    why: 'Unchanged, but no more valid: it ended in 2024, as the document says itself. The two files are the same bytes.',
  },
  {
    files: `${edc}/json_*.json`,
    codes: ['seal_time_stamped', 'origin_no_body_named'],
    why: 'The seal holds over a presentation with nothing in it: no body, no award. So it can be unchanged and nothing else.',
  },
  {
    files: `${official}/Sample-*-signed.jsonld`,
    codes: ['seal_time_stamped', 'origin_not_pinned'],
    why: 'Sealed with a certificate made out to “TEST SEAL”, valid until May 2025. A time stamp shows that the seal was there before; no list says whose key it is.',
  },
  {
    files: `${official}/Sample-CertOfPart-*`,
    codes: ['entitlement_not_needed'],
    why: 'Yes under entitlement, sealed or not: the document calls itself a certificate of participation, and nobody needs a right to give one.',
  },
  {
    files: `${official}/credential-sample.jsonld`,
    codes: ['no_proof', 'validity_ended', 'status_not_looked_up'],
    why: 'Ended in 2024. It is not sealed and still names a place to ask whether it was withdrawn.',
  },
  {
    files: `${official}/EDC_DiplomaSupplement_AA.xml`,
    codes: ['seal_time_stamped', 'origin_not_pinned'],
    why: 'The only signed document of the years before 2023 that is kept as it was sealed, letter by letter. Its seal is of the level B-LT: a time stamp by ZetesConfidens (Belgium) shows it there on 9 August 2022, before its certificate ended in May 2023, and the issuer of the certificate says that it was not revoked. That certificate is made out to a test seal (“Nombre Servicio Sellado TEST”), and no list says whose key it is.',
  },
  {
    files: `${edc}/Credential_EPAS_476.xml, ${edc}/credential-generic-profile-xsd-signed.xml, ${edc}/test_name_accredited_credential_*.xml, ${edc}/validXMLCredential.xml`,
    codes: ['signature_wrong', 'rests_on_broken_document'],
    why: 'Laid out anew (lines, indents) after sealing, the signed part of the signature too, so that neither digests nor signature fit. The XML signature of the Java platform says the same of each. What `true` and `false` in the names speak of is a register that is not asked here; `step1_true` and `step2_true` are the same bytes.',
  },
  {
    files: `${edc}/Credential_EPAS_476_error.xml`,
    codes: ['document_xml_end_misplaced'],
    why: 'An element ends where another is still open; place and elements are told.',
  },
  {
    files: `${edc}/Credential_EPAS_476_unsigned.xml`,
    codes: ['validity_ended', 'validity_in_force'],
    why: 'A credential that ended in 2020 holds another one that says of itself that it is valid until 2029; each answers for itself.',
  },
  {
    files: `${edc}/credential-1.xml, ${edc}/credential-2.xml`,
    codes: ['no_proof', 'validity_ended'],
    why: 'Three awards in one document that ended in 2020.',
  },
  {
    files: `${edc}/credential-generic-contactPoint-choice-KO.xml, ${edc}/credential-generic-profile-xsd-ko.xml`,
    codes: ['no_proof'],
    why: 'They break the schema (two ways of contact where one may stand; two issuers) and are not signed. Readable they are: the first issuer is read, the second is named as not read.',
  },
  {
    files: `${edc}/cred_noLegalName_shouldFail.jsonld, ${edc}/credential_shouldValidate.jsonld`,
    codes: ['no_proof', 'entitlement_claimed_only', 'validity_ended'],
    why: 'The same verdict for both, whatever the official profile says of the missing name: neither is sealed, both ended in 2024. Both bring their own accreditation along, which counts as a claim.',
  },
  {
    files: `${edc}/credNoType.jsonld`,
    codes: ['proof_type_unsupported'],
    why: 'It names a kind of proof (RsaSignature2018) that is not read, and holds no value of it.',
  },
  {
    files: `${edc}/cred1*.jsonld, ${edc}/regularCred.jsonld, ${edc}/seal_test_credential.json, ${edc}/test-data-json.jsonld`,
    codes: ['no_proof', 'validity_ended'],
    why: 'Not sealed, and ended in 2022 or 2024. Some name contexts on a host that is gone; what they say is read without them.',
  },
  {
    files: `${edc}/credFlatten.jsonld`,
    codes: ['no_proof', 'validity_ended'],
    why: 'A credential flattened into a list of nodes (`@graph`), put together again for reading. It is not sealed and ended in 2024. Its context is of a host that is gone.',
  },
  {
    files: `${edc}/Sample.jsonld, ${edc}/ams-json-ld.jsonld, ${edc}/*SampleAccreditation*.json`,
    codes: ['document_format_unknown'],
    why: 'Entries of registers of bodies and accreditations, not documents of a person.',
  },
  {
    files: `${edc}/sample-*Accreditation-input.xml`,
    codes: ['document_about_a_body'],
    why: 'Accreditations of a body and of a qualification: no person learned anything.',
  },
  {
    files: 'elm/samples/ebsi/diploma.json',
    codes: ['no_proof', 'validity_ended'],
    why: 'This diploma says of itself that it ended in 2023.',
  },
  {
    files: 'elm/samples/qdr/qdr-real-records-projection.json',
    codes: ['document_format_unknown'],
    why: 'A table of register entries, in no form of any standard.',
  },
  {
    files: 'elm/xsd/*/*.xml',
    codes: ['document_format_not_readable_yet'],
    why: 'Learning opportunities and accreditations for registers: XML of other schemas, and nobody’s documents.',
  },
]

const inBadges: readonly Surprise[] = [
  {
    files: 'openbadges/examples/*ndorsement*.json, openbadges/ob30/endorsement-valid.json',
    codes: ['validity_in_force'],
    why: 'An endorsement shown alone is read as a W3C credential. Inside the badge it endorses, it stands beside that badge’s checks and adds nothing to them.',
  },
  {
    files: 'openbadges/examples/Complete_OpenBadgeCredential.json, openbadges/examples/complete.json',
    codes: ['status_not_looked_up'],
    why: 'Names a list of revocations of 1EdTech, which is asked only on request. Its endorsements bring proofs of a kind that is not read. With its key the signed one stays open: its refresh service has the id of the badge itself and gives it another type from inside.',
  },
  {
    files: 'openbadges/examples/mbob_*.json, openbadges/examples/sample_A.json, openbadges/examples/basic.json',
    codes: ['no_proof'],
    why: 'Examples without a proof, whatever else they say.',
  },
  {
    files: `${ob20}/basic-assertion-expired.json`,
    codes: ['validity_ended', 'badge_hosted_not_looked_up'],
    why: 'As its name says: it ended in 2022. Whether it is genuine, only its address could say.',
  },
  {
    files: `${ob20}/basic-assertion-in-future.json`,
    codes: ['validity_not_yet'],
    why: 'As its name says: it is issued on the last day of 2100.',
  },
  {
    files: `${ob20}/basic-assertion-invalid-type.json`,
    codes: ['document_ill_formed'],
    why: 'Its type `OtherAssertion` is none of Open Badges; everything else is as in the valid one.',
  },
  {
    files: `${ob20}/basic-assertion.json, ${ob20}/simple-badge.png`,
    codes: ['badge_hosted_not_looked_up', 'origin_no_body_named'],
    why: 'The award alone names no body: that stands in the documents it leads to, which did not come along.',
  },
  {
    files: `${ob20}/*.jwt`,
    codes: ['key_not_resolvable', 'origin_no_body_named', 'status_badge_not_looked_up'],
    why: 'Key, body and list of revocations are documents of their own. Shown together with them the three signatures hold, and `simple-revoked` is a clear no under status.',
  },
  {
    files: `${ob20}/assets/*-badge.png`,
    codes: ['container_without_credential'],
    why: 'Pictures only: no badge is baked into them.',
  },
  {
    files: `${ob20}/assets/beths-robot-work.html`,
    codes: ['document_empty'],
    why: 'A file of no bytes.',
  },
  {
    files: `${ob20}/assets/badgecriteria.json, ${ob20}/assets/criteria-no-type.json, ${ob20}/assets/issuer-invalid-type.json`,
    codes: ['document_format_unknown'],
    why: 'Criteria, and a profile with a type that no Open Badge has: nothing tells that they belong to a badge.',
  },
  {
    files: `${ob20}/assets/*.json`,
    codes: ['badge_part_alone'],
    why: 'Issuers, classes, keys, lists, endorsements: parts of a badge, not an award. Whether a part is sound (`bad-issuer`, `invalid-starts-with`, `no-public-key`) shows only together with an award that leads to it.',
  },
  {
    files: `${ob30}/simple-did-key-method.json`,
    codes: ['signer_is_not_issuer', 'origin_signer_is_not_issuer', 'rests_on_broken_document'],
    why: 'The signature holds, so it is unchanged; but its key is not that of the issuer named (`urn:uuid:…`), and then nothing in it counts.',
  },
  {
    files: `${ob30}/simple-err-expired.json`,
    codes: ['validity_ended', 'key_not_looked_up'],
    why: 'As its name says: it ended on the first day of 2010.',
  },
  {
    files: `${ob30}/simple-err-context.json, ${ob30}/simple-err-type.json, ${ob30}/simple-err-proof-value.json`,
    codes: ['key_not_looked_up'],
    why: 'What is wrong with them shows once the key is there, and never as a yes (see below): before, the missing key is what keeps the answer open.',
  },
  {
    files: `${ob30}/simple-err-issuer.json`,
    codes: ['key_not_looked_up', 'origin_no_body_named'],
    why: 'It names no issuer.',
  },
  {
    files: `${ob30}/credential-status-revoked.json`,
    codes: ['key_not_looked_up', 'status_not_looked_up'],
    why: 'Revoked by a list that stands at an address; it was not looked up.',
  },
  {
    files: `${ob30}/simple-eddsa-2022.json`,
    codes: ['cryptosuite_unsupported'],
    why: '`eddsa-2022` was the draft of `eddsa-rdfc-2022` and never a standard; it is named and not guessed at.',
  },
  {
    files: `${ob30}/simple-multiple-proofs.json`,
    codes: ['proof_type_unsupported'],
    why: 'Of two proofs the first is of an invented kind (`SomeProofType`); one open proof keeps the whole open.',
  },
  {
    files: `${ob30}/simple-jwt.svg`,
    codes: ['key_not_looked_up'],
    why: 'The token brings its key along in its header. A key that comes with the document proves nothing of who holds it; the one that counts stands at the issuer’s address.',
  },
  {
    files: `${ob30}/simple-noproof.json`,
    codes: ['no_proof', 'status_no_proof'],
    why: 'As its name says.',
  },
]

const inTokens: readonly Surprise[] = [
  {
    files: `${jose}/*-cose-*.txt`,
    codes: ['document_format_not_readable_yet'],
    why: 'Signed with COSE, which is named and not read by this version, the sound ones like the bad ones.',
  },
  {
    files: `${jose}/*-jose-bad-media-type.txt, ${jose}/*-sdjwt-bad-media-type.txt, ${jose}/presentation-sdjwt-bad-credential.txt`,
    codes: ['document_ill_formed'],
    why: 'The header says `bad+typ`, which is no credential and no presentation: refused before anything is read.',
  },
  {
    files: `${jose}/credential-jose-vc-vp-claims.txt`,
    codes: ['document_ill_formed'],
    why: 'The claims `vc` and `vp` must not stand beside a credential of version 2 (VC-JOSE-COSE).',
  },
  {
    files: `${jose}/credential-*-bad-signature.txt`,
    codes: ['key_not_looked_up'],
    why: 'A signature is wrong only by a key, and the key stands at an address. With the key of the suite the answer is no.',
  },
  {
    files: `${jose}/presentation-jose-bad-credential.txt`,
    codes: ['document_ill_formed'],
    why: 'The presentation is sound, what it holds as a credential is an id, `not-a-credential`.',
  },
  {
    files: `${jose}/presentation-*multiple.*`,
    codes: ['key_not_looked_up', 'document_ill_formed'],
    why: 'Of three credentials two are read; the third is signed with COSE and named as not read.',
  },
  {
    files: `${jose}/presentation-single.json`,
    codes: ['document_ill_formed'],
    why: 'The first letter of the token in it is missing upstream (`yJra…` for `eyJra…`), so its header cannot be read.',
  },
  {
    files: `${jose}/credential-full.json`,
    codes: ['no_proof', 'status_not_looked_up'],
    why: 'Input of the suite before it is signed; it names a status list all the same.',
  },
]

/** The first that fits a file is meant. */
export const surprises: readonly Surprise[] = [...inElm, ...inBadges, ...inTokens]
