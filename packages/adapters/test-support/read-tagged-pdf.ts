import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type PdfFile, openPdfFile } from '@wanderbuch/core/document/pdf/pdf-file'
import { asKind, asName, type PdfDictionary, type PdfValue, readText } from '@wanderbuch/core/document/pdf/pdf-value'

/** A node of the structure tree with what was drawn into it, as a program reads it that walks along the tree. */
export interface ReadTag {
  readonly type: string
  readonly language?: string
  readonly alt?: string
  readonly expanded?: string
  readonly scope?: string
  readonly hasBox: boolean
  readonly children: readonly (ReadTag | string)[]
}

export type PdfJsDocument = Awaited<ReturnType<typeof getDocument>['promise']>

export interface ReadPdf {
  readonly file: PdfFile
  readonly root: PdfDictionary
  readonly tree: ReadTag
  readonly document: PdfJsDocument
  /** Text of each marked stretch, by page object and number: `10/3`. */
  readonly stretches: ReadonlyMap<string, string>
  /** Text outside all marks: neither content nor ornament. */
  readonly loose: readonly string[]
  /** How often the tree refers to each stretch. */
  readonly referred: ReadonlyMap<string, number>
}

async function readStretches(document: PdfJsDocument): Promise<Pick<ReadPdf, 'stretches' | 'loose'>> {
  const stretches = new Map<string, string>()
  const loose: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const open: string[] = []
    for (const item of items) {
      if ('str' in item) {
        const key = open.at(-1)
        // Spaces that pdf.js guesses from distances have no height.
        if (item.height === 0) continue
        if (key === undefined) loose.push(item.str)
        else if (key) stretches.set(key, (stretches.get(key) ?? '') + item.str)
      } else if (item.type === 'endMarkedContent') open.pop()
      else
        open.push(
          /^p(\d+)R_mc(\d+)$/
            .exec(item.id ?? '')
            ?.slice(1)
            .join('/') ?? '',
        )
    }
  }
  return { stretches, loose }
}

interface Walk {
  readonly file: PdfFile
  readonly stretches: ReadonlyMap<string, string>
  readonly referred: Map<string, number>
}

function listItems(file: PdfFile, value: PdfValue | undefined): readonly PdfValue[] {
  const found = file.resolve(value)
  return asKind(found, 'array')?.items ?? (found === undefined || found === null ? [] : [value as PdfValue])
}

function readChild(walk: Walk, child: PdfValue, page: PdfValue | undefined): readonly (ReadTag | string)[] {
  const found = walk.file.resolve(child)
  const dictionary = asKind(found, 'dictionary')
  const type = asName(dictionary?.entries.get('Type'))
  if (type === 'OBJR') return []
  if (dictionary && type !== 'MCR') return [readTag(walk, dictionary)]
  const number = dictionary ? dictionary.entries.get('MCID') : found
  const onPage = asKind(dictionary?.entries.get('Pg') ?? page, 'indirect')?.number
  const key = `${onPage}/${String(number)}`
  walk.referred.set(key, (walk.referred.get(key) ?? 0) + 1)
  return [walk.stretches.get(key) ?? '']
}

function readTag(walk: Walk, { entries }: PdfDictionary): ReadTag {
  const text = (name: string) => readText(walk.file.resolve(entries.get(name)))
  const [language, alt, expanded] = [text('Lang'), text('Alt'), text('E')]
  const attributes = asKind(walk.file.resolve(entries.get('A')), 'dictionary')
  const scope = asName(attributes?.entries.get('Scope'))
  return {
    type: asName(entries.get('S')) ?? '',
    ...(language !== undefined && { language }),
    ...(alt !== undefined && { alt }),
    ...(expanded !== undefined && { expanded }),
    ...(scope !== undefined && { scope }),
    hasBox: attributes?.entries.has('BBox') === true,
    children: listItems(walk.file, entries.get('K')).flatMap((child) => readChild(walk, child, entries.get('Pg'))),
  }
}

/** Reads a PDF file with a reader of other makers for its letters, and its structure tree as a whole. */
export async function readTaggedPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const file = openPdfFile(bytes)
  if (!file) throw new Error('the file cannot be opened')
  const root = asKind(file.resolve(file.trailer.entries.get('Root')), 'dictionary')
  const structure = root && asKind(file.resolve(root.entries.get('StructTreeRoot')), 'dictionary')
  if (!root || !structure) throw new Error('the file has no structure tree')
  const { stretches, loose } = await readStretches(document)
  const referred = new Map<string, number>()
  const [top] = listItems(file, structure.entries.get('K'))
  const dictionary = asKind(file.resolve(top), 'dictionary')
  if (!dictionary) throw new Error('the structure tree is empty')
  const tree = readTag({ file, stretches, referred }, dictionary)
  return { file, root, tree, document, stretches, loose, referred }
}

/** All text below a node. */
export function textOf(node: ReadTag | string): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('')
}

/** All nodes below one, itself first, in the order they are read. */
export function listTags(node: ReadTag): readonly ReadTag[] {
  return [node, ...node.children.flatMap((child) => (typeof child === 'string' ? [] : listTags(child)))]
}
