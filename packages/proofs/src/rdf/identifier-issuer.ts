/** Gives blank nodes names in the order it is asked. Source: W3C RDF Dataset Canonicalization 1.0, section 4.5. */
export interface IdentifierIssuer {
  readonly prefix: string
  /** Names by blank node, in the order of issue. */
  readonly issued: Map<number, string>
}

export const createIssuer = (prefix: string): IdentifierIssuer => ({ prefix, issued: new Map() })

export const copyIssuer = ({ prefix, issued }: IdentifierIssuer): IdentifierIssuer => ({
  prefix,
  issued: new Map(issued),
})

/** The name of a blank node; a new one when it has none yet. */
export function issueLabel({ prefix, issued }: IdentifierIssuer, id: number): string {
  const known = issued.get(id)
  if (known !== undefined) return known
  const label = `${prefix}${issued.size}`
  issued.set(id, label)
  return label
}
