/** A node: N-Quads text of an IRI, or the number of a blank node. */
export type NodeTerm = string | number

/** A statement with at least one blank node. */
export interface BlankQuad {
  readonly subject: NodeTerm
  /** N-Quads text of an IRI with a blank on either side: the same for many statements, so it is put together once. */
  readonly predicate: string
  /** N-Quads text of an IRI or literal, or the number of a blank node. */
  readonly object: NodeTerm
  /** Empty in the default graph. */
  readonly graph: NodeTerm
}

/** An RDF dataset on its way to canonical form: what needs no labels is written already. */
export interface Dataset {
  /** Finished N-Quads lines of the statements without blank nodes. */
  readonly lines: string[]
  readonly quads: BlankQuad[]
  /** Blank nodes are numbered from 0. */
  blankNodes: number
}

export const createDataset = (): Dataset => ({ lines: [], quads: [], blankNodes: 0 })

export const countQuads = ({ lines, quads }: Dataset): number => lines.length + quads.length

/** Adds a statement; duplicates are the caller's to keep out. */
export function addQuad(dataset: Dataset, quad: BlankQuad): void {
  const { subject, object, graph } = quad
  const isGround = typeof subject === 'string' && typeof object === 'string' && typeof graph === 'string'
  if (isGround) dataset.lines.push(writeQuad(quad, noLabel))
  else dataset.quads.push(quad)
}

const noLabel = () => ''

/** The N-Quads line of a statement whose blank nodes are written by `label` (with its `_:`). */
export function writeQuad(quad: BlankQuad, label: (blankNode: number) => string): string {
  const { subject, predicate, object, graph } = quad
  const about = typeof subject === 'number' ? label(subject) : subject
  const value = typeof object === 'number' ? label(object) : object
  if (graph === '') return `${about}${predicate}${value} .\n`
  return `${about}${predicate}${value} ${typeof graph === 'number' ? label(graph) : graph} .\n`
}
