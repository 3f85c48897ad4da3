import type { HtmlAttributes, HtmlNode } from './html-node.ts'

const voidElements = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'wbr'])
const rawTextElements = new Set(['script', 'style'])

function escapeText(text: string): string {
  if (!/[&<>]/.test(text)) return text
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;').replaceAll("'", '&#39;')
}

function renderAttributes(attributes: HtmlAttributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => {
      if (value === undefined || value === false) return ''
      return value === true ? ` ${name}` : ` ${name}="${escapeAttribute(String(value))}"`
    })
    .join('')
}

/** Content of script and style is not escaped by HTML; what could end the element must not be in it. */
function renderRawText(tag: string, children: readonly HtmlNode[]): string {
  const text = children.map((child) => (typeof child === 'string' ? child : '')).join('')
  if (/<[/!]/.test(text)) throw new Error(`content could end the ${tag} element`)
  return text
}

/** Writes a tree as HTML. Texts and attribute values are escaped here and nowhere else. */
export function renderHtml(node: HtmlNode): string {
  if (typeof node === 'string') return escapeText(node)
  const { tag, attributes, children } = node
  const opening = `<${tag}${renderAttributes(attributes)}>`
  if (voidElements.has(tag)) return opening
  const content = rawTextElements.has(tag) ? renderRawText(tag, children) : children.map(renderHtml).join('')
  return `${opening}${content}</${tag}>`
}
