/** Text that is markup already; only `markup` makes it. */
export interface Markup {
  readonly text: string
}

type Filling = string | number | undefined | false | Markup | readonly Markup[]

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escapeText = (text: string) => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)

function fill(value: Filling): string {
  if (value === undefined || value === false) return ''
  if (typeof value === 'string' || typeof value === 'number') return escapeText(String(value))
  if ('text' in value) return value.text
  return value.map(({ text }) => text).join('')
}

/** Markup with values in it. Every text is escaped, also in attributes; undefined and false leave nothing. */
export function markup(parts: TemplateStringsArray, ...values: readonly Filling[]): Markup {
  return { text: parts.map((part, index) => part + fill(values[index])).join('') }
}
