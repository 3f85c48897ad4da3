import { encodeHex } from '@wanderbuch/proofs/encoding/hex'
import { decodeUtf8 } from '@wanderbuch/proofs/encoding/utf8'
import type { CryptoPort } from '@wanderbuch/proofs/crypto-port'
import type { ContainerFormat } from '../formats.ts'
import { type OuterFile, shownName, type Within } from '../within.ts'
import {
  type ContainerPart,
  containerLimits,
  type ContainerProblem,
  type OpenedContainer,
  refusePart,
  type UnpackingBudget,
} from './container-part.ts'
import { findContainerFormat, openContainer } from './open-container.ts'

/** A part of a file that is no container itself. */
export interface FoundPart {
  readonly within: Within
  readonly fileName: string
  readonly content:
    { readonly ok: true; readonly value: Uint8Array } | { readonly ok: false; readonly problem: ContainerProblem }
}

export const createBudget = (): UnpackingBudget => ({ bytesLeft: containerLimits.maxUnpackedBytes })

interface Opening {
  readonly outer: OuterFile
  readonly budget: UnpackingBudget
  readonly found: FoundPart[]
}

type Inner = Omit<OuterFile, 'digest' | 'fileName'>

function tell({ outer, found }: Opening, places: readonly string[], content: FoundPart['content']): void {
  found.push({ within: { outer, places }, fileName: shownName(outer.fileName, places), content })
}

/** An Open Badge may be baked as the address where it is kept (Open Badges 2.0, hosted). */
function asAddress(bytes: Uint8Array): string | undefined {
  const text = bytes.length <= 2000 ? decodeUtf8(bytes) : undefined
  return text?.ok && /^https?:\/\/\S+$/i.test(text.value.trim()) ? text.value.trim() : undefined
}

function openPart(opening: Opening, bytes: Uint8Array, places: readonly string[]): void {
  const address = asAddress(bytes)
  if (address !== undefined) return tell(opening, places, refusePart('container_holds_address', { address }))
  const format = findContainerFormat(bytes)
  if (!format) return tell(opening, places, { ok: true, value: bytes })
  if (places.length >= containerLimits.maxDepth)
    return tell(opening, places, refusePart('container_too_deep', { format, most: containerLimits.maxDepth }))
  openInner(opening, { format, bytes }, places)
}

function openInner(opening: Opening, { format, bytes }: Inner, places: readonly string[]): void {
  const opened = openContainer(format, bytes, opening.budget)
  if (!opened.ok) return tell(opening, places, opened)
  if (opened.value.length === 0) return tell(opening, places, refusePart('container_without_credential', { format }))
  for (const { place, content } of opened.value) {
    const inside = [...places, place]
    if (opening.found.length >= containerLimits.maxParts)
      return tell(opening, places, refusePart('container_too_many_parts', { format, most: containerLimits.maxParts }))
    if (content.ok) openPart(opening, content.value, inside)
    else tell(opening, inside, content)
  }
}

/** The bytes under these names inside a file; undefined when they are not there. */
export function findInside(bytes: Uint8Array, places: readonly string[]): Uint8Array | undefined {
  const budget = createBudget()
  let found: Uint8Array | undefined = bytes
  for (const place of places) {
    const format: ContainerFormat | undefined = found && findContainerFormat(found)
    const opened: OpenedContainer | undefined = found && format ? openContainer(format, found, budget) : undefined
    const part: ContainerPart | undefined = opened?.ok
      ? opened.value.find((one) => one.place === place && one.content.ok)
      : undefined
    found = part?.content.ok ? part.content.value : undefined
  }
  return found
}

/**
 * Everything a received file holds when it is a container, each part by itself; undefined when it is a document. What
 * cannot be had stands in its place with the reason. Work is bounded by the budget, which files received together share.
 */
export async function openFile(
  { fileName, bytes }: { readonly fileName: string; readonly bytes: Uint8Array },
  crypto: CryptoPort,
  budget: UnpackingBudget = createBudget(),
): Promise<readonly FoundPart[] | undefined> {
  const format = findContainerFormat(bytes)
  if (!format) return undefined
  const digest = encodeHex(await crypto.digest('sha-256', bytes))
  const opening: Opening = { outer: { fileName, format, digest, bytes }, budget, found: [] }
  openInner(opening, { format, bytes }, [])
  return opening.found
}
