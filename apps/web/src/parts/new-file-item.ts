import type { FileItem } from '../draft.ts'

const mostMegabytes = 20
const megabyte = 1024 * 1024

/** A received file as an item of the book. What is too large is neither sent nor kept. */
export function newFileItem(file: File): FileItem {
  const item = { kind: 'file', id: crypto.randomUUID(), name: file.name, blob: file } as const
  if (file.size <= mostMegabytes * megabyte) return item
  const details = { megabytes: Math.ceil(file.size / megabyte), most: mostMegabytes }
  return {
    ...item,
    blob: new Blob(),
    seen: { fileName: file.name, problem: { code: 'document_too_large', detail: '', details } },
  }
}

/** Pasted text as a file. */
export function pastedFile(text: string): File {
  const isJson = /^\s*[[{]/.test(text)
  return new File([text], isJson ? 'pasted.json' : 'pasted.txt', { type: 'text/plain' })
}

export const isPicture = (file: Blob) => file.type.startsWith('image/') && file.type !== 'image/svg+xml'
