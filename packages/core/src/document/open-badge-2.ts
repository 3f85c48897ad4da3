import { decodeBase64Url } from '@wanderbuch/proofs/encoding/base64'
import { isJsonObject, type JsonObject, toList } from '@wanderbuch/proofs/json/json-object'
import { parseJsonStrictly } from '@wanderbuch/proofs/json/parse-strict'
import { type BadgeParts, joinBadgeParts, verificationOf } from '@wanderbuch/proofs/open-badges/badge-parts'
import { typesOf } from './detect-json-format.ts'
import type { ReceivedDocument } from './receive-document.ts'

/** An Open Badges 2.0 award as it was received, joined with what came with it; `token` where it is signed. */
export interface OpenBadge2 extends BadgeParts {
  readonly token?: string
}

/** The words of a document of Open Badges 2.0: themselves, or the payload of their token. */
export function badgeWords({ format, content }: ReceivedDocument): JsonObject | undefined {
  if (format !== 'open-badges-2.0') return undefined
  if (content.kind === 'json') return isJsonObject(content.value) ? content.value : undefined
  if (content.kind !== 'text') return undefined
  const payload = decodeBase64Url(content.text.split('.')[1] ?? '')
  const parsed = payload.ok ? parseJsonStrictly(payload.value) : undefined
  return parsed?.ok && isJsonObject(parsed.value) ? parsed.value : undefined
}

/** Whether these words state an award. */
export const isAward = (words: JsonObject) =>
  typesOf(words).includes('Assertion') || (typesOf(words).length === 0 && verificationOf(words) !== undefined)

/** What stands beside an award and is none itself. */
const otherTypes = ['BadgeClass', 'Issuer', 'Profile', 'CryptographicKey', 'RevocationList', 'Endorsement', 'Criteria']

/** What a document of Open Badges 2.0 is: an award, a part of one, or something of a type that is not known. */
export type BadgeRole = 'award' | 'part' | 'unknown'

export function badgeRole(document: ReceivedDocument): BadgeRole {
  const words = badgeWords(document)
  if (!words) return 'unknown'
  if (isAward(words)) return 'award'
  return typesOf(words).some((type) => otherTypes.includes(type)) ? 'part' : 'unknown'
}

/** The award in a document; undefined when it holds none. */
export function findOpenBadge2(document: ReceivedDocument): OpenBadge2 | undefined {
  const words = badgeWords(document)
  if (!words || !isAward(words)) return undefined
  const { content, beside = [] } = document
  return { ...joinBadgeParts(words, beside), ...(content.kind === 'text' && { token: content.text }) }
}

/** No honest badge names more. */
const mostEndorsements = 16

/** Endorsements of an award or its class that came along, written out or joined by their addresses. */
export function listBadgeEndorsements(
  { assertion, badgeClass }: BadgeParts,
  beside: readonly JsonObject[],
): readonly JsonObject[] {
  const named = [assertion, badgeClass].flatMap((one) => toList(one?.endorsement))
  return named.slice(0, mostEndorsements).flatMap((one) => {
    const found = isJsonObject(one) ? one : beside.find(({ id }) => id === one)
    return found ? [found] : []
  })
}
