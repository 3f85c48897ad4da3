import { decodeUtf8, encodeUtf8 } from '@wanderbuch/proofs/encoding/utf8'
import { succeed } from '@wanderbuch/standards/result'
import { type ContainerPart, containerLimits, type OpenedContainer, refusePart } from './container-part.ts'
import { type MarkupElement, scanMarkup } from './scan-markup.ts'

/** Namespaces of baked badges: Open Badges 1.1 and 2.0, then 3.0. */
const namespaces: readonly string[] = [
  'http://openbadges.org',
  'https://openbadges.org',
  'https://purl.imsglobal.org/ob/v3p0',
  'http://purl.imsglobal.org/ob/v3p0',
]
const elements: readonly string[] = ['assertion', 'credential']

/** Namespaces are declared on the root or on the element itself; others could be moved about. */
function namespaceOf(element: MarkupElement, root: MarkupElement, prefix: string): string | undefined {
  const attribute = prefix === '' ? 'xmlns' : `xmlns:${prefix}`
  return element.attributes.get(attribute) ?? root.attributes.get(attribute)
}

function isBadge(element: MarkupElement, root: MarkupElement): boolean {
  const [local = '', prefix = ''] = element.name.split(':').toReversed()
  return elements.includes(local) && namespaces.includes(namespaceOf(element, root, prefix) ?? '')
}

/** The attribute `verify` holds a token or an address; the text, where there is one, the badge itself. */
function toPart({ name, attributes, text }: MarkupElement): ContainerPart {
  const verify = attributes.get('verify')?.trim() ?? ''
  const isToken = /^[\w-]+\.[\w-]+\.[\w-]*$/.test(verify)
  const written = isToken || text.trim() === '' ? verify : text.trim()
  const content =
    written === ''
      ? refusePart('container_ill_formed', { format: 'badge-svg', reason: 'empty' })
      : succeed(encodeUtf8(written))
  return { place: name, content }
}

/**
 * What is baked into an SVG as Open Badge (Open Badges 2.0 baking, Open Badges 3.0 section 5.3). The picture itself is
 * neither drawn nor shown: its scripts and links lead nowhere.
 */
export function readSvgBadge(bytes: Uint8Array): OpenedContainer {
  const text = decodeUtf8(bytes)
  if (!text.ok) return refusePart('container_ill_formed', { format: 'badge-svg', reason: text.problem.code })
  const scanned = scanMarkup(text.value.replace(/^\ufeff/, ''))
  if ('reason' in scanned) return refusePart('container_ill_formed', { format: 'badge-svg', reason: scanned.reason })
  const [root] = scanned
  if (!root) return succeed([])
  const badges = scanned.filter((element) => element !== root && isBadge(element, root))
  if (badges.length > containerLimits.maxParts)
    return refusePart('container_too_many_parts', { format: 'badge-svg', most: containerLimits.maxParts })
  return succeed(badges.map(toPart))
}
