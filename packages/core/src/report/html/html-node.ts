/** Attribute values; `true` is written without a value, `false` and `undefined` are left out. */
export type HtmlAttributes = Readonly<Record<string, string | number | boolean | undefined>>

/** An element as plain data. Names as in HTML (`class`, `for`, `viewBox`). */
export interface HtmlElement {
  readonly tag: string
  readonly attributes: HtmlAttributes
  readonly children: readonly HtmlNode[]
}

/** A text, always escaped when written, or an element. There is no raw HTML. */
export type HtmlNode = string | HtmlElement

/** What may be given as children: nothing, one, or nested lists. */
export type HtmlChildren = HtmlNode | undefined | false | readonly HtmlChildren[]

function flatten(children: HtmlChildren): readonly HtmlNode[] {
  if (children === undefined || children === false || children === '') return []
  if (typeof children === 'string' || 'tag' in children) return [children]
  return children.flatMap(flatten)
}

const addressAttributes = new Set(['href', 'src', 'action', 'formaction', 'data', 'poster', 'cite', 'xlink:href'])
const allowedAddress = /^(https?:\/\/|#|data:image\/(png|jpeg);base64,)/i

/** Names already found harmless; they come from this code, so there are few. */
const harmless = new Set<string>()

function refuseName(name: string, isAllowed: (name: string) => boolean, what: string): void {
  if (harmless.has(what + name)) return
  if (!isAllowed(name)) throw new Error(`${what}not allowed: ${name}`)
  harmless.add(what + name)
}

const isTag = (tag: string) => /^[a-z][a-z0-9]*$/i.test(tag)
const isAttribute = (name: string) => /^[a-z][a-z0-9:-]*$/i.test(name) && !/^on|^style$|^srcdoc$/i.test(name)

function refuseDangerous(tag: string, attributes: HtmlAttributes): void {
  refuseName(tag, isTag, 'tag ')
  for (const name of Object.keys(attributes)) {
    refuseName(name, isAttribute, 'attribute ')
    const value = attributes[name]
    if (value === undefined || !addressAttributes.has(name.toLowerCase())) continue
    if (!allowedAddress.test(String(value))) throw new Error(`address not allowed in ${name}`)
  }
}

/**
 * Makes an element. Event attributes, inline styles and addresses other than http, https, `#...` and images as data are
 * bugs and throw. Example: `h('p', { class: 'lede' }, ['text'])`.
 */
export function h(tag: string, attributes: HtmlAttributes = {}, children: HtmlChildren = []): HtmlElement {
  refuseDangerous(tag, attributes)
  return { tag, attributes, children: flatten(children) }
}
