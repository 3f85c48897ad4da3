import type { DraftItem } from '../draft.ts'

/** A received file as an item of the book, not read yet. */
export function newFileItem(file: File): DraftItem {
  return { kind: 'file', id: crypto.randomUUID(), name: file.name, blob: file }
}

/** Pasted text as a file. */
export function pastedFile(text: string): File {
  const isJson = /^\s*[[{]/.test(text)
  return new File([text], isJson ? 'pasted.json' : 'pasted.txt', { type: 'text/plain' })
}
