import type { Outcome } from '@wanderbuch/standards/outcome'

/**
 * Every answer a proof can give, with what it means for *unchanged*. `no` stands for a proof that fails or must not count;
 * `not-determined` for one that cannot be told here. Sentences per language are keyed by these codes.
 */
const outcomes = {
  /** The signature covers exactly what was received. */
  signature_holds: 'yes',
  /** The signature holds, but the key belongs to another than the issuer the credential names. */
  signer_is_not_issuer: 'yes',
  /** The signature holds, but the key belongs to another than the holder the presentation names. */
  signer_is_not_holder: 'yes',
  /** The seal holds; the time it claims lies outside the period of its certificate. */
  sealed_outside_certificate_period: 'yes',
  /** The seal holds; the earliest time proven for it lies outside the period of its certificate. */
  seal_proven_outside_certificate_period: 'yes',
  /** The seal holds; its certificate has a binding rule that is not understood here. */
  certificate_extension_unknown: 'yes',
  /** The seal holds; the certificate says its key is not for signing. */
  certificate_not_for_signing: 'yes',
  /** The seal holds; it claims no readable time. */
  sealing_time_missing: 'yes',
  /** A hosted Open Badge 2.0 stands just so at the address of its issuer. */
  badge_hosted_holds: 'yes',
  /** The holder showed the credential with the key it names, for this request (RFC 9901 section 4.3). */
  key_binding_holds: 'yes',
  /** What was received carries no proof. */
  no_proof: 'not-determined',
  /** The signature does not fit the words: they were changed, or another key signed. */
  signature_wrong: 'no',
  /** The cryptography at hand, such as that of an old browser, does not have the method of this signature. */
  algorithm_not_available: 'not-determined',

  /** A hosted Open Badge 2.0: only its address can say whether it is genuine, and nobody asked. */
  badge_hosted_not_looked_up: 'not-determined',
  /** The award is signed; its class and issuer stand in documents beside it that nobody signed. */
  badge_parts_not_signed: 'not-determined',
  /** Its address, or that of its class or issuer, gave no answer. */
  badge_hosted_not_reachable: 'not-determined',
  /** At its address stands that it was withdrawn, and no longer what it said. */
  badge_hosted_withdrawn: 'not-determined',
  /** At its address stands something else. */
  badge_hosted_differs: 'no',
  /** Its address is none at which its issuer keeps badges. */
  badge_address_not_allowed: 'no',
  /** A hosted badge, or what came with it, names no address that could be asked. */
  badge_address_missing: 'not-determined',

  /** A proof without a member it needs, or with one of the wrong form. */
  proof_ill_formed: 'no',
  /** More proofs than are looked at; none was. */
  too_many_proofs: 'not-determined',
  /** A proof type other than DataIntegrityProof and Ed25519Signature2020. */
  proof_type_unsupported: 'not-determined',
  /** A cryptosuite that is not computed here. */
  cryptosuite_unsupported: 'not-determined',
  /** The proof rests on another proof (`previousProof`) that is not there, or not the only one of its name. */
  previous_proof_missing: 'no',
  /** The contexts inside the proof are not those the document begins with. */
  proof_contexts_differ: 'no',
  /** The proof says of itself that its time is over. */
  proof_expired: 'no',
  /** Made for another purpose than the one asked for: a login does not state a diploma. */
  proof_purpose_wrong: 'no',
  /** Answers another challenge than the one given. */
  proof_challenge_wrong: 'no',
  /** Made for another receiver. */
  proof_domain_wrong: 'no',
  /** `proofValue` is not a signature in the suite's encoding. */
  proof_value_ill_formed: 'no',

  /** A credential of which the holder showed parts: after that a part was removed or added. */
  shown_parts_differ: 'no',

  /** No readable reference to a key. */
  key_reference_missing: 'no',
  /** The key lies behind an identifier that is not looked up here. */
  key_not_resolvable: 'not-determined',
  /** The key stands at an address that can be looked up; nobody did. */
  key_not_looked_up: 'not-determined',
  /** The address of the key gave nothing that can be used. */
  key_not_reachable: 'not-determined',
  /** What stands at the address of the key does not speak of this issuer, or cannot be read. */
  key_document_ill_formed: 'not-determined',
  /** The keys that were looked up do not hold this one, in a form that is read here: it may have been replaced since. */
  key_not_listed: 'not-determined',
  /** The identifier is understood, its key is not readable. */
  key_ill_formed: 'no',
  /** The identifier has no such key. */
  key_not_found: 'no',
  /** The key is not listed for this purpose. */
  key_not_for_purpose: 'no',
  /** The algorithm does not belong to the key's type and curve. */
  key_not_for_algorithm: 'no',

  /** Not JSON-LD: no `@context`. */
  context_missing: 'not-determined',
  /** A context that is not on the list of allowed ones; it is never fetched. */
  context_unknown: 'not-determined',
  /** A context written into the credential could give any word any meaning. */
  context_inline: 'not-determined',
  /** Known contexts in an order that is not known: later ones may redefine earlier ones. */
  context_order_unknown: 'not-determined',
  /** A context redefines a protected term. */
  context_redefines_term: 'no',
  /** Signed words in a spelling that readers of the usual one do not see, such as the address of a word in its place. */
  words_spelled_otherwise: 'not-determined',
  /** Words that no context defines: no signature of this kind covers them. */
  terms_not_mapped: 'not-determined',
  /** Not processable as JSON-LD for another reason. */
  json_ld_ill_formed: 'not-determined',
  /** More values or statements than are canonicalised here. */
  too_many_quads: 'not-determined',
  /** A graph made to exhaust the canonicalisation. */
  canonicalization_too_costly: 'not-determined',

  /** Not a JSON Web Signature of the form expected. */
  jws_ill_formed: 'no',
  /** The protected header is not a JSON object of the form expected. */
  jws_header_ill_formed: 'no',
  /** The list of signatures is empty. */
  jws_without_signatures: 'no',
  /** `none`: not signed at all. */
  alg_none: 'no',
  /** A MAC: whoever can check it can make it. */
  alg_symmetric: 'no',
  /** An algorithm that is not on the list. */
  alg_unsupported: 'not-determined',
  /** `crit` is ill-formed or names an extension that is not understood. */
  crit_unknown: 'no',
  /** A token of another kind than a credential or presentation. */
  typ_unexpected: 'no',
  /** `iss` is a list or otherwise not a text. */
  iss_ill_formed: 'no',
  /** `iss` and the issuer in the credential are different. */
  iss_is_not_issuer: 'no',
  /** A registered claim (exp, nbf, jti, sub) of the wrong form, or no credential inside. */
  claims_ill_formed: 'no',
  /** A registered claim says something else than the credential. */
  claim_contradicts_credential: 'no',
  /** `b64` is false without being critical (RFC 7797 section 6). */
  b64_not_critical: 'no',
  /** The signed bytes lie elsewhere (`sigD`). */
  detached_data_unsupported: 'not-determined',
  /** No certificate in the seal. */
  certificate_missing: 'not-determined',
  /** The certificate cannot be read. */
  certificate_ill_formed: 'no',
  /** `x5t#S256` names another certificate. */
  certificate_reference_wrong: 'no',
  /** Signed with SHA-1, MD5 or a key that is too short: others could have made the same signature. */
  alg_too_weak: 'not-determined',
  /** The signature holds; its key stands beside it without a certificate, so nobody is named as its owner. */
  key_without_name: 'yes',
  /** An XML signature without a part it needs, or with one of the wrong form. */
  xml_signature_ill_formed: 'no',
  /** It covers something else than the whole document: what a reader sees may be put around it. */
  xml_reference_not_root: 'no',
  /** It covers several things at once. */
  xml_references_too_many: 'no',
  /** What it covers lies elsewhere. */
  xml_reference_external: 'not-determined',
  /** It covers what a small program (XPath, XSLT) picks out of the document. */
  xml_transform_refused: 'not-determined',
  /** The identifier it covers stands twice, or on none. */
  xml_id_not_unique: 'no',
  /** XAdES: time and certificate stand beside the signature without being covered by it. */
  xades_properties_unsigned: 'no',
  /** Signed with COSE (RFC 9052), which is not read here. */
  cose_unsupported: 'not-determined',
  /** An enveloped credential that is no `data:` address with a token in it. */
  enveloped_ill_formed: 'no',
  /** An enveloped credential of a media type that is not read here. */
  media_type_unsupported: 'not-determined',
  /** Presentations inside presentations, deeper than is followed here. */
  presentation_too_deep: 'not-determined',
  /** Not the parts of an SD-JWT, or reserved names where they have no place (RFC 9901 section 4). */
  sd_jwt_ill_formed: 'no',
  /** A disclosure that is no list of salt, name and value (salt and value for an element of a list). */
  disclosure_ill_formed: 'no',
  /** A disclosure that no signed digest stands for: changed, or from elsewhere. */
  disclosure_not_referenced: 'no',
  /** A digest or a disclosure stands twice. */
  disclosure_digest_repeated: 'no',
  /** A disclosure named `_sd`, `...`, `_sd_alg` or `__proto__`. */
  disclosure_name_forbidden: 'no',
  /** A claim that must always be visible (issuer, dates, holder key, type, status) lies in a disclosure. */
  registered_claim_disclosed: 'no',
  /** A disclosure brings a name that is already there. */
  claim_name_collision: 'no',
  /** `_sd_alg` is not on the list. */
  digest_algorithm_unsupported: 'not-determined',
  /** More disclosures than are looked at; none was. */
  too_many_disclosures: 'not-determined',
  /** The credential was read alone: nobody was asked to show the key it names. */
  holder_key_not_shown: 'not-determined',
  /** The credential names no key of its holder, so nothing can be shown with one. */
  holder_key_not_named: 'not-determined',
  /** The credential names its holder's key in a way that is not read here. */
  holder_key_unsupported: 'not-determined',
  /** The credential itself is not known to be unchanged, so the key it names says nothing. */
  key_binding_needs_credential: 'not-determined',
  /** A presentation without proof of the holder's key, though the credential names one. */
  key_binding_missing: 'no',
  /** The proof of the holder's key lacks a member or has the wrong form. */
  key_binding_ill_formed: 'no',
  /** Another key than the one the credential names. */
  key_binding_signature_wrong: 'no',
  /** Answers another request: an old presentation shown again. */
  key_binding_nonce_wrong: 'no',
  /** Made for another receiver. */
  key_binding_audience_wrong: 'no',
  /** Made too long ago, or in the future. */
  key_binding_time_wrong: 'no',
  /** Made for another set of disclosures: one was removed or added afterwards. */
  key_binding_hash_wrong: 'no',
} as const satisfies Readonly<Record<string, Outcome>>

export type ProofCode = keyof typeof outcomes

/** All codes, for the tables of words and their tests. */
export const proofCodes = Object.keys(outcomes) as readonly ProofCode[]

/** What a code means for *unchanged*. */
export function outcomeOfProofCode(code: ProofCode): Outcome {
  return outcomes[code]
}
