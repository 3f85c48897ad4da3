import { useEffect } from 'react'
import { verifyFile, type VerifiedUpload } from './api.ts'
import type { FileItem } from './draft.ts'
import { useDraft } from './DraftProvider.tsx'

async function read({ name, blob }: FileItem): Promise<VerifiedUpload> {
  const answer = await verifyFile({ name, blob })
  if (!answer.ok) return { fileName: name, problem: answer.problem }
  return answer.value.files[0] ?? { fileName: name, problem: { code: 'document_empty', detail: '' } }
}

/** Has each received file read, one after the other; what was found is kept with the file. */
export function useReading(): void {
  const { draft, change } = useDraft()
  const next = draft.items.find((item): item is FileItem => item.kind === 'file' && !item.seen)
  useEffect(() => {
    if (!next) return
    void read(next).then((seen) =>
      change((before) => ({
        ...before,
        items: before.items.map((item) => (item.id === next.id && item.kind === 'file' ? { ...item, seen } : item)),
      })),
    )
  }, [next, change])
}
