import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

export const sharedFolder = resolve(process.cwd(), process.env.WANDERBUCH_SHARED ?? '../shared', 'data')

/** Official samples are not part of the project; tests that need them are left out by name when they are not at hand. */
export const hasSharedData = existsSync(sharedFolder)

export function sayWhenLeftOut(what: string): void {
  if (!hasSharedData) console.warn(`left out: ${what} (shared data not found)`)
}

export const readSharedBytes = (path: string): Uint8Array => new Uint8Array(readFileSync(resolve(sharedFolder, path)))
export const readSharedText = (path: string): string => readFileSync(resolve(sharedFolder, path), 'utf8')
