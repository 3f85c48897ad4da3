/** What does not fit the W3C Verifiable Credentials Data Model. */
export const conformanceCodes = [
  /** No `@context`, or none that can be read. */
  'context_missing',
  /** The first context is not the base context of the data model. */
  'context_base_not_first',
  /** A context that is neither a URL nor an object. */
  'context_ill_formed',
  /** No `type`, or none that is text. */
  'type_missing',
  /** The type that says what this is (VerifiableCredential, VerifiablePresentation) is not among the types. */
  'type_required_missing',
  /** An identifier that is not one URL. */
  'id_not_url',
  /** An object that must have an identifier has none. */
  'id_missing',
  /** Two related resources with the same identifier. */
  'id_repeated',
  'issuer_missing',
  /** Neither a URL nor an object with an `id` that is one. */
  'issuer_not_url',
  'holder_not_url',
  'subject_missing',
  /** A subject that is not an object. */
  'subject_ill_formed',
  /** A subject about which nothing is said. */
  'subject_without_claims',
  /** VC 1.1 demands the day of issue. */
  'issuance_date_missing',
  /** Not an xsd:dateTimeStamp. */
  'time_ill_formed',
  /** A time without offset: it is read as UTC, and must not be written so. */
  'time_without_offset',
  /** The end lies before the beginning. */
  'period_reversed',
  /** Text, or text with its language and direction, and nothing else. */
  'text_ill_formed',
  /** A value that must be an object, or a list of objects. */
  'part_not_object',
  /** An empty list where there must be one part or more. */
  'part_missing',
  /** A status entry with a member that is missing or of the wrong form. */
  'status_entry_ill_formed',
  /** A related resource without digest. */
  'digest_missing',
  'digest_ill_formed',
  /** The digest is not that of the resource as it was published. */
  'digest_differs',
  /** A presented credential that is not an object. */
  'credential_not_object',
  /** A credential without proof of its own, in a presentation that names no holder. */
  'self_asserted_without_holder',
  /** A credential without proof of its own, issued by another than the holder. */
  'self_asserted_by_another',
  /** An envelope whose context, type or `data:` address is not as it must be. */
  'envelope_ill_formed',
] as const

export type ConformanceCode = (typeof conformanceCodes)[number]

export interface ConformanceProblem {
  readonly code: ConformanceCode
  /** JSON Pointer (RFC 6901) of what does not fit, or of where it is missing. */
  readonly pointer: string
}

export type ConformanceProblems = readonly ConformanceProblem[]

export const noProblems: ConformanceProblems = []

/** One problem as a list. */
export const problemAt = (code: ConformanceCode, pointer: string): ConformanceProblems => [{ code, pointer }]

/** The step of a pointer to a member. */
export const stepTo = (name: string | number): string => `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`

/** The same problems, seen from further out. */
export const problemsUnder = (pointer: string, problems: ConformanceProblems): ConformanceProblems =>
  problems.map((problem) => ({ ...problem, pointer: `${pointer}${problem.pointer}` }))
