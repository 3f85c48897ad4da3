import { addQuad, createDataset, writeQuad, type Dataset, type NodeTerm } from '../src/rdf/dataset.ts'
import type { Pick } from './pick-from.ts'

const predicates = [' <urn:p> ', ' <urn:q> ', ' <urn:odd\\u0022> '] as const
const grounds = ['<urn:a>', '"a"', '"a"@de'] as const

/** A small graph of few predicates and many blank nodes, often symmetric: rings, copies, crossed and named graphs. */
export function makeGraph(pick: Pick): Dataset {
  const dataset = createDataset()
  const copies = 1 + pick(3)
  const size = 2 + pick(4)
  const edges = Array.from({ length: 1 + pick(8) }, () => ({
    from: pick(size),
    to: pick(size + 2),
    predicate: predicates[pick(predicates.length)] ?? ' <urn:p> ',
    graph: pick(5) === 0 ? pick(size) : undefined,
  }))
  const said = new Set<string>()
  dataset.blankNodes = copies * size
  for (let copy = 0; copy < copies; copy += 1) {
    // Crossed copies: the last edge may lead into the next copy.
    const crosses = pick(3) === 0
    for (const [at, edge] of edges.entries()) {
      const shift = crosses && at === edges.length - 1 ? ((copy + 1) % copies) * size : copy * size
      const object: NodeTerm = edge.to < size ? shift + edge.to : (grounds[edge.to - size] ?? '<urn:a>')
      const graph: NodeTerm = edge.graph === undefined ? '' : copy * size + edge.graph
      const quad = { subject: copy * size + edge.from, predicate: edge.predicate, object, graph }
      if (!said.has(JSON.stringify(quad))) addQuad(dataset, quad)
      said.add(JSON.stringify(quad))
    }
  }
  return dataset
}

/** The graph as N-Quads, for another library. */
export const writeGraph = (dataset: Dataset): string =>
  [...dataset.lines, ...dataset.quads.map((quad) => writeQuad(quad, (blankNode) => `_:e${blankNode}`))].join('')
