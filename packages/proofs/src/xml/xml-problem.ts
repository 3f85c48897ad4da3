/** Every reason for which received XML is not accepted. */
export const xmlProblemCodes = [
  /** More bytes than allowed. */
  'xml_too_large',
  /** Not well-formed UTF-8. */
  'xml_not_utf8',
  /** The XML declaration names another encoding than UTF-8. */
  'xml_encoding_unsupported',
  /** XML 1.1 or another version. */
  'xml_version_unsupported',
  /** A document type declaration: entities, defaults and outside files would come with it. */
  'xml_doctype',
  /** A reference to an entity other than the five of XML itself. */
  'xml_entity_unknown',
  /** A character XML does not allow, written out or by number. */
  'xml_character_forbidden',
  /** Not XML; also a stray `&` or `<`. */
  'xml_syntax',
  /** An end tag that does not belong to the element that is open. */
  'xml_tag_mismatch',
  /** The text ends before the root element does. */
  'xml_ended_early',
  /** An attribute stands twice in one element, by its full name. */
  'xml_duplicate_attribute',
  /** A prefix nobody declared. */
  'xml_prefix_undeclared',
  /** A namespace declaration XML does not allow, or a name with two colons. */
  'xml_namespace_ill_formed',
  /** Elements nested deeper than allowed. */
  'xml_too_deep',
  /** More elements, attributes, texts and comments than allowed. */
  'xml_too_many_nodes',
  /** More attributes in one element than allowed. */
  'xml_too_many_attributes',
] as const
export type XmlProblemCode = (typeof xmlProblemCodes)[number]

/** Why and where a text is not accepted. Line and column count from 1, column in UTF-16 code units. */
export interface XmlProblem {
  readonly code: XmlProblemCode
  readonly line: number
  readonly column: number
  /** Elements that are open there, as a path: `/elmo/report/issuer`; empty outside of the root. */
  readonly place: string
  /** The name, reference or version that is refused, shortened. */
  readonly found?: string
  /** What would fit there: for an end tag the name of the open element. */
  readonly expected?: string
  /** For an end tag that does not fit: the line in which the open element begins. */
  readonly openedLine?: number
}
