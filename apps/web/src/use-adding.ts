import { hasPngBadge } from '@wanderbuch/core/document/containers/read-png-badge'
import { useCallback } from 'react'
import type { EntryKind, HandEntry } from './declaration.ts'
import { useDraft } from './DraftProvider.tsx'
import { useInterface } from './InterfaceLanguage.tsx'
import { isPicture, newFileItem } from './parts/new-file-item.ts'
import { preparePicture } from './prepare-picture.ts'

export interface Adding {
  /** Received files go into the book. One picture alone, without a badge in it, opens the form for paper documents. */
  readonly addFiles: (files: readonly File[]) => void
  /** Opens the form of an entry, with a picture when there is one. */
  readonly openEntry: (kind: EntryKind, start?: { readonly title?: string; readonly picture?: Blob }) => Promise<void>
}

/** A badge is a picture too; one with an award baked into it is read like any other document. */
async function holdsBadge(picture: Blob): Promise<boolean> {
  return hasPngBadge(new Uint8Array(await picture.arrayBuffer()))
}

/** How things come into the book; the same on the first page and in the book itself. */
export function useAdding(): Adding {
  const { change } = useDraft()
  const { language } = useInterface()
  const openEntry = useCallback<Adding['openEntry']>(
    async (kind, { title = '', picture } = {}) => {
      const image = picture && (await preparePicture(picture))
      const entry: HandEntry = { kind, fields: { language, title }, ...(image && { image }) }
      change((draft) => ({ ...draft, open: { entry } }))
    },
    [change, language],
  )
  const addFiles = useCallback<Adding['addFiles']>(
    (files) => {
      const [only] = files
      const take = () => change((draft) => ({ ...draft, items: [...draft.items, ...files.map(newFileItem)] }))
      if (files.length !== 1 || !only || !isPicture(only)) return take()
      void holdsBadge(only).then((isBadge) => (isBadge ? take() : openEntry('paper', { picture: only })))
    },
    [change, openEntry],
  )
  return { addFiles, openEntry }
}
