import type { Result } from '@wanderbuch/standards/result'

/*
 * One received file may hold several documents: an archive, a list, a picture with a badge in it, a PDF with an attachment.
 * Names inside it are shown and never used as a path.
 */

export const containerProblemCodes = [
  /** Nothing in it that could be a credential. */
  'container_without_credential',
  /** Damaged, or not what its format asks for. */
  'container_ill_formed',
  /** Unpacks to more than is unpacked here. */
  'container_too_large',
  /** More parts than are looked at. */
  'container_too_many_parts',
  /** A container in a container in a container. */
  'container_too_deep',
  /** Locked with a password. */
  'container_encrypted',
  /** Packed in a way that is not unpacked here. */
  'container_method_unsupported',
  /** Only the address of a badge, not the badge. */
  'container_holds_address',
] as const
export type ContainerProblemCode = (typeof containerProblemCodes)[number]

export interface ContainerProblem {
  readonly code: ContainerProblemCode
  readonly details: Readonly<Record<string, string | number>>
}

/** Something inside a file, under the name it has there, and its bytes or why they cannot be had. */
export interface ContainerPart {
  /** Name of an entry, keyword of a chunk, number in a list. */
  readonly place: string
  readonly content: Result<Uint8Array, ContainerProblem>
}

export type OpenedContainer = Result<readonly ContainerPart[], ContainerProblem>

/** What may still be unpacked of the files received together. */
export interface UnpackingBudget {
  bytesLeft: number
}

export const containerLimits = {
  /** Bytes of one part. */
  maxPartBytes: 20 * 1024 * 1024,
  /** Bytes all parts of the files received together may unpack to. */
  maxUnpackedBytes: 40 * 1024 * 1024,
  /** What little input may grow to, and how often larger input may grow: credentials shrink to a tenth at best. */
  smallOutput: 1024 * 1024,
  maxGrowth: 100,
  /** Parts of one container. */
  maxParts: 256,
  /** Containers in each other. */
  maxDepth: 2,
  /** Letters of a name that are shown. */
  maxName: 120,
} as const

/** The most that `packed` bytes may unpack to. */
export function allowedOutput(packed: number, { bytesLeft }: UnpackingBudget): number {
  const { maxPartBytes, smallOutput, maxGrowth } = containerLimits
  return Math.min(maxPartBytes, bytesLeft, Math.max(smallOutput, packed * maxGrowth))
}

export const refusePart = (
  code: ContainerProblemCode,
  details: ContainerProblem['details'] = {},
): { readonly ok: false; readonly problem: ContainerProblem } => ({ ok: false, problem: { code, details } })
