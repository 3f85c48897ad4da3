/** An attribute other than a namespace declaration. */
export interface XmlAttribute {
  /** As written before the colon; empty when there is none. */
  readonly prefix: string
  readonly localName: string
  /** Namespace name; empty when there is none. The default namespace does not apply to attributes. */
  readonly namespace: string
  /** Normalised as XML 1.0 section 3.3.3 asks for attributes without a DTD (CDATA): references resolved, blanks made spaces. */
  readonly value: string
}

/** `xmlns="uri"` (empty prefix) or `xmlns:prefix="uri"`, at the element where it is written. */
export interface XmlNamespace {
  readonly prefix: string
  readonly uri: string
}

export interface XmlElement {
  readonly kind: 'element'
  readonly prefix: string
  readonly localName: string
  /** Namespace name; empty when there is none. */
  readonly namespace: string
  /** In the order written. */
  readonly attributes: readonly XmlAttribute[]
  readonly declarations: readonly XmlNamespace[]
  readonly children: readonly XmlNode[]
  /** Of the opening `<`, from 1; column in UTF-16 code units. */
  readonly line: number
  readonly column: number
}

/** Text with references resolved; neighbouring text and CDATA sections are one node, as canonical XML has them. */
export interface XmlText {
  readonly kind: 'text'
  readonly text: string
}

export interface XmlComment {
  readonly kind: 'comment'
  readonly text: string
}

export interface XmlInstruction {
  readonly kind: 'instruction'
  readonly target: string
  /** Without the blanks that follow the target. */
  readonly data: string
}

export type XmlNode = XmlElement | XmlText | XmlComment | XmlInstruction

/** A whole document: what stands around the root element counts for canonical XML, the XML declaration does not. */
export interface XmlDocument {
  readonly root: XmlElement
  readonly before: readonly (XmlComment | XmlInstruction)[]
  readonly after: readonly (XmlComment | XmlInstruction)[]
}
