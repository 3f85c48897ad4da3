import type { ProcessIdentity } from './process-identity.ts'

/** Content of a lock file: who holds, or last held, the data folder. */
export interface LockRecord extends ProcessIdentity {
  /** ISO instant at which the holder started. */
  readonly startedAt: string
  /** Where the holder answers, once it does: `http://127.0.0.1:4640`. */
  readonly address?: string
  /** ISO instant of a clean stop; absent while held, and for ever when the holder was killed. */
  readonly stoppedAt?: string
}

const optionalTexts = ['bootId', 'pidNamespace', 'startTicks', 'address', 'stoppedAt'] as const

/** Reads a lock file's text; undefined when it is not one (the file is ours, so this means a damaged disk). */
export function parseLockRecord(text: string): LockRecord | undefined {
  const found = parseObject(text)
  if (!found || !Number.isInteger(found['pid'])) return undefined
  const { pid, host, startedAt } = found
  if (typeof host !== 'string' || typeof startedAt !== 'string') return undefined
  const present = optionalTexts.filter((name) => typeof found[name] === 'string').map((name) => [name, found[name]])
  return { pid: pid as number, host, startedAt, ...Object.fromEntries(present) }
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
