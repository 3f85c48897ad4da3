import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** @typedef {{ readonly path: string, readonly text: string }} SourceFile path is relative to the root, with forward slashes */
/** @typedef {{ readonly path: string, readonly line: number, readonly message: string }} Problem */

const foldersLeftOut = new Set(['node_modules', 'dist', 'build', '.git', 'coverage', 'test-results'])
const foldersAtRootLeftOut = new Set(['data', 'fixtures'])
const textEndings = /\.(ts|tsx|mjs|md|css|html|ya?ml)$|^\.ci\/run$|^(packages|apps)\/[^/]+\/data\/.+\.json$/

/** Every source and text file of the house; generated files and received fixtures are left out. */
export function listTextFiles(root) {
  return walkFolder(root, root)
    .filter((path) => textEndings.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

function walkFolder(root, folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = join(folder, entry.name)
    if (!entry.isDirectory()) return entry.isFile() ? [relative(root, full).split(sep).join('/')] : []
    if (foldersLeftOut.has(entry.name)) return []
    if (folder === root && foldersAtRootLeftOut.has(entry.name)) return []
    return walkFolder(root, full)
  })
}

export const isCode = (path) => /\.(ts|tsx|mjs)$/.test(path)

export const isTest = (path) =>
  /\.(test|e2e|bench)\.(ts|tsx|mjs)$/.test(path) || /^(tests|bench)\//.test(path) || /\/test-support\//.test(path)

/** `packages/core`, `apps/web`, or the first folder for anything else. */
export function partOf(path) {
  const [first, second] = path.split('/')
  return first === 'packages' || first === 'apps' ? `${first}/${second}` : first
}
