import type { Draft } from './draft.ts'

/** Files of one dossier, as the server takes them (docs/api.md, limits). Everything entered by hand is one file together. */
export const mostFiles = 50

/** How many files the book may still take; below none where there are too many. */
export function roomForFiles({ items }: Pick<Draft, 'items'>): number {
  const received = items.filter(({ kind }) => kind === 'file').length
  const byHand = items.some(({ kind }) => kind === 'hand') ? 1 : 0
  return mostFiles - received - byHand
}
