import { join } from 'node:path'

/** Path of a received file of a fixture. */
export const fixtureFile = (name: string, file: string) =>
  join(new URL('../../fixtures/', import.meta.url).pathname, name, 'received', file)
