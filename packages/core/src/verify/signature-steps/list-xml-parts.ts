import { parseXml } from '@wanderbuch/proofs/xml/parse-xml'
import type { XmlElement } from '@wanderbuch/proofs/xml/xml-node'
import { formatName } from '@wanderbuch/proofs/xml/xml-reader'
import { maxLines } from './list-members.ts'

/** The lines of a canonical text: broken where it breaks itself, and between two tags, so that no line is the whole text. */
export function listXmlLines(text: string): readonly string[] {
  return text.replaceAll('><', '>\n<').split('\n').slice(0, maxLines)
}

/** Path names of child elements: with a number where several have the same name. */
function namesOf(children: readonly XmlElement[]): readonly string[] {
  const total = new Map<string, number>()
  for (const child of children) total.set(formatName(child), (total.get(formatName(child)) ?? 0) + 1)
  const seen = new Map<string, number>()
  return children.map((child) => {
    const name = formatName(child)
    const place = (seen.get(name) ?? 0) + 1
    seen.set(name, place)
    return total.get(name) === 1 ? name : `${name}[${place}]`
  })
}

const line = (path: string, value: string) => `${path} = ${JSON.stringify(value)}`

function* walk(element: XmlElement, path: string): Generator<string> {
  for (const attribute of element.attributes) yield line(`${path}/@${formatName(attribute)}`, attribute.value)
  const inside = element.children.filter((child) => child.kind === 'element')
  if (element.children.length === 0) yield line(path, '')
  const names = namesOf(inside)
  let [elements, texts] = [0, 0]
  for (const child of element.children) {
    if (child.kind === 'element') yield* walk(child, `${path}/${names[elements++] ?? ''}`)
    if (child.kind === 'text') yield line(inside.length === 0 ? path : `${path}/text()[${++texts}]`, child.text)
  }
}

/**
 * Every value of a canonical text on a line of its own, by its path: `/elmo/learner/givenNames = "Ana"`. Blanks between tags
 * count, as they do for the signature. A text that is not well formed is its own lines.
 */
export function listXmlParts(text: string): readonly string[] {
  const parsed = parseXml(text)
  if (!parsed.ok) return listXmlLines(text)
  const lines: string[] = []
  for (const line of walk(parsed.value, `/${formatName(parsed.value)}`)) {
    if (lines.length === maxLines) break
    lines.push(line)
  }
  return lines
}
