import { useMemo } from 'react'
import type { NamedReferences, PackDraft } from './packs-api.ts'

type Rows = Readonly<Record<string, Readonly<Record<string, unknown>>>>

const rowsOf = (own: unknown, part: string): Rows => {
  const rows = (own as Readonly<Record<string, unknown>> | undefined)?.[part]
  return typeof rows === 'object' && rows !== null ? (rows as Rows) : {}
}

/** The lists with the laws and documents a pack brings along; they may still be being written. */
export function withBrought(known: NamedReferences, own: unknown): NamedReferences {
  const laws = Object.entries(rowsOf(own, 'instruments')).map(([id, row]) => ({
    id,
    title: typeof row['title'] === 'string' ? row['title'] : id,
    ...(typeof row['url'] === 'string' && { url: row['url'] }),
  }))
  const documents = Object.entries(rowsOf(own, 'documents')).map(([id, { name }]) => ({
    id,
    name: typeof name === 'object' && name !== null ? (name as Readonly<Record<string, string>>) : { en: id },
  }))
  return {
    ...known,
    instruments: [...known.instruments, ...laws],
    documents: [...known.documents, ...documents],
  }
}

export function useDraftReferences(known: NamedReferences | undefined, draft: PackDraft | undefined) {
  return useMemo(() => known && withBrought(known, draft?.written['own']), [known, draft])
}
