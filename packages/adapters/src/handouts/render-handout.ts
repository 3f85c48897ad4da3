import { createHash } from 'node:crypto'
import { writeCalendar } from '@wanderbuch/core/report/calendar/write-calendar'
import { buildDeadlineEvents } from '@wanderbuch/core/report/handouts/deadline-events'
import { buildFactsheet } from '@wanderbuch/core/report/handouts/factsheet'
import type { FileDays, HandoutKind, HandoutMaterial } from '@wanderbuch/core/report/handouts/handout-material'
import { createHandoutWriter } from '@wanderbuch/core/report/handouts/handout-writer'
import { buildLetter, buildLetterPage, type LetterTo } from '@wanderbuch/core/report/handouts/letter'
import { letterLanguage } from '@wanderbuch/core/report/handouts/letter-language'
import { letterText } from '@wanderbuch/core/report/handouts/letter-text'
import { buildRoadmap } from '@wanderbuch/core/report/handouts/roadmap'
import { renderHandoutDocument } from '@wanderbuch/core/report/html/render-handout-document'
import type { DossierPage } from '@wanderbuch/core/report/page-model'
import type { Dossier } from '@wanderbuch/core/vocabulary/dossier-file'
import type { Language } from '@wanderbuch/core/vocabulary/request'
import { handoutMaterial } from '@wanderbuch/rules/handouts/handout-material'
import type { PackedRoutes } from '@wanderbuch/rules/route/route-source'
import { canonicalJson, type JsonValue } from '@wanderbuch/standards/canonical-json'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { renderHandoutPdf } from '../pdf/render-handout-pdf.ts'
import { allWords } from '../workbench/all-words.ts'
import { softwareVersion } from '../workbench/software-version.ts'

export const handoutForms = ['html', 'pdf', 'txt', 'ics'] as const
export type HandoutForm = (typeof handoutForms)[number]

/** Forms each handout has; the first where none is asked for. */
export const formsOfHandout = {
  factsheet: ['html', 'pdf'],
  roadmap: ['html', 'pdf'],
  letter: ['txt', 'html', 'pdf'],
  calendar: ['ics'],
} as const satisfies Readonly<Record<HandoutKind, readonly HandoutForm[]>>

export interface HandoutOrder {
  readonly handout: HandoutKind
  readonly form: HandoutForm
  /** One language, or two beside each other. */
  readonly languages: readonly [Language] | readonly [Language, Language]
  readonly days?: FileDays
  /** Whom the letter is to; the authority of the host when left out. */
  readonly to?: LetterTo
  /** Language of the letter; that of the authority when left out. */
  readonly letterIn?: Language
}

export interface Handout {
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly languages: readonly Language[]
}

export type HandoutProblem =
  | { readonly code: 'handout_form_unknown'; readonly details: { readonly known: string } }
  | { readonly code: 'handout_needs_day'; readonly details: Readonly<Record<string, never>> }
  | { readonly code: 'handout_without_deadline'; readonly details: Readonly<Record<string, never>> }

type Pages = readonly [DossierPage] | readonly [DossierPage, DossierPage]

function inLanguages(languages: readonly Language[], page: (language: Language) => DossierPage): Pages {
  const [first = 'en', second] = languages
  return second === undefined || second === first ? [page(first)] : [page(first), page(second)]
}

/** The letter's own language first, then the person's, where it is another. */
function letterLanguages(material: HandoutMaterial, { languages, to, letterIn }: HandoutOrder): readonly Language[] {
  const { host, hostRegion, home } = material.dossier.request
  const own = to === 'home' ? letterLanguage(home ?? '') : letterLanguage(host, hostRegion)
  return [...new Set([letterIn ?? own, languages[0]])]
}

function pagesFor(material: HandoutMaterial, order: HandoutOrder): Pages {
  const { handout, languages, to = 'host' } = order
  if (handout === 'letter') {
    const both = letterLanguages(material, order)
    return inLanguages(both, (language) => buildLetterPage(material, { language, to }, allWords))
  }
  const build = handout === 'factsheet' ? buildFactsheet : buildRoadmap
  return inLanguages(languages, (language) => build(material, language, allWords))
}

function calendarOf(material: HandoutMaterial, language: Language): string {
  const { request } = material.dossier
  const { matchDecisions: _decisions, identity: _identity, languages: _languages, day, ...about } = request
  const digest = createHash('sha256')
    .update(canonicalJson(about as unknown as JsonValue))
    .digest('hex')
  const producer = `Wanderbuch ${softwareVersion}`
  const events = buildDeadlineEvents(material, language, allWords)
  return writeCalendar({ ...events, language, producer, madeOn: day, digest })
}

function textOf(material: HandoutMaterial, order: HandoutOrder): string {
  const letters = letterLanguages(material, order).map((language) =>
    buildLetter(createHandoutWriter(material, language, allWords), order.to ?? 'host'),
  )
  return letterText(letters)
}

const encode = (text: string) => new TextEncoder().encode(text)

async function drawForm(material: HandoutMaterial, order: HandoutOrder): Promise<Handout> {
  const { form, languages } = order
  if (form === 'ics') {
    const text = calendarOf(material, languages[0])
    return { mediaType: 'text/calendar; charset=utf-8', bytes: encode(text), languages: [languages[0]] }
  }
  if (form === 'txt') {
    const text = textOf(material, order)
    return { mediaType: 'text/plain; charset=utf-8', bytes: encode(text), languages: letterLanguages(material, order) }
  }
  const pages = pagesFor(material, order)
  const shown = pages.map(({ language }) => language)
  if (form === 'html') {
    return { mediaType: 'text/html; charset=utf-8', bytes: encode(renderHandoutDocument(pages)), languages: shown }
  }
  const { day } = material.dossier.request
  const bytes = await renderHandoutPdf({ pages, day, producer: `Wanderbuch ${softwareVersion}` })
  return { mediaType: 'application/pdf', bytes, languages: shown }
}

/**
 * A factsheet, roadmap, letter or calendar file from a dossier, or from a route as a dossier without documents. A calendar
 * without the day the file was complete, or of a route on which no clock runs, is refused. `routes` carries the packs an
 * instance published; the built-in ones when left out. Same input, same bytes.
 */
export async function renderHandout(
  dossier: Dossier,
  order: HandoutOrder,
  routes?: PackedRoutes,
): Promise<Result<Handout, HandoutProblem>> {
  const { handout, form, days } = order
  const forms: readonly HandoutForm[] = formsOfHandout[handout]
  if (!forms.includes(form)) return fail({ code: 'handout_form_unknown', details: { known: forms.join(', ') } })
  const material = handoutMaterial(dossier, days, routes)
  if (handout === 'calendar' && days === undefined) return fail({ code: 'handout_needs_day', details: {} })
  if (handout === 'calendar' && material.deadlines.length === 0) {
    return fail({ code: 'handout_without_deadline', details: {} })
  }
  return succeed(await drawForm(material, order))
}
