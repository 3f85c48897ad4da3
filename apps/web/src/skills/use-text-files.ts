import { useCallback, useState } from 'react'
import { usePageDrop } from '../parts/use-page-drop.ts'

/** UTF-8 takes at most three bytes a sign. */
const mostBytes = 400_000
const notText = /(?![\t\n\r\f\v])\p{Cc}|\uFFFD/u

export type TextFileProblem = 'not_text' | 'too_large'

async function readTextFile(file: File): Promise<{ readonly text: string } | { readonly problem: TextFileProblem }> {
  if (file.size > mostBytes) return { problem: 'too_large' }
  const text = (await file.text()).replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  return notText.test(text) ? { problem: 'not_text' } : { text }
}

export interface TextFilesInUse {
  readonly read: (files: readonly File[]) => void
  readonly problem: TextFileProblem | undefined
  /** A file is being held over the page. */
  readonly over: boolean
}

/** Text files chosen or dropped, and text pasted, anywhere on the page; the first counts. */
export function useTextFiles(onText: (text: string) => void): TextFilesInUse {
  const [problem, setProblem] = useState<TextFileProblem>()
  const read = useCallback(
    async ([file]: readonly File[]) => {
      if (!file) return
      const found = await readTextFile(file)
      setProblem('problem' in found ? found.problem : undefined)
      if ('text' in found) onText(found.text)
    },
    [onText],
  )
  const onFiles = useCallback((files: readonly File[]) => void read(files), [read])
  const over = usePageDrop(onFiles, onText)
  return { read: onFiles, problem, over }
}
