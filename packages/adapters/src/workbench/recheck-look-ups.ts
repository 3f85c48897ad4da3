import { type DossierPorts, makeDossier } from '@wanderbuch/core/dossier'
import type { LookUps } from '@wanderbuch/core/look-ups/look-ups'
import type { Dossier } from '@wanderbuch/core/vocabulary/dossier-file'
import type { KeptLookUp } from '@wanderbuch/core/vocabulary/look-up'
import type { RecheckAnswer, ReceivedFile } from './workbench.ts'

const question = 'look-ups'

interface Kept {
  readonly dossier: Dossier
  readonly originals: readonly ReceivedFile[]
  readonly ports: DossierPorts
}

const daysOf = (kept: readonly KeptLookUp[]): readonly string[] =>
  kept.flatMap((one) => ('snapshot' in one ? one.snapshot.lookedUpAt.slice(0, 10) : [])).toSorted()

/** Outcome and code of every check, by the fact that holds it. */
function checksOf({ facts }: Dossier): ReadonlyMap<string, string> {
  const checks = facts.filter(({ kind }) => kind === 'check')
  return new Map(
    checks.map(({ id, value }) => {
      const { outcome, code } = value as { readonly outcome?: string; readonly code?: string }
      return [id, `${outcome} ${code}`]
    }),
  )
}

/** Asks again over the network and compares the checks: a document may have been withdrawn since. */
async function askAgain({ dossier, originals, ports }: Kept, lookUps: LookUps): Promise<RecheckAnswer | undefined> {
  const { request, trustLists, sample } = dossier
  const now = await makeDossier({ files: originals, request, trustLists, sample }, { ...ports, lookUps })
  const asked = now.lookUps ?? []
  if (asked.length === 0) return undefined
  const before = checksOf(dossier)
  const changed = [...checksOf(now)].filter(([id, check]) => before.get(id) !== check)
  const count = asked.length
  if (asked.some((one) => 'problem' in one) && !changed.some(([, check]) => check.startsWith('no ')))
    return { question, outcome: 'not-determined', code: 'look_ups_unanswered', details: { count } }
  if (changed.length === 0) return { question, outcome: 'yes', code: 'look_ups_same', details: { count } }
  const outcome = changed.some(([, check]) => check.startsWith('no ')) ? 'no' : 'not-determined'
  return { question, outcome, code: 'look_ups_differ', details: { ids: changed.map(([id]) => id).join(', ') } }
}

/**
 * What the dossier rests on that nobody but the network can confirm. Nothing for a dossier without look-ups, unless they are
 * asked for now and there is something to look up.
 */
export async function lookUpAnswers(kept: Kept, lookUps: LookUps | undefined): Promise<readonly RecheckAnswer[]> {
  const again = lookUps && (await askAgain(kept, lookUps))
  if (again) return [again]
  const inside = kept.dossier.lookUps ?? []
  if (inside.length === 0) return []
  const day = daysOf(inside).at(-1) ?? ''
  const details = { count: inside.length, day }
  return [{ question, outcome: 'not-determined', code: 'look_ups_kept', details }]
}
