import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const root = new URL('../../fixtures/', import.meta.url).pathname

/** Path of a received file of a fixture. */
export const fixtureFile = (name: string, file: string) => join(root, name, 'received', file)

/** All received files of all fixtures. */
export function listFixtureFiles(): readonly string[] {
  const names = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return names.flatMap(({ name }) =>
    readdirSync(join(root, name, 'received')).map((file) => join(root, name, 'received', file)),
  )
}
