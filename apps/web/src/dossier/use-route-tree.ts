import { buildPage } from '@wanderbuch/core/report/from-explained'
import { blockToTree, jointBlockToTree } from '@wanderbuch/core/report/html/block-to-tree'
import { type Drawing, startDrawing } from '@wanderbuch/core/report/html/drawing'
import { h, type HtmlElement, type HtmlNode } from '@wanderbuch/core/report/html/html-node'
import { metaToTree } from '@wanderbuch/core/report/html/meta-to-tree'
import { noteToTree } from '@wanderbuch/core/report/html/note-to-tree'
import type { Block, DossierPage } from '@wanderbuch/core/report/page-model'
import type { Dossier } from '@wanderbuch/core/vocabulary/dossier-file'
import type { Fact } from '@wanderbuch/core/vocabulary/fact'
import type { Language } from '@wanderbuch/core/vocabulary/request'
import { use, useMemo } from 'react'
import type { RouteAnswer } from '../api.ts'
import { loadDossierCatalogues } from '../words/load-words.ts'

const noVersions = { software: '', ledger: '', esco: '', rules: '' }

/** The name of the occupation asked for; the frame of a page takes it from this fact. */
function targetOf({ request, occupation }: RouteAnswer): readonly Fact[] {
  if (!occupation) return []
  const value = { uri: '', code: request.targetOccupation ?? '', label: occupation }
  return [{ id: 'esco/target', kind: 'esco-occupation', value, sources: [], certainty: 'confirmed' }]
}

/** A route alone, as a dossier without documents, so that it is worded and drawn as everywhere else. */
function dossierOf(answer: RouteAnswer): Dossier {
  const { request, steps, facts } = answer
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
    facts: [...facts, ...targetOf(answer)],
    findings: steps,
  }
}

const isOfRoute = ({ kind, id }: Block) => kind !== 'heading' && !id.endsWith('/lede')

function blocksToTree(drawings: readonly Drawing[]): readonly HtmlNode[] {
  const [first] = drawings
  if (!first) return []
  return first.page.right.flatMap((block, index) => {
    const same = drawings.flatMap(({ page }) => page.right[index] ?? [])
    if (!isOfRoute(block)) return []
    return [jointBlockToTree(drawings, same) ?? blockToTree(first, block)]
  })
}

function sourcesToTree(drawing: Drawing): HtmlNode {
  const { labels, notes, language } = drawing.page
  const list = notes.map((note) => noteToTree(drawing, note))
  return h('details', { class: 'source-fold', lang: language }, [
    h('summary', {}, [`${labels.sources} (${notes.length})`]),
    h('ol', { class: 'sources' }, list),
  ])
}

function routeToTree(pages: readonly DossierPage[]): HtmlElement {
  const drawings = pages.map((page, index) => startDrawing(page, index === 0 ? '' : `-${page.language}`))
  const asked = drawings.map((drawing) => h('div', { lang: drawing.page.language }, [metaToTree(drawing)]))
  return h('div', { class: 'dossier route-alone' }, [
    h('div', { class: asked.length > 1 ? 'pair asked' : 'asked' }, asked),
    blocksToTree(drawings),
    drawings.map(sourcesToTree),
  ])
}

/** The route as a timeline with its numbered sources, in one language or in two beside each other. */
export function useRouteTree(answer: RouteAnswer, language: Language, beside: Language | undefined): HtmlElement {
  const words = use(loadDossierCatalogues(language))
  const second = beside ?? language
  const besideWords = use(loadDossierCatalogues(second))
  return useMemo(() => {
    const dossier = dossierOf(answer)
    const page = buildPage(dossier, language, words)
    return routeToTree(second === language ? [page] : [page, buildPage(dossier, second, besideWords)])
  }, [answer, language, words, second, besideWords])
}
