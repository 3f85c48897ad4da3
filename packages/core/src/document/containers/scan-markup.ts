/*
 * A bounded scan over XML for the few elements a badge is baked in. Nothing is expanded but the five entities of XML and
 * numbers, nothing is fetched, nothing is run.
 */

export interface MarkupElement {
  /** As written, with its prefix. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  /** Characters and CDATA directly inside it, up to its first child or its end. */
  readonly text: string
  /** 0 for the root. */
  readonly depth: number
}

export interface MarkupProblem {
  readonly reason: 'internal_subset' | 'too_many_tags' | 'too_deep' | 'not_well_formed'
}

const limits = { maxTags: 200_000, maxDepth: 200, maxAttributes: 64, maxTag: 2_000_000 } as const

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function letterOf(number: number): string {
  return number > 0 && number <= 0x10ffff && !(number >= 0xd800 && number <= 0xdfff)
    ? String.fromCodePoint(number)
    : '\ufffd'
}

/** Text with the five entities of XML and letters given by number put in; any other entity stays as written. */
function unescapeMarkup(text: string): string {
  return text.replace(/&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-z]{2,4});/g, (entity) => {
    const name = entity.slice(1, -1)
    if (!name.startsWith('#')) return named[name] ?? entity
    return letterOf(name.startsWith('#x') ? parseInt(name.slice(2), 16) : Number(name.slice(1)))
  })
}

interface Scan {
  readonly text: string
  at: number
  tags: number
  readonly open: string[]
  readonly found: MarkupElement[]
  /** Index in `found` of the element whose text is still growing. */
  growing: { readonly index: number; readonly parts: string[] } | undefined
}

const attributePattern = /\s+([^\s=<>"'/]{1,200})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y

function readAttributes(body: string, from: number): ReadonlyMap<string, string> | undefined {
  const attributes = new Map<string, string>()
  attributePattern.lastIndex = from
  let end = from
  for (let match = attributePattern.exec(body); match; match = attributePattern.exec(body)) {
    const [, name = '', double, single] = match
    if (attributes.has(name) || attributes.size >= limits.maxAttributes) return undefined
    attributes.set(name, unescapeMarkup(double ?? single ?? ''))
    end = attributePattern.lastIndex
  }
  return /^\s*\/?$/.test(body.slice(end)) ? attributes : undefined
}

/** End of a tag that begins at `from`: its `>` outside quotes. */
function endOfTag(text: string, from: number): number {
  let quote = ''
  for (let at = from; at < text.length && at - from < limits.maxTag; at += 1) {
    const letter = text[at] as string
    if (quote !== '') quote = letter === quote ? '' : quote
    else if (letter === '"' || letter === "'") quote = letter
    else if (letter === '>') return at
  }
  return -1
}

function stopGrowing(scan: Scan): void {
  const { growing, found } = scan
  const element = growing && found[growing.index]
  if (growing && element) found[growing.index] = { ...element, text: growing.parts.join('') }
  scan.growing = undefined
}

function readStart(scan: Scan, end: number): MarkupProblem['reason'] | undefined {
  const body = scan.text.slice(scan.at + 1, end)
  const [name] = /^[^\s/>"'=]{1,200}/.exec(body) ?? []
  const attributes = name === undefined ? undefined : readAttributes(body, name.length)
  if (name === undefined || !attributes) return 'not_well_formed'
  if (scan.open.length >= limits.maxDepth) return 'too_deep'
  stopGrowing(scan)
  scan.found.push({ name, attributes, text: '', depth: scan.open.length })
  if (!body.endsWith('/')) {
    scan.open.push(name)
    scan.growing = { index: scan.found.length - 1, parts: [] }
  }
  return undefined
}

function readEnd(scan: Scan, end: number): MarkupProblem['reason'] | undefined {
  stopGrowing(scan)
  return scan.open.pop() === scan.text.slice(scan.at + 2, end).trim() ? undefined : 'not_well_formed'
}

/** What is passed over or taken as it is: start, end, and whether its inside is text. */
const spans = [
  { start: '<!--', end: '-->', isText: false },
  { start: '<![CDATA[', end: ']]>', isText: true },
  { start: '<?', end: '?>', isText: false },
] as const

function readSpan(scan: Scan): boolean | undefined {
  const span = spans.find(({ start }) => scan.text.startsWith(start, scan.at))
  if (!span) return undefined
  const end = scan.text.indexOf(span.end, scan.at + span.start.length)
  if (end < 0) return false
  if (span.isText) scan.growing?.parts.push(scan.text.slice(scan.at + span.start.length, end))
  scan.at = end + span.end.length
  return true
}

function readTag(scan: Scan): MarkupProblem['reason'] | undefined {
  const passed = readSpan(scan)
  if (passed !== undefined) return passed ? undefined : 'not_well_formed'
  const end = endOfTag(scan.text, scan.at + 1)
  if (end < 0) return 'not_well_formed'
  const tag = scan.text[scan.at + 1]
  if (tag === '!') {
    // A document type may name its rules elsewhere, where nobody looks; one that brings its own could define entities.
    if (scan.text.slice(scan.at, end).includes('[')) return 'internal_subset'
  } else {
    const problem = tag === '/' ? readEnd(scan, end) : readStart(scan, end)
    if (problem) return problem
  }
  scan.at = end + 1
  return undefined
}

/** All elements of a text in the order they begin, or why it is not looked through. */
export function scanMarkup(text: string): readonly MarkupElement[] | MarkupProblem {
  const scan: Scan = { text, at: 0, tags: 0, open: [], found: [], growing: undefined }
  for (;;) {
    const next = text.indexOf('<', scan.at)
    const between = text.slice(scan.at, next < 0 ? undefined : next)
    scan.growing?.parts.push(unescapeMarkup(between))
    if (next < 0) break
    scan.at = next
    scan.tags += 1
    if (scan.tags > limits.maxTags) return { reason: 'too_many_tags' }
    const reason = readTag(scan)
    if (reason) return { reason }
  }
  return scan.open.length === 0 ? scan.found : { reason: 'not_well_formed' }
}
