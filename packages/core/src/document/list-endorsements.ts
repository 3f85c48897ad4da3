import { isJsonObject, type JsonObject, toList } from '@wanderbuch/proofs/json/json-object'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'

/** What an endorsement may be about. */
export type EndorsedPart = 'award' | 'achievement' | 'body'

/** An endorsement as it stands in a credential: JSON with its own proof, or a token. Not yet read. */
export interface WrittenEndorsement {
  /** What it was put beside. */
  readonly beside: EndorsedPart
  /** Identifier of that; an endorsement of something else is not one of this. */
  readonly of: string | undefined
  readonly written: JsonValue
}

/** Each costs a signature, and no honest award carries more. */
const most = 16

function endorsementsOf(object: JsonObject | undefined, beside: EndorsedPart): readonly WrittenEndorsement[] {
  const of = typeof object?.id === 'string' ? object.id : undefined
  const written = [...toList(object?.endorsement), ...toList(object?.endorsementJwt)]
  return written.map((one) => ({ beside, of, written: one }))
}

const objectIn = (value: JsonValue | undefined) => toList(value).find(isJsonObject)

/** Endorsements inside an Open Badge 3.0 or CLR 2.0: of the award, of its achievement, of the bodies that made it. */
export function listEndorsements(credential: JsonObject): readonly WrittenEndorsement[] {
  const achievement = objectIn(objectIn(credential.credentialSubject)?.achievement)
  const bodies = [objectIn(credential.issuer), objectIn(achievement?.creator)]
  const found = [
    ...endorsementsOf(credential, 'award'),
    ...endorsementsOf(achievement, 'achievement'),
    ...bodies.flatMap((body) => endorsementsOf(body, 'body')),
  ]
  return found.slice(0, most)
}
