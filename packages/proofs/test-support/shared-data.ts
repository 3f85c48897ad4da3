import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const folder = resolve(process.cwd(), process.env.WANDERBUCH_SHARED ?? '../shared', 'data')

/** Official samples are not part of the project; tests that need them are left out by name when they are not at hand. */
export const hasSharedData = existsSync(folder)

export function sayWhenLeftOut(what: string): void {
  if (!hasSharedData) console.warn(`left out: ${what} (shared data not found)`)
}

export const readSharedBytes = (path: string): Uint8Array => new Uint8Array(readFileSync(resolve(folder, path)))
export const readSharedText = (path: string): string => readFileSync(resolve(folder, path), 'utf8')
