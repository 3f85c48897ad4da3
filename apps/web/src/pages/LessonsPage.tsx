import 'virtual:wanderbuch/dossier.css'
import { handoutToTree } from '@wanderbuch/core/report/html/render-handout-document'
import { buildLessonsPage } from '@wanderbuch/core/report/lessons/lesson-page'
import { provisionFact, provisionIds } from '@wanderbuch/rules/instruments/provisions'
import { use, useMemo, useRef } from 'react'
import { NotePopover } from '../dossier/NotePopover.tsx'
import { TreeView } from '../dossier/TreeView.tsx'
import { useInterface } from '../InterfaceLanguage.tsx'
import { usePageTitle } from '../use-page-title.ts'
import { loadDossierCatalogues } from '../words/load-words.ts'

/** Short lessons for officials and advisers, each with its sources. */
export default function LessonsPage() {
  const { say, language } = useInterface()
  const words = use(loadDossierCatalogues(language))
  const place = useRef<HTMLDivElement>(null)
  const tree = useMemo(
    () => handoutToTree([buildLessonsPage(provisionIds.map(provisionFact), language, words)]),
    [language, words],
  )
  usePageTitle(say('nav.lessons'))
  return (
    <div className="wide" ref={place}>
      <TreeView tree={tree} />
      <NotePopover tree={tree} place={place} />
    </div>
  )
}
