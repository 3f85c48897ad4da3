import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const foldersLeftOut = new Set(['node_modules', 'dist', 'build'])

/**
 * One digest over path, size and time of every file the build reads: packages, apps and the root settings.
 * Times instead of contents keep it at a few milliseconds; a deleted file changes it too.
 */
export function digestSourceState(root) {
  const hash = createHash('sha256')
  const settings = ['package-lock.json', 'package.json', 'tsconfig.base.json', 'tsconfig.json']
  const paths = [
    ...settings.map((name) => join(root, name)),
    ...walk(join(root, 'packages')),
    ...walk(join(root, 'apps')),
  ]
  for (const path of paths) {
    const { size, mtimeMs } = statSync(path)
    hash.update(`${path}\n${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

/** File that holds the digest the build was made from. */
export const buildStampPath = (root) => join(root, 'node_modules/.cache/wanderbuch/built-from')

/** Whether the build is there and was made from the files as they are now. */
export function isBuildFresh(root) {
  const stamp = buildStampPath(root)
  const isThere = existsSync(join(root, 'apps/cli/dist/main.js')) && existsSync(join(root, 'apps/web/dist/index.html'))
  return isThere && existsSync(stamp) && readFileSync(stamp, 'utf8') === digestSourceState(root)
}

function walk(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return foldersLeftOut.has(entry.name) ? [] : walk(path)
      return entry.name.endsWith('.tsbuildinfo') ? [] : [path]
    })
}
