import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { chmodSync, linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'

export interface InstanceKey {
  /** Ed25519 private key. */
  readonly privateKey: KeyObject
  readonly path: string
  readonly created: boolean
  /** English, for the log; present when the file could be read by others and was closed to them. */
  readonly warning?: string
}

export type InstanceKeyProblem =
  | { readonly code: 'instance_key_unreadable'; readonly path: string; readonly detail: string }
  | { readonly code: 'instance_key_not_ed25519'; readonly path: string; readonly found: string }
  | { readonly code: 'instance_key_not_writable'; readonly path: string; readonly detail: string }

const ownerOnly = 0o600

/**
 * The key this instance signs dossiers with: `instance-key.pem` (PKCS #8, RFC 8410) in the data folder, made on first use.
 * A file others can read is closed to mode 600 and told in `warning`: whoever read it before can still sign with it.
 */
export function loadOrCreateInstanceKey(folder: string): Result<InstanceKey, InstanceKeyProblem> {
  const path = join(folder, 'instance-key.pem')
  try {
    return loadInstanceKey(path, createWhenAbsent(path))
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    return fail({ code: 'instance_key_not_writable', path, detail: message })
  }
}

/** Reads a private key file, as `--key` names one. A file that is no such key is left as it is. */
export function loadInstanceKey(path: string, created = false): Result<InstanceKey, InstanceKeyProblem> {
  try {
    const privateKey = createPrivateKey(readFileSync(path))
    const type = privateKey.asymmetricKeyType ?? 'unknown'
    if (type !== 'ed25519') return fail({ code: 'instance_key_not_ed25519', path, found: type })
    const warning = closeToOthers(path)
    return succeed({ privateKey, path, created, ...(warning && { warning }) })
  } catch (error) {
    return fail({ code: 'instance_key_unreadable', path, detail: (error as Error).message })
  }
}

/** Written beside and linked into place, so that a killed process leaves a whole key or none. */
function createWhenAbsent(path: string): boolean {
  if (statSync(path, { throwIfNoEntry: false })) return false
  const { privateKey } = generateKeyPairSync('ed25519')
  const temporary = `${path}.${process.pid}.new`
  writeFileSync(temporary, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: ownerOnly, flush: true })
  try {
    linkSync(temporary, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(temporary)
  }
}

function closeToOthers(path: string): string | undefined {
  const mode = statSync(path).mode & 0o777
  if ((mode & 0o077) === 0) return undefined
  chmodSync(path, ownerOnly)
  return `${path} was open to others (mode ${mode.toString(8)}) and is now 600; make a new key if anyone may have read it.`
}
