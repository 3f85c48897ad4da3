import type { DossierPage, SkillTableBlock } from '@wanderbuch/core/report/page-model'
import { describe, expect, test } from 'vitest'
import { type ReadPdf, readTaggedPdf, textOf } from '../../test-support/read-tagged-pdf.ts'
import { exchangeWords, renderPages, samplePage } from '../../test-support/sample-pages.ts'
import { body } from './document/sheet.ts'
import { asKind } from '@wanderbuch/core/document/pdf/pdf-value'

interface Placed {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Text as placed on each page; spaces at the end of a line may hang over the edge and are not counted. */
async function placedText({ document }: ReadPdf): Promise<readonly (readonly Placed[])[]> {
  const pages: Placed[][] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    const placed = items.flatMap((item): Placed[] => {
      if (!('str' in item) || item.height === 0 || item.str.trim() === '') return []
      const [, , , , x, y] = item.transform as [number, number, number, number, number, number]
      const spaces = (item.str.length - item.str.trimEnd().length) * item.height * 0.2
      return [{ text: item.str.trim(), x, y, width: item.width - spaces, height: item.height }]
    })
    pages.push(placed)
  }
  return pages
}

const outside = ({ x, y, width }: Placed) =>
  x < body.left - 1 || x + width > body.left + body.width + 1 || y < 20 || y > 841.89 - 20

/** Letters on letters: their boxes share more than a brush of an edge. */
function overlapping(placed: readonly Placed[]): readonly string[] {
  return placed.flatMap((one, index) =>
    placed.slice(index + 1).flatMap((two) => {
      const across = Math.min(one.x + one.width, two.x + two.width) - Math.max(one.x, two.x)
      const up = Math.min(one.y + one.height * 0.7, two.y + two.height * 0.7) - Math.max(one.y, two.y)
      return across > 1.5 && up > 1.5 ? [`${one.text} | ${two.text}`] : []
    }),
  )
}

const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'

function withRows(page: DossierPage, count: number): DossierPage {
  const right = page.right.map((block) => {
    if (block.kind !== 'skillTable') return block
    const rows = Array.from({ length: count }, (_, index) => block.rows[index % block.rows.length])
    return { ...block, rows: rows as SkillTableBlock['rows'] }
  })
  return { ...page, right }
}

const cases: readonly (readonly [string, (page: DossierPage) => DossierPage])[] = [
  ['as it comes', (page) => page],
  ['a very long name', (page) => exchangeWords(page, { 'Ana Pop': `${'Maximiliane-Konstantina '.repeat(60)}Pop` })],
  ['words without a break', (page) => exchangeWords(page, { 'Ana Pop': long.repeat(8), Colegiul: long.repeat(6) })],
  [
    'long words everywhere',
    (page) =>
      exchangeWords(page, { electrical: long, Outcome: long, Echt: long, 'nicht bestimmt': long, nedeterminat: long }),
  ],
  [
    'an endless address',
    (page) => exchangeWords(page, { 'nqfs-online-tool': `${'a'.repeat(900)}?q=${'b'.repeat(300)}` }),
  ],
  ['nothing but signs', (page) => exchangeWords(page, { 'Ana Pop': '\u202E\u0000\u2066中مدرسة🎓\uD800' })],
  ['sixty skills', (page) => withRows(page, 60)],
]

describe.each(cases)('%s', (_, change) => {
  test.each([1, 2])('in %i languages everything stays on the page and nothing lies on anything', async (count) => {
    const [one, two] = [change(samplePage('de')), change(samplePage('ro'))]
    const pages = await placedText(await readTaggedPdf(await (count === 1 ? renderPages(one) : renderPages(one, two))))
    expect(pages.flatMap((placed) => placed.filter(outside).map(({ text }) => text))).toEqual([])
    expect(pages.flatMap(overlapping)).toEqual([])
  })
})

test('a thousand skills are all there, under a head on every page', async () => {
  const page = withRows(samplePage('en'), 1000)
  const read = await readTaggedPdf(await renderPages(page))
  const table = page.right.find((block) => block.kind === 'skillTable')
  const [row] = table?.kind === 'skillTable' ? table.rows : []
  const words = row?.skill[0]?.text ?? ''
  expect(textOf(read.tree).replaceAll(' ', '').split(words.replaceAll(' ', '')).length).toBeGreaterThan(200)
  const pages = await placedText(read)
  const heads = pages.filter((placed) => placed.some(({ text }) => text === 'Because'))
  expect(heads.length).toBeGreaterThan(20)
})

test('no heading stands alone at the foot of a page', async () => {
  for (const size of [1, 3, 5, 7]) {
    const page = exchangeWords(samplePage('en'), { 'Ana Pop': 'Ana Maria '.repeat(size * 4) })
    const pages = await placedText(await readTaggedPdf(await renderPages(page)))
    for (const placed of pages) {
      const content = placed.filter(({ y }) => y > 60 && y < 841.89 - 50)
      const lowest = content.reduce((low, one) => (one.y < low.y ? one : low))
      expect(lowest.height).toBeLessThan(11)
    }
  }
})

test('words of documents cannot open, run or send anything', async () => {
  const evil = 'x) >> /OpenAction << /S /JavaScript /JS (app.alert(1)) >> endobj (\\'
  const page = exchangeWords(samplePage('en'), {
    'Ana Pop': evil,
    'https://www.anc.edu.ro': 'javascript:alert(1)',
    'https://esco.ec.europa.eu/en/classification': 'file:///etc/passwd',
    'https://www.gesetze-im-internet.de/hwo/': 'https://example.org/ü)/S/Launch?x=(1)',
  })
  const bytes = await renderPages(page)
  const { root, document } = await readTaggedPdf(bytes)
  expect([...root.entries.keys()].filter((name) => /Action|AA|AcroForm|URI/.test(name))).toEqual([])
  expect(asKind(root.entries.get('Names'), 'dictionary')?.entries.has('JavaScript')).not.toBe(true)
  expect(await document.getJSActions()).toBeNull()
  const addresses: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const annotations = (await (await document.getPage(number)).getAnnotations()) as {
      unsafeUrl?: string
      dest?: unknown
    }[]
    for (const { unsafeUrl, dest } of annotations)
      if (dest === null || dest === undefined) addresses.push(String(unsafeUrl))
  }
  expect(addresses.length).toBeGreaterThan(0)
  expect(addresses.filter((address) => !/^https?:\/\/[\x21-\x7E]+$/.test(address))).toEqual([])
  expect(addresses).toContain('https://example.org/%C3%BC)/S/Launch?x=(1)')
})

test('words in the title cannot leave the metadata', async () => {
  const page = exchangeWords(samplePage('en'), { 'Ana Pop': '</rdf:li><x:evil/> & "\u0007' })
  const text = new TextDecoder().decode(await renderPages(page))
  const metadata = /<x:xmpmeta[\s\S]*?<\/x:xmpmeta>/.exec(text)?.[0] ?? ''
  expect(metadata).toContain('&lt;/rdf:li&gt;&lt;x:evil/&gt; &amp; &quot;')
  expect(metadata).not.toContain('<x:evil')
})
