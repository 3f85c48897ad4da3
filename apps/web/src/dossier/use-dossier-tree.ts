import { buildPage } from '@wanderbuch/core/report/from-explained'
import { pageToTree } from '@wanderbuch/core/report/html/page-to-tree'
import type { HtmlElement } from '@wanderbuch/core/report/html/html-node'
import type { Dossier } from '@wanderbuch/core/vocabulary/dossier-file'
import type { Language } from '@wanderbuch/core/vocabulary/request'
import { use, useMemo } from 'react'
import { loadDossierCatalogues } from '../words/load-words.ts'

/** The dossier in one language, or in two side by side, as a tree of elements. Made here, from the signed data. */
export function useDossierTree(dossier: Dossier, language: Language, beside: Language | undefined): HtmlElement {
  const words = use(loadDossierCatalogues(language))
  const second = beside === undefined || beside === language ? language : beside
  const besideWords = use(loadDossierCatalogues(second))
  return useMemo(() => {
    const page = buildPage(dossier, language, words)
    return second === language ? pageToTree([page]) : pageToTree([page, buildPage(dossier, second, besideWords)])
  }, [dossier, language, second, words, besideWords])
}
