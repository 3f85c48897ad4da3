import type { PdfDocument, PdfReference } from './pdf-document.ts'

/** Standard structure types (ISO 32000-1, 14.8.4) in use here. */
export type TagType =
  | 'Document'
  | 'Part'
  | 'Sect'
  | 'Art'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Caption'
  | 'Figure'
  | 'Span'
  | 'Link'

interface StructureElement {
  readonly dictionary: PdfReference
  readonly add: (child: unknown) => unknown
  readonly end: () => void
}

/** A node of the structure tree: what a screen reader walks along, whatever the order of drawing. */
export interface Tag {
  readonly document: PdfDocument
  readonly type: TagType
  readonly element: StructureElement
}

export interface TagOptions {
  /** BCP 47; left out where it is that of the parent. */
  readonly language?: string
  /** Says what a picture shows. */
  readonly alt?: string
  /** Long form of an abbreviation. */
  readonly expanded?: string
  readonly scope?: 'Row' | 'Column'
  /** A list whose items carry numbers. */
  readonly numbered?: boolean
}

function createElement(document: PdfDocument, type: TagType, options: TagOptions): StructureElement {
  const { language, alt, expanded, scope, numbered } = options
  const element = document.struct(type, {
    ...(language && { lang: language }),
    ...(alt && { alt }),
    ...(expanded && { expanded }),
    ...(scope && { scope }),
  }) as unknown as StructureElement
  if (type === 'L') element.dictionary.data.A = { O: 'List', ListNumbering: numbered ? 'Decimal' : 'None' }
  return element
}

/** The root of the structure tree. */
export function openRootTag(document: PdfDocument): Tag {
  const element = createElement(document, 'Document', {})
  document.addStructure(element as unknown as Parameters<PdfDocument['addStructure']>[0])
  return { document, type: 'Document', element }
}

/** Adds a node as the last child of another. */
export function openTag(parent: Tag, type: TagType, options: TagOptions = {}): Tag {
  const { document } = parent
  const element = createElement(document, type, options)
  parent.element.add(element)
  return { document, type, element }
}

/** What is drawn meanwhile belongs to the node. */
export function drawInTag({ document, type, element }: Tag, draw: () => void): void {
  element.add(document.markStructureContent(type))
  draw()
  document.endMarkedContent()
}

/** What is drawn meanwhile is ornament: lines, boxes, page numbers. */
export function drawArtifact(document: PdfDocument, draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
  document.markContent('Artifact', { type })
  draw()
  document.endMarkedContent()
}

/** A rectangle on the page in points, from its top left corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where a picture stands (ISO 32000-1, table 344); a figure without it cannot be told from text around it. */
export function setBoundingBox({ document, element }: Tag, { x, y, width, height }: Box): void {
  const bottom = document.page.height - y - height
  element.dictionary.data.A = { O: 'Layout', Placement: 'Block', BBox: [x, bottom, x + width, bottom + height] }
}
