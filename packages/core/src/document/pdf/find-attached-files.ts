import { asKind, asName, type PdfDictionary, type PdfStream, type PdfValue, readText } from './pdf-value.ts'
import type { PdfFile } from './pdf-file.ts'

const mostNodes = 4096
const deepest = 16

/** Values of a name tree (ISO 32000-1, 7.9.6), all nodes visited at most once. */
function listNamed(file: PdfFile, root: PdfValue | undefined): readonly PdfValue[] {
  const found: PdfValue[] = []
  const waiting = [{ node: root, depth: 0 }]
  let visited = 0
  while (waiting.length > 0) {
    const { node, depth } = waiting.pop() as (typeof waiting)[number]
    const dictionary = asKind(file.resolve(node), 'dictionary')
    visited += 1
    if (!dictionary || visited > mostNodes || depth > deepest) continue
    const names = asKind(file.resolve(dictionary.entries.get('Names')), 'array')?.items ?? []
    names.forEach((item, index) => {
      if (index % 2 === 1 && found.length < mostNodes) found.push(item)
    })
    const kids = asKind(file.resolve(dictionary.entries.get('Kids')), 'array')?.items ?? []
    for (const kid of kids.slice(0, mostNodes - waiting.length)) waiting.push({ node: kid, depth: depth + 1 })
  }
  return found
}

/** Annotations of all pages, a page tree visited at most once a node (ISO 32000-1, 7.7.3). */
function listAnnotations(file: PdfFile, root: PdfDictionary): readonly PdfValue[] {
  const found: PdfValue[] = []
  const waiting = [{ node: root.entries.get('Pages'), depth: 0 }]
  for (let visited = 0; waiting.length > 0 && visited < mostNodes; visited += 1) {
    const { node, depth } = waiting.pop() as (typeof waiting)[number]
    const dictionary = asKind(file.resolve(node), 'dictionary')
    if (!dictionary || depth > deepest) continue
    const annotations = asKind(file.resolve(dictionary.entries.get('Annots')), 'array')?.items ?? []
    found.push(...annotations.slice(0, mostNodes - found.length))
    const kids = asKind(file.resolve(dictionary.entries.get('Kids')), 'array')?.items ?? []
    for (const kid of kids.slice(0, mostNodes - waiting.length)) waiting.push({ node: kid, depth: depth + 1 })
  }
  return found
}

/** Files that hang on a place of a page (ISO 32000-1, 12.5.6.15). */
function listPinned(file: PdfFile, root: PdfDictionary): readonly PdfValue[] {
  return listAnnotations(file, root).flatMap((one) => {
    const annotation = asKind(file.resolve(one), 'dictionary')
    if (!annotation || asName(file.resolve(annotation.entries.get('Subtype'))) !== 'FileAttachment') return []
    return annotation.entries.get('FS') ?? []
  })
}

/** File specifications of the whole document: by name, as associated files, and pinned to a page. */
function listSpecifications(file: PdfFile, root: PdfDictionary): readonly PdfDictionary[] {
  const names = asKind(file.resolve(root.entries.get('Names')), 'dictionary')
  const named = listNamed(file, names?.entries.get('EmbeddedFiles'))
  const associated = asKind(file.resolve(root.entries.get('AF')), 'array')?.items ?? []
  const all = [...named, ...associated.slice(0, mostNodes), ...listPinned(file, root)]
  return all.flatMap((value) => asKind(file.resolve(value), 'dictionary') ?? [])
}

/** An attached file under the names it is given: shown, never used as a path. */
export interface AttachedFile {
  readonly names: readonly string[]
  readonly stream: PdfStream
}

/** All attached files, each once, though a name tree, a list of associated files and a page may all lead to it. */
export function listAttachedFiles(file: PdfFile): readonly AttachedFile[] {
  const root = asKind(file.resolve(file.trailer.entries.get('Root')), 'dictionary')
  const found = new Map<number, AttachedFile>()
  for (const { entries } of root ? listSpecifications(file, root) : []) {
    const names = ['UF', 'F'].flatMap((key) => readText(file.resolve(entries.get(key))) ?? [])
    const embedded = asKind(file.resolve(entries.get('EF')), 'dictionary')
    for (const key of ['UF', 'F']) {
      const stream = asKind(file.resolve(embedded?.entries.get(key)), 'stream')
      const known = stream && found.get(stream.start)
      if (stream) found.set(stream.start, { names: [...new Set([...(known?.names ?? []), ...names])], stream })
    }
  }
  return [...found.values()]
}

/** All attached files of that name. */
export function findAttachedFiles(file: PdfFile, name: string): readonly PdfStream[] {
  return listAttachedFiles(file).flatMap(({ names, stream }) => (names.includes(name) ? [stream] : []))
}
