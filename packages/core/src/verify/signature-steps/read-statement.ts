/** A statement of a canonical form, cut into what a reader wants to see. */
export interface Statement {
  readonly subject: string
  /** Last part of the property's address. */
  readonly property: string
  readonly value: string
}

const form = /^(<[^>]*>|_:\S+) <([^>]*)> (<[^>]*>|_:\S+|".*) ?(?:<[^>]*>|_:\S+)? ?\.$/

/** Longer lines are cut for display before they are read. */
const longestShown = 2_000

const isNode = (term: string) => term.startsWith('<') || term.startsWith('_:')

function readTerm(term: string): string {
  if (isNode(term)) return term.replace(/^<([^>]*)>.*$/, '$1')
  return /^"((?:[^"\\]|\\.)*)"/.exec(term)?.[1] ?? term
}

/** Reads one line of canonical N-Quads for display; a line of any other form is given back as a value. */
export function readStatement(whole: string): Statement {
  const line = whole.length > longestShown ? `${whole.slice(0, longestShown)}…" .` : whole
  const [, subject, predicate, object] = form.exec(line) ?? []
  if (subject === undefined || predicate === undefined || object === undefined)
    return { subject: '', property: '', value: line }
  const property = predicate.slice(Math.max(predicate.lastIndexOf('#'), predicate.lastIndexOf('/')) + 1)
  return { subject: readTerm(subject), property: property || predicate, value: readTerm(object) }
}
