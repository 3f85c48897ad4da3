import type { NormalisedRecord } from '../vocabulary/record.ts'
import type { Remark } from './record-reader.ts'

const directionControls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u
const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/u
const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u]

/** Why a name may look like another one: it turns the reading direction, hides signs, or mixes alphabets in a word. */
export function findSuspectCharacters(text: string): readonly string[] {
  const mixes = text.split(/[\s.,()/-]+/u).some((word) => scripts.filter((script) => script.test(word)).length > 1)
  return [
    ...(directionControls.test(text) ? ['name_has_direction_control'] : []),
    ...(invisible.test(text) ? ['name_has_invisible_signs'] : []),
    ...(mixes ? ['name_mixes_alphabets'] : []),
  ]
}

/** Remarks on the names a reader would go by: issuer, awarding body, person. */
export function remarkSuspectNames(
  record: Pick<NormalisedRecord, 'issuer' | 'awardingBody' | 'subject'>,
): readonly Remark[] {
  const names: readonly (readonly [string, readonly (string | undefined)[]])[] = [
    ['/issuer', Object.values(record.issuer?.name ?? {})],
    ['/awardingBody', Object.values(record.awardingBody?.name ?? {})],
    ['/subject', [record.subject.fullName, record.subject.givenName, record.subject.familyName]],
  ]
  return names.flatMap(([place, texts]) =>
    texts.flatMap((text) => findSuspectCharacters(text ?? '').map((code) => ({ code, place }))),
  )
}
