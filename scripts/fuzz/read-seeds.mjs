import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { placesOf } from './mutate-json.mjs'

const root = resolve(import.meta.dirname, '../..')
const shared = resolve(root, process.env.WANDERBUCH_SHARED ?? '../shared')
/** Larger samples would take the time of many smaller ones. */
const mostBytes = 150_000

const walk = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

const sampleFolders = ['elm/samples', 'elmo', 'openbadges', 'vc'].map((name) => join(shared, 'data', name))

/** All received files of the fixtures and, where they are at hand, the official samples, in a fixed order. */
export function readSeeds() {
  const received = walk(join(root, 'fixtures')).filter((path) => /[\\/](received|trust|snapshots)[\\/]/.test(path))
  const samples = sampleFolders.filter((folder) => existsSync(folder)).flatMap(walk)
  return [...received, ...samples]
    .filter((path) => statSync(path).size <= mostBytes)
    .sort()
    .map((path) => {
      const bytes = readFileSync(path)
      return { name: relative(root, path), bytes, places: placesOf(bytes.toString('utf8')) }
    })
}
