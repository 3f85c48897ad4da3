import type { Outcome } from '@wanderbuch/standards/outcome'
import { h, type HtmlNode } from './html-node.ts'

const line = (d: string, width: number) =>
  h('path', {
    d,
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  })

const ring = (r: number, width: number, dashes?: string) =>
  h('circle', {
    cx: 32,
    cy: 32,
    r,
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': width,
    'stroke-dasharray': dashes,
  })

/** Full double ring and tick; broken ring and cross; dashed ring and question mark. Each reads without colour. */
const shapes: Readonly<Record<Outcome, () => readonly HtmlNode[]>> = {
  yes: () => [ring(29, 3), ring(23.5, 1.2), line('M20 33l8 9 17-20', 5)],
  no: () => [
    line('M33 3a29 29 0 0 1 25 42M51 54A29 29 0 0 1 7 46M3.5 37A29 29 0 0 1 22 5', 3),
    line('M22 22l20 20M42 22L22 42', 5),
  ],
  'not-determined': () => [
    ring(29, 3, '7.2 6'),
    line('M24 25c0-11 16-11 16-1 0 7-8 7-8 14', 4.5),
    h('circle', { cx: 32, cy: 47, r: 3, fill: 'currentColor' }),
  ],
}

/** The ink stamp of an outcome. Decorative: the outcome stands beside it in words. */
export function stampSymbol(outcome: Outcome): HtmlNode {
  return h('svg', { class: 'ink', viewBox: '0 0 64 64', 'aria-hidden': 'true', focusable: 'false' }, shapes[outcome]())
}
