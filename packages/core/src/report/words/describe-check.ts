import { meaningStatement } from '../../compare/meaning-questions.ts'
import { detailParameters } from '../../vocabulary/detail-parameters.ts'
import type { Organisation } from '../../vocabulary/record.ts'
import { listLookedAt, type LookedAtName } from '../../verify/looked-at.ts'
import { findMend } from '../../verify/mend.ts'
import { findWhoRole } from '../../verify/who-can-answer.ts'
import { plainText } from '../page-model.ts'
import type { Words } from './create-words.ts'

/** A check in words: why, what would mend it, who can answer, what was looked at. */
export interface DescribedCheck {
  readonly sentence: string
  /** What would turn it into a yes, or answer it; absent when it is a yes. */
  readonly mend?: string
  /** Name of whoever can answer, or what they are where no name is known; absent when it is a yes. */
  readonly who?: string
  readonly lookedAt: readonly { readonly name: LookedAtName; readonly label: string; readonly value: string }[]
}

type Seen = Parameters<typeof listLookedAt>[0]
type Asked = Pick<Seen, 'check' | 'verified'>

function namedBody({ check, verified: { record } }: Asked): Pick<Organisation, 'name'> | undefined {
  const role = findWhoRole(check)
  if (role === 'issuer') return record.issuer ?? record.awardingBody
  return role === 'awarding-body' ? (record.awardingBody ?? record.issuer) : undefined
}

/** Where a body is known by its identifier alone, that is no name a person could ask for. */
const hasName = ({ name }: Pick<Organisation, 'name'>) => Object.values(name).some((text) => !text.startsWith('did:'))

/** Who can answer a check, by name where one is known; undefined when it is a yes. */
export function wordWho(seen: Asked, words: Words): string | undefined {
  const role = findWhoRole(seen.check)
  if (role === undefined) return undefined
  // Where only the means are missing, no body has to be asked.
  const named = role === 'server' ? undefined : (seen.check.whoCanAnswer ?? namedBody(seen))
  return named && hasName(named) ? plainText(words.put({ kind: 'text', text: named.name })) : words.label(`who.${role}`)
}

/** Words everything about a check that a reader may ask; the faces only lay it out. */
export function describeCheck(seen: Seen, words: Words): DescribedCheck {
  const { check } = seen
  const mend = findMend(check)
  const who = wordWho(seen, words)
  const answer = words.label(`check.${check.code}`, detailParameters(check.details))
  const meaning = meaningStatement(check)
  return {
    sentence: meaning ? `${answer} ${words.label(meaning.message, meaning.parameters)}` : answer,
    ...(mend && { mend: words.label(`mend.${mend}`) }),
    ...(who !== undefined && { who }),
    lookedAt: listLookedAt(seen).map(({ name, value }) => ({
      name,
      label: words.label(`looked-at.${name}`),
      value: plainText(words.put(value)),
    })),
  }
}
