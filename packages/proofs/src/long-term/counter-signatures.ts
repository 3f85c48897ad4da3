import type { ProofResult } from '../proof-report.ts'
import type { UnreadPartKind } from '../unread-seal-parts.ts'

/** Counter-signatures looked at per seal. */
export const maxCounterSignatures = 4

/** Those that cannot be told, or were not looked at, are named among the parts that were left aside. */
export function unreadCounterSignatures(results: readonly ProofResult[], found: number): readonly UnreadPartKind[] {
  const isOpen = results.some(({ unchanged }) => unchanged === 'not-determined')
  return isOpen || found > results.length ? ['counter-signature'] : []
}
