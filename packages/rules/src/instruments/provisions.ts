import { type Fact, factValueOf } from '@wanderbuch/core/vocabulary/fact'
import rows from '../../data/provisions.json' with { type: 'json' }
import type { RuleIdentity } from '../rule.ts'
import { rulesVersion } from '../rules-version.ts'
import { citeInstrument, instrumentSource, newestText } from './cite-instrument.ts'

type ProvisionRow = (typeof rows)[number]
const byId = new Map<string, ProvisionRow>(rows.map((row) => [row.id, row]))

function provisionRow(id: string): ProvisionRow {
  const found = byId.get(id)
  if (!found) throw new Error(`no provision ${id}`)
  return found
}

/** What the data says of a provision. An unknown id is a bug. */
export function provision(id: string): RuleIdentity {
  const { from, until, effect, certainty, origin, ...row } = provisionRow(id)
  const inForce = { ...(from && { from }), ...(until && { until }) }
  const textOf = newestText(row.readIn)
  // A rule read in a transposition has the state of that copy, not of the older text of the Directive; one read nowhere, none.
  const { textOf: _, ...cited } = citeInstrument(row.instrument, row.provision)
  const citation = { ...cited, ...(textOf && { textOf }) }
  return { id, citation, inForce, effect, certainty, ...(textOf && { textOf }), ...(origin && { origin }) }
}

/** Numbers a provision sets (months, years): in the data, so that a rule and its statement cannot differ. */
export function provisionValues(id: string): NonNullable<ProvisionRow['values']> {
  return provisionRow(id).values ?? {}
}

/** One number of a provision. A rule without its number is a fault of the data and throws. */
export function provisionNumber(id: string, name: keyof NonNullable<ProvisionRow['values']>): number {
  const value = provisionValues(id)[name]
  if (typeof value !== 'number') throw new Error(`${id} has no ${name}`)
  return value
}

const facts = new Map<string, Fact>()

/** The fact `rule/ID`: the provision, its days in force and its numbers. Recalled rules name no source that was read. */
export function provisionFact(id: string): Fact {
  const known = facts.get(id) ?? makeFact(id)
  facts.set(id, known)
  return known
}

function makeFact(id: string): Fact {
  const { kind, readIn, checkedOn, values } = provisionRow(id)
  const { citation, inForce, effect, certainty } = provision(id)
  const read = readIn.map((instrument) => instrumentSource(instrument, checkedOn))
  return {
    id: `rule/${id}`,
    kind,
    value: factValueOf({ effect, ...inForce, ...values }),
    sources: read.length > 0 ? read : [{ title: `${citation.instrument} (not read)` }],
    certainty,
    day: checkedOn,
    version: rulesVersion.day,
    citation,
  }
}

/** Ids of all provisions, in the order of the data. */
export const provisionIds: readonly string[] = rows.map(({ id }) => id)

/** Kinds of the facts about provisions, for the words files. */
export const provisionKinds: readonly string[] = [...new Set(rows.map(({ kind }) => kind))]
