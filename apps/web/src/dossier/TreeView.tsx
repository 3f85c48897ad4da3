import type { HtmlAttributes, HtmlElement, HtmlNode } from '@wanderbuch/core/report/html/html-node'
import { createElement, Fragment, type ReactNode } from 'react'

/** Attribute names that React spells otherwise. */
const reactNames: Readonly<Record<string, string>> = {
  class: 'className',
  for: 'htmlFor',
  tabindex: 'tabIndex',
  viewbox: 'viewBox',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  'stroke-width': 'strokeWidth',
  'stroke-linecap': 'strokeLinecap',
  'stroke-linejoin': 'strokeLinejoin',
  'stroke-dasharray': 'strokeDasharray',
}

function propsOf(attributes: HtmlAttributes): Record<string, string | number | boolean> {
  const named = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined || value === false ? [] : [[reactNames[name] ?? name, value] as const],
  )
  return Object.fromEntries(named)
}

/** Gives the control for a marked place of the page; undefined leaves the place empty. */
export type FillSlot = (name: string, attributes: HtmlAttributes) => ReactNode

function elementOf({ tag, attributes, children }: HtmlElement, key: number, fillSlot: FillSlot): ReactNode {
  const slot = attributes['data-slot']
  const inside = children.map((child, index) => nodeOf(child, index, fillSlot))
  const filled = typeof slot === 'string' ? fillSlot(slot, attributes) : undefined
  const content = filled === undefined ? inside : [...inside, <Fragment key="slot">{filled}</Fragment>]
  return createElement(tag, { key, ...propsOf(attributes) }, ...(content.length > 0 ? content : []))
}

function nodeOf(node: HtmlNode, key: number, fillSlot: FillSlot): ReactNode {
  return typeof node === 'string' ? node : elementOf(node, key, fillSlot)
}

/** Walks the tree of the report into React elements; text stays text, markup never comes from a source. */
export function TreeView({ tree, fillSlot }: { readonly tree: HtmlElement; readonly fillSlot: FillSlot }) {
  return elementOf(tree, 0, fillSlot)
}
