import type { SignedDossier } from './api.ts'
import { carryDecisions } from './carry-decisions.ts'
import { useDraft } from './DraftProvider.tsx'

/**
 * Makes the dossier of the book as it is now. Numbers of records may have changed, so decisions are carried over by what
 * they were about, and the dossier is made once more with them.
 */
export function useMakeBook(): () => Promise<SignedDossier | undefined> {
  const { draft, make } = useDraft()
  return async () => {
    const { dossier, decisions } = draft
    const made = await make({ ...draft, decisions: [] })
    const kept = made && dossier ? carryDecisions(decisions, dossier, made) : []
    return kept.length > 0 ? make({ ...draft, decisions: kept }) : made
  }
}
