import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Files below a folder as paths with `/`, in the same order on every machine. Hidden files and links are left out: a link
 * could lead anywhere, also back.
 */
export function listBatchFiles(folder: string): readonly string[] {
  const found: string[] = []
  const open = ['']
  for (let under = open.pop(); under !== undefined; under = open.pop()) {
    for (const entry of readdirSync(join(folder, under), { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue
      const path = under === '' ? entry.name : `${under}/${entry.name}`
      if (entry.isDirectory()) open.push(path)
      else if (entry.isFile()) found.push(path)
    }
  }
  return found.sort((one, other) => (one < other ? -1 : 1))
}
