import { createHash } from 'node:crypto'
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Where a person installs packages for this: code is never taken from the folder somebody happens to stand in. */
export const packageFolder = (dataFolder: string): string => join(dataFolder, 'embeddings')

/** A package that is installed in the data folder, or beside this software. */
export interface InstalledPackage {
  readonly folder: string
  readonly version: string
  readonly load: () => Promise<unknown>
}

function folderOf(main: string, name: string): string | undefined {
  for (let folder = dirname(main); folder !== dirname(folder); folder = dirname(folder)) {
    if (folder.replaceAll('\\', '/').endsWith(`node_modules/${name}`)) return folder
  }
  return undefined
}

function versionIn(folder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const version = typeof manifest === 'object' && manifest !== null && 'version' in manifest && manifest.version
  return typeof version === 'string' ? version : '?'
}

/** Undefined where it is not installed. */
export function findPackage(name: string, dataFolder: string): InstalledPackage | undefined {
  for (const from of [pathToFileURL(join(packageFolder(dataFolder), 'x.js')), import.meta.url]) {
    let main: string
    try {
      main = createRequire(from).resolve(name)
    } catch {
      continue
    }
    const folder = folderOf(main, name)
    if (!folder) continue
    return { folder, version: versionIn(folder), load: () => import(pathToFileURL(main).href) as Promise<unknown> }
  }
  return undefined
}

/** A member of a loaded module, whether it is an ES module or one of the older kind. */
export function memberOf(module: unknown, name: string): unknown {
  const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
    (typeof value === 'object' && value !== null) || typeof value === 'function'
  if (!isObject(module)) return undefined
  if (name in module) return module[name]
  const inner = module['default']
  return isObject(inner) ? inner[name] : undefined
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => join(folder, name))
    .toSorted()
}

/** SHA-256 over files, in order; a folder stands for the files in it. Read in pieces. */
export async function digestOf(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const path of paths.flatMap((one) => (statSync(one).isDirectory() ? listFiles(one) : [one]))) {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  }
  return hash.digest('hex')
}
