import { describe, expect, test } from 'vitest'
import { listTags, type ReadPdf, readTaggedPdf, textOf } from '../../test-support/read-tagged-pdf.ts'
import { renderPages, samplePage } from '../../test-support/sample-pages.ts'
import { decodeStream } from '@wanderbuch/core/document/pdf/decode-stream'
import { asKind, asName, type PdfDictionary, type PdfValue, readText } from '@wanderbuch/core/document/pdf/pdf-value'

/*
 * What a program can check of PDF/UA-1 (ISO 14289-1) without a person: the numbers name clauses of it, or of
 * ISO 32000-1 where it refers there.
 */

const cases = [
  ['one language', [samplePage('en')]],
  ['two languages', [samplePage('de'), samplePage('ro')]],
] as const

describe.each(cases)('%s', (_, pages) => {
  let read: ReadPdf
  const open = async () => (read ??= await readTaggedPdf(await renderPages(...pages)))

  const at = (dictionary: PdfDictionary | undefined, ...path: readonly string[]): PdfValue | undefined =>
    path.reduce<PdfValue | undefined>(
      (value, name) => read.file.resolve(asKind(value, 'dictionary')?.entries.get(name)),
      dictionary,
    )

  const pageDictionaries = () => {
    const kids = asKind(at(read.root, 'Pages', 'Kids'), 'array')?.items ?? []
    return kids.map((kid) => asKind(read.file.resolve(kid), 'dictionary') as PdfDictionary)
  }

  test('the document says that it is tagged, in which language, and shows its title (7.1, 7.2)', async () => {
    const { root, document } = await open()
    expect(at(root, 'MarkInfo', 'Marked')).toBe(true)
    expect(readText(at(root, 'Lang'))).toBe(pages[0].language)
    expect(at(root, 'ViewerPreferences', 'DisplayDocTitle')).toBe(true)
    const { info } = (await document.getMetadata()) as unknown as { info: { Title: string } }
    expect(info.Title).toBe(`${pages[0].title.map(({ text }) => text).join('')} · Wanderbuch`)
  })

  test('everything drawn is content of the tree or ornament, and each content is in the tree once (7.1)', async () => {
    const { loose, stretches, referred } = await open()
    expect(loose).toEqual([])
    expect([...stretches.keys()].filter((key) => referred.get(key) !== 1)).toEqual([])
    const marks = /^(BMC|BDC|EMC)$/
    const paints = /^(S|s|f|F|f\*|B|B\*|b|b\*|Tj|TJ)$/
    for (const page of pageDictionaries()) {
      const stream = asKind(at(page, 'Contents'), 'stream')
      const data = stream && decodeStream(stream.dictionary, read.file.rawBytes(stream) as Uint8Array, 10_000_000)
      const words = data?.ok ? new TextDecoder('latin1').decode(data.value).split(/\s+/) : []
      let depth = 0
      for (const word of words) {
        if (marks.test(word)) depth += word === 'EMC' ? -1 : 1
        if (paints.test(word)) expect([word, depth]).toEqual([word, 1])
      }
      expect([words.length > 100, depth]).toEqual([true, 0])
    }
  })

  test('headings begin at 1 and leave out none, in each language (7.4)', async () => {
    const { tree } = await open()
    const parts = listTags(tree).filter(({ type }) => type === 'Part')
    expect(parts).toHaveLength(pages.length)
    for (const part of parts) {
      const levels = listTags(part).flatMap(({ type }) => /^H(\d)$/.exec(type)?.slice(1).map(Number) ?? [])
      const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)
      expect([levels.filter((level) => level === 1), jumps, levels.length > 10]).toEqual([[1], [], true])
    }
  })

  test('tables have heads with a scope and rows of one length (7.5)', async () => {
    const { tree } = await open()
    const tables = listTags(tree).filter(({ type }) => type === 'Table')
    expect(tables.length).toBe(2 * pages.length)
    for (const table of tables) {
      const inside = listTags(table)
      const rows = inside.filter(({ type }) => type === 'TR')
      expect(rows.map(({ children }) => children.length)).toEqual(rows.map(() => 3))
      const heads = inside.filter(({ type }) => type === 'TH')
      expect(heads.filter(({ scope }) => scope === 'Column')).toHaveLength(3)
      expect(heads.filter(({ scope }) => scope === 'Row')).toHaveLength(rows.length - 1)
      expect(inside[1]?.type).toBe('Caption')
    }
  })

  test('lists hold items, items a label or a body (7.6)', async () => {
    const { tree } = await open()
    for (const tag of listTags(tree)) {
      const children = tag.children.flatMap((child) => (typeof child === 'string' ? [] : [child.type]))
      if (tag.type === 'L') expect(children.filter((type) => type !== 'LI')).toEqual([])
      if (tag.type === 'LI') expect(children.filter((type) => !['Lbl', 'LBody'].includes(type))).toEqual([])
    }
  })

  test('pictures have a text in their place and a box (7.3)', async () => {
    const { tree } = await open()
    const figures = listTags(tree).filter(({ type }) => type === 'Figure')
    expect(figures.length).toBeGreaterThan(pages.length)
    expect(figures.filter(({ alt, hasBox }) => !alt || !hasBox)).toEqual([])
  })

  test('words in another language say so, and an abbreviation says what it stands for (7.2)', async () => {
    const { tree } = await open()
    const spans = listTags(tree).filter(({ type }) => type === 'Span')
    expect(spans.filter(({ language }) => language !== undefined).length).toBeGreaterThan(0)
    expect(spans.every(({ language, expanded }) => language !== undefined || expanded !== undefined)).toBe(true)
  })

  test('links are nodes with words for those who cannot see them, and belong to pages in tab order (7.18)', async () => {
    await open()
    let links = 0
    for (const page of pageDictionaries()) {
      expect(asName(at(page, 'Tabs'))).toBe('S')
      for (const item of asKind(at(page, 'Annots'), 'array')?.items ?? []) {
        const annotation = asKind(read.file.resolve(item), 'dictionary')
        expect(asName(at(annotation, 'Subtype'))).toBe('Link')
        expect(readText(at(annotation, 'Contents'))).toBeTruthy()
        expect(at(annotation, 'StructParent')).toBeTypeOf('number')
        links += 1
      }
    }
    expect(links).toBeGreaterThan(20)
  })

  test('every font is inside the file and says which letters its glyphs are (7.21)', async () => {
    await open()
    const fonts = pageDictionaries().flatMap((page) => {
      const found = asKind(at(page, 'Resources', 'Font'), 'dictionary')?.entries ?? new Map<string, PdfValue>()
      return [...found.values()].map((font) => asKind(read.file.resolve(font), 'dictionary'))
    })
    expect(fonts.length).toBeGreaterThan(3)
    for (const font of fonts) {
      const [descendant] = asKind(at(font, 'DescendantFonts'), 'array')?.items ?? []
      const program = at(asKind(read.file.resolve(descendant), 'dictionary'), 'FontDescriptor', 'FontFile2')
      expect([asKind(program, 'stream')?.kind, asKind(at(font, 'ToUnicode'), 'stream')?.kind]).toEqual([
        'stream',
        'stream',
      ])
    }
  })

  test('bookmarks are the headings in their order, and each leads to a page', async () => {
    const { tree, document } = await open()
    type Item = { readonly title: string; readonly dest: unknown; readonly items: readonly Item[] }
    const flatten = (items: readonly Item[]): readonly Item[] => items.flatMap((item) => [item, ...flatten(item.items)])
    const outline = (await document.getOutline()) as readonly Item[]
    const marks = flatten(pages.length > 1 ? outline.flatMap(({ items }) => items) : outline)
    const dense = (text: string) => text.replace(/\s+/g, '')
    const headings = listTags(tree).filter(({ type }) => /^H\d$/.test(type))
    expect(marks).toHaveLength(headings.length)
    marks.forEach(({ title }, index) => {
      const words = dense(textOf(headings[index] ?? { type: '', hasBox: false, children: [] }))
      expect(words.slice(0, 12)).toBe(dense(title).slice(0, 12))
    })
    expect(marks.every(({ dest }) => Array.isArray(dest))).toBe(true)
  })

  test('the small numbers lead to their sources', async () => {
    const { document } = await open()
    const targets = new Set<string>()
    for (let number = 1; number <= document.numPages; number += 1) {
      const annotations = (await (await document.getPage(number)).getAnnotations()) as { dest?: unknown }[]
      for (const { dest } of annotations) if (typeof dest === 'string') targets.add(dest)
    }
    expect(targets.size).toBeGreaterThan(5)
    for (const target of targets) expect(await document.getDestination(target)).not.toBeNull()
  })
})
