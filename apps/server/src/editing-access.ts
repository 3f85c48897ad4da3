import { type EditingKey, editingKeyOf } from './http/editing-key.ts'
import type { Settings } from './settings.ts'

/** Who may edit packs on this server, and where their key comes from. */
export interface EditingAccess {
  readonly key: EditingKey
  readonly from: 'environment' | 'start' | 'nowhere'
  /** The key made at this start, to be printed once. */
  readonly printed?: string
}

const loopback = ['127.0.0.1', '::1', 'localhost']

/**
 * The key the operator gave. Without one, a server that only this machine can reach makes a key at each start and prints
 * it for the person in front of it; one that others can reach, or that is started by a program, lets nobody edit.
 */
export function openEditing(
  { editingKey, host, asJson }: Pick<Settings, 'editingKey' | 'host' | 'asJson'>,
  randomBytes: (length: number) => Uint8Array,
): EditingAccess {
  if (editingKey !== undefined) return { key: editingKeyOf(editingKey), from: 'environment' }
  if (asJson || !loopback.includes(host)) return { key: undefined, from: 'nowhere' }
  const printed = Buffer.from(randomBytes(16)).toString('base64url')
  return { key: editingKeyOf(printed), from: 'start', printed }
}
