import { createHash, timingSafeEqual } from 'node:crypto'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { RandomBytes } from '../storage/dossier-seal.ts'
import type { NamedEditor } from './draft-steps.ts'

/** An editor with what is kept of their key; the key itself is kept nowhere. */
export interface EditorRecord {
  readonly editor: NamedEditor
  /** 128 random bits, base64url; new with every key. */
  readonly salt: string
  /** SHA-256 of salt and secret, hex. The secret has 128 random bits, so a slow hash would add nothing. */
  readonly keyHash: string
  /** ISO instant; undefined while the key is good. */
  readonly withdrawnAt: string | undefined
}

export type EditorKeyProblem = { readonly code: 'editing_key_wrong' } | { readonly code: 'editing_key_withdrawn' }

const secretBytes = 16
const hashOf = (salt: string, secret: string) => createHash('sha256').update(`${salt} ${secret}`).digest()
const randomText = (randomBytes: RandomBytes) => Buffer.from(randomBytes(secretBytes)).toString('base64url')

/** A new key of an editor, to be shown once, with what is kept of it. Example of a key: `ed-3f9a01c2.` and 22 letters. */
export function makeEditorKey(
  editor: NamedEditor,
  randomBytes: RandomBytes,
): { readonly key: string; readonly record: EditorRecord } {
  const [salt, secret] = [randomText(randomBytes), randomText(randomBytes)]
  const keyHash = hashOf(salt, secret).toString('hex')
  return { key: `${editor.id}.${secret}`, record: { editor, salt, keyHash, withdrawnAt: undefined } }
}

/** The id a key begins with; a text that is no key begins with an id nobody has. */
export const editorIdOfKey = (key: string): string => key.slice(0, Math.max(0, key.indexOf('.')))

/** Compared for a key of nobody, so that it takes as long as one of somebody. */
const nobody = { salt: '', keyHash: hashOf('', '').toString('hex'), withdrawnAt: undefined, editor: undefined }

/**
 * Whose key it is. Hashes have one length, so the comparison takes as long for every guess; that a key was withdrawn is
 * told only to who holds it.
 */
export function checkEditorKey(record: EditorRecord | undefined, key: string): Result<NamedEditor, EditorKeyProblem> {
  const { salt, keyHash, withdrawnAt, editor } = record ?? nobody
  const secret = key.slice(key.indexOf('.') + 1)
  const isTheirs = timingSafeEqual(hashOf(salt, secret), Buffer.from(keyHash, 'hex'))
  if (!isTheirs || editor === undefined) return fail({ code: 'editing_key_wrong' })
  return withdrawnAt === undefined ? succeed(editor) : fail({ code: 'editing_key_withdrawn' })
}
