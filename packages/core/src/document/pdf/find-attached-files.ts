import { asKind, type PdfDictionary, type PdfStream, type PdfValue, readText } from './pdf-value.ts'
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

/** File specifications of the whole document: by name, and as associated files. */
function listSpecifications(file: PdfFile, root: PdfDictionary): readonly PdfDictionary[] {
  const names = asKind(file.resolve(root.entries.get('Names')), 'dictionary')
  const named = listNamed(file, names?.entries.get('EmbeddedFiles'))
  const associated = asKind(file.resolve(root.entries.get('AF')), 'array')?.items ?? []
  return [...named, ...associated.slice(0, mostNodes)].flatMap((value) => {
    return asKind(file.resolve(value), 'dictionary') ?? []
  })
}

/** All attached files of that name, each once, though a name tree and a list of associated files both may lead to it. */
export function findAttachedFiles(file: PdfFile, name: string): readonly PdfStream[] {
  const root = asKind(file.resolve(file.trailer.entries.get('Root')), 'dictionary')
  const found = new Map<number, PdfStream>()
  for (const { entries } of root ? listSpecifications(file, root) : []) {
    const names = ['UF', 'F'].map((key) => readText(file.resolve(entries.get(key))))
    if (!names.includes(name)) continue
    const embedded = asKind(file.resolve(entries.get('EF')), 'dictionary')
    for (const key of ['UF', 'F']) {
      const stream = asKind(file.resolve(embedded?.entries.get(key)), 'stream')
      if (stream) found.set(stream.start, stream)
    }
  }
  return [...found.values()]
}
