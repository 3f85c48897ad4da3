import { type Fact, factValueOf } from '@wanderbuch/core/vocabulary/fact'
import type { LegalCitation, SourceReference } from '@wanderbuch/standards/source-reference'
import common from '../../data/validation-common.json' with { type: 'json' }
import rows from '../../data/validation.json' with { type: 'json' }
import { citeInstrument, instrumentSource } from '../instruments/cite-instrument.ts'
import type { RuleIdentity } from '../rule.ts'
import { rulesVersion } from '../rules-version.ts'

/** An arrangement for the validation of what was learned outside school. */
export type Arrangement = (typeof rows)[number]

export function findArrangement(country: string): Arrangement | undefined {
  return rows.find((row) => row.country === country)
}

function conditionRow(id: string) {
  const arrangement = rows.find(({ rules }) => rules.some((rule) => rule.id === id))
  const rule = arrangement?.rules.find((one) => one.id === id)
  if (!arrangement || !rule) throw new Error(`no condition ${id}`)
  return { arrangement, rule }
}

/** What the data says of a condition. An unknown id is a bug. */
export function condition(id: string): RuleIdentity {
  const { arrangement, rule } = conditionRow(id)
  const { instrument, url, from, certainty } = arrangement
  const citation: LegalCitation = { instrument, provision: rule.provision ?? '', ...(url && { url }) }
  return { id, citation, inForce: { ...(from && { from }) }, effect: rule.effect, certainty }
}

/** Numbers a condition sets: in the data, so that a rule and its sentence cannot differ. */
export function conditionValues(id: string): Readonly<Record<string, number>> {
  return conditionRow(id).rule.values ?? {}
}

const dated = (sources: readonly SourceReference[], day: string) => sources.map((source) => ({ ...source, day }))

interface Written {
  readonly id: string
  readonly kind: string
  readonly value: object
  readonly sources: readonly SourceReference[]
  readonly certainty: Fact['certainty']
  readonly day: string
  readonly citation: LegalCitation
  /** False where no provision was read: then the sources say what the rule is known from. */
  readonly isCited: boolean
}

const factOf = ({ value, citation, isCited, ...rest }: Written): Fact => ({
  ...rest,
  value: factValueOf(value),
  version: rulesVersion.day,
  ...(isCited && { citation }),
})

/** The fact `rule/ID` of a condition: effect, days in force, numbers. */
export function conditionFact(id: string): Fact {
  const { arrangement, rule } = conditionRow(id)
  const { citation, inForce, effect, certainty } = condition(id)
  const { checkedOn: day, sources } = arrangement
  const value = { effect, ...inForce, ...rule.values }
  return factOf({
    id: `rule/${id}`,
    kind: 'validation-rule',
    value,
    sources: dated(sources, day),
    certainty,
    day,
    citation,
    isCited: rule.provision !== undefined,
  })
}

/** The fact `validation/COUNTRY/arrangement`: its name, and whom to ask. */
export function arrangementFact({ country, name, asks, ...row }: Arrangement): Fact {
  const { url, from, instrument, sources, certainty, checkedOn: day } = row
  const value = { name, asks, ...(url && { url }), ...(from && { from }) }
  const id = `validation/${country}/arrangement`
  const citation = { instrument, provision: '' }
  const common = { id, value, certainty, day, citation, isCited: false }
  return factOf({ ...common, kind: 'validation-arrangement', sources: dated(sources, day) })
}

/** The fact `rule/ID` of a rule on what a result is worth. */
export function worthFact(id: string): Fact {
  const row = common.find((one) => one.id === id)
  if (!row) throw new Error(`no rule ${id}`)
  const { instrument, title = '', url, provision, effect, from, readIn, certainty, checkedOn: day } = row
  const citation = instrument
    ? citeInstrument(instrument, provision)
    : { instrument: title, provision, ...(url && { url }) }
  const read = readIn.map((one) => instrumentSource(one, day))
  const sources = read.length > 0 ? read : dated([{ title, ...(url && { url }) }], day)
  const value = { effect, ...(from && { from }) }
  return factOf({ id: `rule/${id}`, kind: 'validation-rule', value, sources, certainty, day, citation, isCited: true })
}

/** Ids of all conditions and rules, for tests. */
export const validationRuleIds: readonly string[] = [
  ...rows.flatMap(({ rules }) => rules.map(({ id }) => id)),
  ...common.map(({ id }) => id),
]
