import type { Check } from '../vocabulary/check.ts'
import type { Subject } from '../vocabulary/record.ts'
import type { FormerName, PersonIdentifier, ShownIdentity } from '../vocabulary/request.ts'
import { compareNames, type NameComparison } from './names/compare-names.ts'
import { nameOfSubject } from './names/name-of-subject.ts'
import { toCheck } from './verification-subject.ts'

const name = 'holder'
const open = { name, outcome: 'not-determined' } as const

interface NameFound {
  readonly comparison: NameComparison
  /** The former name that agrees where the present one does not. */
  readonly former?: FormerName
}

/** The name shown, else a former name that a person documented. */
function findName(named: string, { fullName, formerNames = [] }: ShownIdentity): NameFound {
  const comparison = compareNames(named, fullName)
  if (comparison.same) return { comparison }
  for (const former of formerNames) {
    const earlier = compareNames(named, former.fullName)
    if (earlier.same) return { comparison: earlier, former }
  }
  return { comparison }
}

type IdentifierAnswer = { readonly kind: 'same' | 'differs'; readonly scheme: string }

/** Numbers are compared as they stand, and only where both sides say whose numbers they are. */
function compareIdentifiers(
  own: readonly PersonIdentifier[] = [],
  shown: readonly PersonIdentifier[] = [],
): IdentifierAnswer | undefined {
  const pairs = own.flatMap((one) =>
    shown.filter(({ scheme }) => scheme === one.scheme).map((other) => ({ one, other })),
  )
  const same = pairs.find(({ one, other }) => one.value === other.value)
  if (same) return { kind: 'same', scheme: same.one.scheme }
  const [first] = pairs
  return first && { kind: 'differs', scheme: first.one.scheme }
}

function answerName(named: string, { comparison }: NameFound): Check | undefined {
  if (comparison.same) return undefined
  if (comparison.why === 'initials') return toCheck({ ...open, code: 'holder_name_initials', details: { named } })
  if (comparison.why === 'part-missing')
    return toCheck({ ...open, code: 'holder_name_part_missing', details: { named } })
  // A name may have changed by marriage or law; a person must look, but the page must not pass it over.
  return toCheck({ name, outcome: 'no', code: 'holder_name_differs' })
}

function answerAgreed(found: NameFound, shown: ShownIdentity, identifier: IdentifierAnswer | undefined): Check {
  const { seenBy, seenOn } = shown
  if (!seenBy || !seenOn) return toCheck({ ...open, code: 'holder_identity_not_seen' })
  const details = { seenBy, seenOn }
  const yes = { name, outcome: 'yes' } as const
  const { former, comparison } = found
  if (former) {
    const { fullName, documentedBy, documentSeen, on } = former
    const more = { former: fullName, documentedBy, documentSeen, documentedOn: on }
    return toCheck({ ...yes, code: 'holder_former_name_match', details: { ...details, ...more } })
  }
  const rules = comparison.same ? comparison.rules : []
  const rule = rules.findLast((one) => one !== 'order') ?? rules.at(-1)
  if (identifier) {
    const more = { scheme: identifier.scheme, ...(rule && { rule }) }
    return toCheck({ ...yes, code: 'holder_name_and_identifier_match', details: { ...details, ...more } })
  }
  if (rule && rule !== 'order')
    return toCheck({ ...yes, code: 'holder_name_by_rule', details: { ...details, rule, rules: rules.join(', ') } })
  return toCheck({ ...yes, code: 'holder_name_and_birth_date_match', details })
}

/**
 * Compares the person a document is about with an identity document somebody saw: the name by stated rules, the date of
 * birth and numbers exactly. Never yes by the name alone; another date of birth or another number of the same kind is a no,
 * whatever the name says.
 */
export function compareIdentity(subject: Subject, shown: ShownIdentity): Check {
  const named = nameOfSubject(subject)
  if (named === undefined) return toCheck({ ...open, code: 'holder_not_named' })
  const found = findName(named, shown)
  const answer = answerName(named, found)
  if (answer?.outcome === 'no') return answer
  const bothBorn = subject.birthDate !== undefined && shown.birthDate !== undefined
  if (bothBorn && subject.birthDate !== shown.birthDate)
    return toCheck({ name, outcome: 'no', code: 'holder_birth_date_differs' })
  const identifier = compareIdentifiers(subject.identifiers, shown.identifiers)
  if (identifier?.kind === 'differs')
    return toCheck({ name, outcome: 'no', code: 'holder_identifier_differs', details: { scheme: identifier.scheme } })
  if (answer) return answer
  if (!bothBorn && !identifier) return toCheck({ ...open, code: 'holder_name_only' })
  return answerAgreed(found, shown, bothBorn ? undefined : identifier)
}
