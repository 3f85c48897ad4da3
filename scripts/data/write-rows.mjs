import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** JSON text of a list, one row a line: small enough to keep, and a changed row shows as one changed line. */
export function rowsToJson(rows) {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`
}

/** JSON text of an object whose values are put on one line each; list values get one row a line. */
export function sectionsToJson(sections) {
  const parts = Object.entries(sections).map(([name, value]) => {
    const text = Array.isArray(value) ? rowsToJson(value).trimEnd() : JSON.stringify(value)
    return `${JSON.stringify(name)}: ${text}`
  })
  return `{\n${parts.join(',\n')}\n}\n`
}

/** Writes files given as a map of path to text, and says so. */
export function writeAll(files) {
  for (const [path, text] of Object.entries(files)) {
    writeFileSync(path, text)
    console.log(`${path}: ${Buffer.byteLength(text)} bytes`)
  }
}

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Folder with the collected facts and official files; not part of the repository. */
export const sharedFolder = resolve(root, process.env.WANDERBUCH_SHARED ?? '../shared')
export const factsFolder = join(sharedFolder, 'facts')

/** Where the data of the standards package is kept. */
export const standardsData = join(root, 'packages/standards/data')
