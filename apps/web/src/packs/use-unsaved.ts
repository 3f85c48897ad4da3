import { useCallback, useEffect } from 'react'
import { usePacksWords } from './use-packs-words.ts'

/** Warns before something typed is lost: on closing the tab, and on following a link. Answers whether a form may be closed. */
export function useUnsaved(isUnsaved: boolean): () => boolean {
  const words = usePacksWords()
  const question = words.label('packs.form.unsaved')
  const mayLeave = useCallback(() => !isUnsaved || window.confirm(question), [isUnsaved, question])
  useEffect(() => {
    if (!isUnsaved) return undefined
    const onClose = (event: BeforeUnloadEvent) => event.preventDefault()
    const onLink = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      const stays = link === null || link.getAttribute('target') === '_blank' || link.hasAttribute('download')
      if (stays || mayLeave()) return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('beforeunload', onClose)
    document.addEventListener('click', onLink, true)
    return () => {
      window.removeEventListener('beforeunload', onClose)
      document.removeEventListener('click', onLink, true)
    }
  }, [isUnsaved, mayLeave])
  return mayLeave
}
