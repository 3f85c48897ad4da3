import { buildPage } from '@wanderbuch/core/report/from-explained'
import { blockToTree } from '@wanderbuch/core/report/html/block-to-tree'
import { startDrawing } from '@wanderbuch/core/report/html/drawing'
import { h, type HtmlElement } from '@wanderbuch/core/report/html/html-node'
import { noteToTree } from '@wanderbuch/core/report/html/note-to-tree'
import type { Dossier } from '@wanderbuch/core/vocabulary/dossier-file'
import type { Language } from '@wanderbuch/core/vocabulary/request'
import { use, useMemo } from 'react'
import type { RouteAnswer } from '../api.ts'
import { loadDossierCatalogues } from '../words/load-words.ts'

const noVersions = { software: '', ledger: '', esco: '', rules: '' }

/** A route alone, as a dossier without documents, so that it is worded and drawn as everywhere else. */
function dossierOf({ request, steps, facts }: RouteAnswer): Dossier {
  return {
    kind: 'wanderbuch-dossier',
    formatVersion: 1,
    sample: false,
    request,
    versions: noVersions,
    originals: [],
    unreadable: [],
    trustLists: [],
    records: [],
    facts,
    findings: steps,
  }
}

/** The route as a timeline with its numbered sources, in one language. */
export function useRouteTree(answer: RouteAnswer, language: Language, suffix: string): HtmlElement {
  const words = use(loadDossierCatalogues(language))
  return useMemo(() => {
    const page = buildPage(dossierOf(answer), language, words)
    const drawing = startDrawing(page, suffix)
    const blocks = page.right
      .filter(({ kind }) => kind !== 'heading')
      .filter(({ id }) => !id.endsWith('/lede'))
      .map((block) => blockToTree(drawing, block))
    const notes = page.notes.map((note) => noteToTree(drawing, note))
    return h('div', { class: 'dossier route-alone', lang: language }, [
      blocks,
      notes.length > 0 && [
        h('h3', { class: 'section-heading' }, [page.labels.sources]),
        h('ol', { class: 'sources' }, notes),
      ],
    ])
  }, [answer, language, words, suffix])
}
