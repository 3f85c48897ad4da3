import { createHash } from 'node:crypto'
import type { RandomBytes } from './dossier-seal.ts'

const tokenBytes = 16

/** The secret part of a private link: 128 random bits, base64url, 22 characters. */
export const makeLinkToken = (randomBytes: RandomBytes): string =>
  Buffer.from(randomBytes(tokenBytes)).toString('base64url')

/** What the database keeps of a token: SHA-256, hex. A token of 128 random bits needs no salt. */
export const hashLinkToken = (token: string): string => createHash('sha256').update(token).digest('hex')
