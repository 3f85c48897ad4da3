import type { Parameter } from '@wanderbuch/core/vocabulary/finding'

/** Error codes of the operating system that have words; a person can do something about them. */
const worded = ['EACCES', 'EPERM', 'ENOENT', 'ENOTDIR', 'EISDIR', 'EEXIST', 'EROFS', 'ENOSPC'] as const

/** Why the system refused, in words where there are some; else its code. */
export function systemReason(code: string): Parameter {
  const known = worded.find((one) => one === code)
  return known ? { kind: 'message', key: `cli.reason.${known}` } : code
}
