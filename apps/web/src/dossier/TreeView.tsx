import type { HtmlAttributes, HtmlElement, HtmlNode } from '@wanderbuch/core/report/html/html-node'
import { createElement, Fragment, type Key, type ReactNode } from 'react'

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

const fillNothing: FillSlot = () => undefined

function elementOf({ tag, attributes, children }: HtmlElement, key: Key, fillSlot: FillSlot): ReactNode {
  const { id, 'data-slot': slot } = attributes
  const inside = children.map((child, index) => nodeOf(child, index, fillSlot))
  const filled = typeof slot === 'string' ? fillSlot(slot, attributes) : undefined
  const content = filled === undefined ? inside : [...inside, <Fragment key="slot">{filled}</Fragment>]
  // An element with an id keeps its state (an open reason, the focus) when it moves among its neighbours.
  return createElement(tag, { key: typeof id === 'string' ? id : key, ...propsOf(attributes) }, ...content)
}

function nodeOf(node: HtmlNode, key: Key, fillSlot: FillSlot): ReactNode {
  return typeof node === 'string' ? node : elementOf(node, key, fillSlot)
}

interface Props {
  readonly tree: HtmlNode
  readonly fillSlot?: FillSlot
}

/** Walks the tree of the report into React elements; text stays text, markup never comes from a source. */
export function TreeView({ tree, fillSlot = fillNothing }: Props) {
  return nodeOf(tree, 0, fillSlot)
}
