import { plainText } from '../page-model.ts'
import { embedDossier } from './embedded-dossier.ts'
import { h, type HtmlElement } from './html-node.ts'
import { type PagesShown, pageToTree } from './page-to-tree.ts'
import { type QrModules, qrToTree } from './qr-to-tree.ts'
import { renderHtml } from './render-html.ts'
import { dossierStyle } from './style.ts'

export interface DossierDocument {
  /** The signed dossier, as JSON text. */
  readonly dossierJson: string
  readonly pages: PagesShown
  /** Own style sheet instead of the built-in one. */
  readonly css?: string
  /** Code that leads to the check. */
  readonly qr?: QrModules
}

/** Nothing is loaded and nothing runs: styles stand in the page, scripts are refused, data is inert. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

function headOf({ pages, css }: Pick<DossierDocument, 'pages' | 'css'>): HtmlElement {
  const [page] = pages
  return h('head', {}, [
    h('meta', { charset: 'utf-8' }),
    h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('meta', { name: 'robots', content: 'noindex, nofollow' }),
    h('title', {}, [`${plainText(page.title)} · ${page.labels.brand}`]),
    h('style', {}, [css ?? dossierStyle]),
  ])
}

function bodyOf({ pages, qr, dossierJson }: DossierDocument): HtmlElement {
  const [{ labels }] = pages
  return h('body', { class: qr && 'has-qr' }, [
    h('a', { class: 'skip', href: '#content' }, [labels.skip]),
    h('header', { class: 'bar' }, [h('span', { class: 'brand' }, [labels.brand])]),
    h('main', { id: 'content' }, [pageToTree(pages)]),
    qr && h('footer', { class: 'foot' }, [qrToTree(qr, labels.qr), h('p', {}, [labels.qr])]),
    embedDossier(dossierJson),
  ])
}

/** A page of the report that carries no data, as one HTML file without scripts. */
export function closedDocument(pages: PagesShown, content: HtmlElement): string {
  const [{ labels, language }] = pages
  const body = h('body', {}, [
    h('a', { class: 'skip', href: '#content' }, [labels.skip]),
    h('header', { class: 'bar' }, [h('span', { class: 'brand' }, [labels.brand])]),
    h('main', { id: 'content' }, [content]),
  ])
  return `<!doctype html>\n${renderHtml(h('html', { lang: language }, [headOf({ pages }), body]))}\n`
}

/**
 * The dossier as one HTML file without scripts: page in one or two languages, style, and the signed data inside.
 * Same input, same text.
 */
export function renderDossierDocument(document: DossierDocument): string {
  const html = h('html', { lang: document.pages[0].language }, [headOf(document), bodyOf(document)])
  return `<!doctype html>\n${renderHtml(html)}\n`
}
