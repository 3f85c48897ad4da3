import { diffPacks, type FieldAspect, type FieldChange, type PackDiff } from '@wanderbuch/rules/pack/diff-packs'
import type { Pack } from '@wanderbuch/rules/pack/pack-model'
import { dossiersToldOtherwise, type KeptFact } from '@wanderbuch/rules/pack/told-otherwise'
import type { Kysely } from 'kysely'
import { openSealedBytes } from '../storage/dossier-seal.ts'
import { sealBinding } from '../storage/keep-dossier.ts'
import type { Tables } from '../storage/tables.ts'

/** A kept dossier that was told the old answer: its number and the day it was kept, never a name. */
export interface ToldDossier {
  readonly dossier: string
  /** ISO day. */
  readonly keptOn: string
}

/** One answer that was told and is another now, with the kept dossiers that rest on it. */
export interface ToldAnswer {
  readonly field: string
  /** `not-determined`: the dossiers name no version, or one that is not at hand; the older of the two stands for it. */
  readonly told: 'yes' | 'not-determined'
  /** The version whose answer stands as the old one. */
  readonly version: string
  readonly aspects: readonly FieldAspect[]
  readonly change: FieldChange
  readonly dossiers: readonly ToldDossier[]
}

export interface ToldList {
  /** By field, then by version. */
  readonly answers: readonly ToldAnswer[]
  /** How many kept dossiers rest on one of them at least. */
  readonly toldDossiers: number
  /** How many kept dossiers were looked at. */
  readonly lookedAt: number
  /** How many could not be read. */
  readonly unreadable: number
}

/** The new version, the one before, and all others by their number. */
export interface ToldVersions {
  readonly before: Pack
  readonly next: Pack
  readonly find: (version: string) => Pack | undefined
}

/** What a dossier says of packs; undefined where what is kept is no dossier. */
function packFactsOf(payload: Uint8Array): readonly KeptFact[] | undefined {
  try {
    const { facts } = JSON.parse(new TextDecoder().decode(payload)) as { readonly facts?: readonly KeptFact[] }
    return facts
      ?.filter(({ id }) => id.startsWith('pack/'))
      .map(({ id, version }) => ({ id, ...(version && { version }) }))
  } catch {
    return undefined
  }
}

async function openOne(db: Kysely<Tables>, tenantId: string, id: string) {
  const row = await db
    .selectFrom('kept_dossier as kept')
    .innerJoin('dossier_key as own', (join) =>
      join.onRef('own.tenant_id', '=', 'kept.tenant_id').onRef('own.dossier_id', '=', 'kept.id'),
    )
    .select(['kept.nonce', 'kept.ciphertext', 'own.key'])
    .where('kept.tenant_id', '=', tenantId)
    .where('kept.id', '=', id)
    .executeTakeFirst()
  // Deleted since the list was made: nobody is left to tell.
  if (!row?.nonce || !row.ciphertext) return 'gone'
  return openSealedBytes(row.key, { nonce: row.nonce, ciphertext: row.ciphertext }, sealBinding(tenantId, id))
}

interface OpenedDossier extends ToldDossier {
  readonly facts: readonly KeptFact[]
}

/** The difference to the version a dossier was made with: what it was told is what stood there. */
function differences({ before, next, find }: ToldVersions) {
  const made = new Map<string, PackDiff>()
  return (version: string | undefined): PackDiff => {
    const old = version === undefined ? before : (find(version) ?? before)
    const known = made.get(old.version)
    const diff = known ?? diffPacks(old, next)
    made.set(old.version, diff)
    return diff
  }
}

type Differences = ReturnType<typeof differences>

function answersOf({ dossier, keptOn, facts }: OpenedDossier, diffOf: Differences): readonly ToldAnswer[] {
  return facts.flatMap((fact) => {
    const diff = diffOf(fact.version)
    const [told] = dossiersToldOtherwise(diff, [{ id: dossier, facts: [fact] }])
    return (told?.fields ?? []).flatMap(({ name, told: was, aspects }): readonly ToldAnswer[] => {
      const change = diff.fields.find((one) => one.name === name)
      const isAtHand = fact.version === diff.from
      const outcome = isAtHand ? was : 'not-determined'
      if (!change) return []
      return [{ field: name, told: outcome, version: diff.from, aspects, change, dossiers: [{ dossier, keptOn }] }]
    })
  })
}

function joinAnswers(answers: readonly ToldAnswer[]): readonly ToldAnswer[] {
  const joined = new Map<string, ToldAnswer>()
  for (const answer of answers) {
    const key = `${answer.field} ${answer.version} ${answer.told}`
    const before = joined.get(key)
    joined.set(key, before ? { ...before, dossiers: [...before.dossiers, ...answer.dossiers] } : answer)
  }
  return [...joined].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([, answer]) => answer)
}

/**
 * Which answers of a pack kept dossiers of a house were told otherwise than the new version says, each with its dossiers,
 * oldest first. Each dossier is opened, its facts of packs are compared, and nothing else of it is read; one at a time,
 * since a dossier may be large.
 */
export async function listToldOtherwise(
  db: Kysely<Tables>,
  tenantId: string,
  versions: ToldVersions,
): Promise<ToldList> {
  const rows = await db
    .selectFrom('kept_dossier')
    .select(['id', 'created_at'])
    .where('tenant_id', '=', tenantId)
    .where('deleted_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const diffOf = differences(versions)
  const own = `pack/${versions.next.id}/`
  const answers: ToldAnswer[] = []
  let unreadable = 0
  for (const { id, created_at: keptAt } of rows) {
    const opened = await openOne(db, tenantId, id)
    if (opened === 'gone') continue
    const facts = packFactsOf(opened)
    if (!facts) unreadable += 1
    const keptOn = keptAt.toISOString().slice(0, 10)
    const ofPack = facts?.filter((fact) => fact.id.startsWith(own)) ?? []
    answers.push(...answersOf({ dossier: id, keptOn, facts: ofPack }, diffOf))
  }
  const toldDossiers = new Set(answers.flatMap(({ dossiers }) => dossiers.map(({ dossier }) => dossier))).size
  return { answers: joinAnswers(answers), toldDossiers, lookedAt: rows.length, unreadable }
}
