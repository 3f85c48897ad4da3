import failures from '../../words/widget-failure.json'
import { widgetStyle } from './widget-style.ts'

/*
 * A route on a page of another website: one classic script, nothing else. It keeps nothing, sends no cookie and no address of
 * the page, loads nothing from third places, and writes text only as text. Its style is a constructed sheet inside a shadow,
 * so that a strict policy of the page (no inline style, no inline script) is kept.
 */

interface Source {
  readonly title: string
  readonly url?: string
  readonly day?: string
}

interface Answer {
  readonly language: string
  readonly title: string
  readonly asOf: string
  readonly lines: readonly {
    readonly name: string
    readonly sentences: readonly {
      readonly text: string
      readonly open: boolean
      readonly sources: readonly Source[]
    }[]
  }[]
  readonly ways: { readonly name: string; readonly items: readonly string[] }
  readonly link: string
  readonly labels: { readonly sources: string; readonly full: string; readonly information: string }
}

type Language = keyof typeof failures
type Child = Node | string

function make(name: string, attributes: Readonly<Record<string, string>>, children: readonly Child[]): HTMLElement {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  element.append(...children)
  return element
}

/** A link to the web; anything else stays text. */
function link(url: string | undefined, text: string, base?: string): Child {
  if (url === undefined || !URL.canParse(url, base)) return text
  const address = new URL(url, base)
  if (address.protocol !== 'https:' && address.protocol !== 'http:') return text
  return make('a', { href: address.href, target: '_blank', rel: 'noopener noreferrer' }, [text])
}

const sourceItem = ({ title, url, day }: Source) => make('li', {}, [link(url, title), day ? `, ${day}` : ''])

function drawLine({ name, sentences }: Answer['lines'][number], { labels }: Answer): readonly Child[] {
  const sources = new Map(sentences.flatMap((one) => one.sources).map((source) => [source.title, source]))
  const told = sentences.map(({ text, open }) => make('p', open ? { class: 'open' } : {}, [text]))
  if (sources.size === 0) return [make('h3', {}, [name]), ...told]
  const list = make('ul', {}, [...sources.values()].map(sourceItem))
  const summary = make('summary', { 'aria-label': `${labels.sources}: ${name}` }, [
    `${labels.sources} (${sources.size})`,
  ])
  return [make('h3', {}, [name]), ...told, make('details', { class: 'soft' }, [summary, list])]
}

function draw(answer: Answer, origin: string): HTMLElement {
  const { title, asOf, lines, ways, labels, language } = answer
  const [first, ...others] = lines
  const items = ways.items.map((item) => make('li', {}, [item]))
  const full = link(answer.link, labels.full, origin)
  if (full instanceof Element) full.setAttribute('class', 'full')
  return make('section', { lang: language, 'aria-label': title }, [
    make('h2', {}, [title]),
    make('p', { class: 'soft' }, [`${asOf}. ${labels.information}`]),
    ...(first ? drawLine(first, answer) : []),
    ...(items.length > 0 ? [make('h3', {}, [ways.name]), make('ul', {}, items)] : []),
    ...others.flatMap((line) => drawLine(line, answer)),
    full,
  ])
}

function drawFailure(language: Language, origin: string): HTMLElement {
  const { failed, open } = failures[language]
  return make('section', { lang: language, role: 'status' }, [make('p', {}, [failed]), link('/route', open, origin)])
}

function chooseLanguage(wanted: string | undefined): Language {
  const code = (wanted ?? document.documentElement.lang).slice(0, 2).toLowerCase()
  return Object.hasOwn(failures, code) ? (code as Language) : 'en'
}

/** What may stand on the script tag; everything else is not looked at. */
const members = ['host', 'region', 'home', 'profession', 'purpose'] as const

function addressOf({ dataset, src }: HTMLScriptElement, language: Language): URL {
  const address = new URL('/api/widget/route', src)
  for (const name of members) {
    const value = dataset[name]
    if (value) address.searchParams.set(name, value.slice(0, 120))
  }
  address.searchParams.set('language', language)
  return address
}

async function ask(address: URL): Promise<Answer | undefined> {
  try {
    const response = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error' })
    return response.ok ? ((await response.json()) as Answer) : undefined
  } catch {
    return undefined
  }
}

async function start(script: HTMLScriptElement): Promise<void> {
  const language = chooseLanguage(script.dataset.lang)
  const { origin } = new URL(script.src)
  const place = document.createElement('div')
  const root = place.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(widgetStyle)
  root.adoptedStyleSheets = [sheet]
  script.after(place)
  const answer = await ask(addressOf(script, language))
  root.append(answer ? draw(answer, origin) : drawFailure(language, origin))
}

if (document.currentScript instanceof HTMLScriptElement) void start(document.currentScript)
