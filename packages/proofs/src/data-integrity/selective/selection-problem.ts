import { fail } from '@wanderbuch/standards/result'

/** Why statements cannot be chosen from a document. */
export interface SelectionProblem {
  readonly code:
    /** Not a JSON Pointer (RFC 6901). */
    | 'pointer_ill_formed'
    /** Nothing stands there. */
    | 'pointer_not_found'
    /** No pointer at all: nothing would be shown. */
    | 'nothing_selected'
    /**
     * The document's statements cannot be told apart one by one: JSON-LD beyond the compiled subset, ordered lists, graphs
     * of their own (a proof or credential inside), or words without meaning.
     */
    | 'document_not_selectable'
    /** No base proof, or several and none was named. */
    | 'base_proof_not_found'
    | 'base_proof_ill_formed'
  readonly found?: string
}

export function failSelection(
  code: SelectionProblem['code'],
  found?: string,
): { readonly ok: false; readonly problem: SelectionProblem } {
  return fail(found === undefined ? { code } : { code, found })
}
