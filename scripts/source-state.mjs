import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
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

function walk(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return foldersLeftOut.has(entry.name) ? [] : walk(path)
      return entry.name.endsWith('.tsbuildinfo') ? [] : [path]
    })
}
