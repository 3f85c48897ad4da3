/** One statement of a graph, as Turtle and JSON-LD both give it. */
export interface Statement {
  readonly subject: string
  readonly predicate: string
  readonly object: string
  /** Absent for an address or an unnamed node; empty for a literal without language. */
  readonly language?: string
}

/** Why a graph cannot be read, and where as far as it is told. */
export interface RdfProblem {
  readonly code: 'turtle_ill_formed' | 'json_ill_formed' | 'json_ld_context_not_understood' | 'json_ld_too_deep'
  readonly file: string
  readonly line?: number
  readonly details: string
}
