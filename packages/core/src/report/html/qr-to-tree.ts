import { h, type HtmlNode } from './html-node.ts'

/** Rows of dark (`true`) and light modules of a QR code, quiet zone included. */
export type QrModules = readonly (readonly boolean[])[]

function modulePath(modules: QrModules): string {
  return modules.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
}

/** A QR code as vector drawing, always dark on white so that it can be read from paper and in a dark theme. */
export function qrToTree(modules: QrModules, label: string): HtmlNode {
  const viewBox = `0 0 ${modules[0]?.length ?? 0} ${modules.length}`
  return h('svg', { class: 'qr', viewBox, role: 'img', 'aria-label': label, 'shape-rendering': 'crispEdges' }, [
    h('path', { d: modulePath(modules), fill: '#000' }),
  ])
}
