import { parseSync } from 'oxc-parser'

const parsed = new WeakMap()

/** The syntax tree of a file, parsed once; a file that does not parse gives an empty tree (the compiler reports it). */
export function syntaxOf(file) {
  if (!parsed.has(file)) parsed.set(file, parseSync(file.path, file.text))
  return parsed.get(file)
}

/** Calls `visit(node, ancestors)` for every node; `false` as answer keeps the walk out of the node. */
export function walk(node, visit, ancestors = []) {
  if (visit(node, ancestors) === false) return
  const below = [node, ...ancestors]
  for (const child of Object.values(node)) {
    for (const one of Array.isArray(child) ? child : [child]) {
      if (one && typeof one.type === 'string') walk(one, visit, below)
    }
  }
}

/** Line number, from 1, of a character position. */
export function lineAt(text, position) {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < position; at = text.indexOf('\n', at + 1)) line += 1
  return line
}

export const problemAt = (file, position, message) => ({ path: file.path, line: lineAt(file.text, position), message })

/** Every module a file names: imports, re-exports and `import()` with a plain text, with their positions. */
export function listImports(file) {
  const found = []
  walk(syntaxOf(file).program, (node) => {
    const source = node.source ?? (node.type === 'TSImportType' ? (node.argument?.literal ?? node.argument) : undefined)
    if (source?.type === 'Literal' && typeof source.value === 'string') {
      found.push({ specifier: source.value, position: source.start })
    }
  })
  return found
}
