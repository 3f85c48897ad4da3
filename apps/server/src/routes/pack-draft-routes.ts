import { type DraftAction, startOf, type StartProblem, stepOf } from '@wanderbuch/adapters/packs/pack-desk'
import type { DraftProblem } from '@wanderbuch/adapters/packs/draft-steps'
import {
  changeDraft,
  deleteDraft,
  type DraftUse,
  keepDraft,
  listDrafts,
  readDraft,
} from '@wanderbuch/adapters/packs/pack-drafts'
import { publishKeptDraft } from '@wanderbuch/adapters/packs/pack-versions'
import { packInForce, viewDraft } from '@wanderbuch/adapters/packs/pack-views'
import { listReferences } from '@wanderbuch/rules/pack/named-references'
import type { PackProblem } from '@wanderbuch/rules/pack/pack-problem'
import { findCountry } from '@wanderbuch/standards/code-lists/countries'
import type { Context } from 'hono'
import { answerProblem } from '../http/answer-problem.ts'
import { withEditingKey } from '../http/editing-key.ts'
import { routeOf } from '../http/mount-routes.ts'
import type { Route } from '../http/operation.ts'
import type { FoundProblem } from '../http/problem.ts'
import { readJson } from '../http/read-json.ts'
import { draftOrderSchema, stepOrderSchema } from '../schemas/pack-schemas.ts'
import { type Services, todayOf } from '../services.ts'
import { deleteOperation, draftOperation, draftsOperation, startOperation, stepOperation } from './pack-operations.ts'

/** The first problem of a pack, with its place; how many there are stands in the sentence. */
function foundInPack(code: 'draft_has_problems' | 'pack_not_right', problems: readonly PackProblem[]): FoundProblem {
  const [first] = problems
  const details = { count: problems.length }
  if (!first) return { code, details }
  const { code: reason, path, expected } = first
  return { code, place: path.join(' > '), reason: expected === undefined ? reason : `${reason}: ${expected}`, details }
}

function foundInDraft(problem: DraftProblem | StartProblem): FoundProblem {
  const { code } = problem
  switch (code) {
    case 'draft_has_problems':
    case 'pack_not_right':
      return foundInPack(code, problem.problems)
    case 'draft_too_large':
      return { code, details: { kilobytes: problem.kilobytes } }
    case 'too_many_drafts':
      return { code, details: { most: problem.most } }
    case 'pack_file_unreadable':
      return { code, ...(problem.line !== undefined && { place: `line ${problem.line}` }) }
    default:
      return { code }
  }
}

function useOf(context: Context, { tenantId, now }: Services, revision: number): DraftUse {
  return { tenantId, now: now(), id: context.req.param('draft') ?? '', revision }
}

async function list(context: Context, { storage, tenantId }: Services): Promise<Response> {
  const drafts = await listDrafts(storage.db, tenantId)
  return context.json({
    drafts: drafts.map(({ id, packId, draft, changedAt }) => ({
      id,
      pack: packId,
      state: draft.state,
      changedAt,
      authors: viewAuthors(draft.authors),
    })),
  })
}

const viewAuthors = (authors: readonly object[]) =>
  authors.map((author) => {
    const { name, body, role } = author as { readonly name: string; readonly body: string; readonly role: string }
    return { name, body, role }
  })

/** A new pack is for a profession the rules know and a country there is: else nobody would ever be told of it. */
function placeProblem(place: { readonly profession: string; readonly host: string }): FoundProblem | undefined {
  const { professions } = listReferences()
  const wrong = (name: string, reason: string): FoundProblem => ({
    code: 'request_invalid',
    place: `/place/${name}`,
    reason,
    details: { place: `/place/${name}` },
  })
  if (!professions.some(({ id }) => id === place.profession)) return wrong('profession', 'expected a known profession')
  return place.host === 'EU' || findCountry(place.host) ? undefined : wrong('host', 'expected a country')
}

async function start(context: Context, services: Services): Promise<Response> {
  const order = await readJson(context, draftOrderSchema)
  if (!order.ok) return answerProblem(context, order.problem)
  const misplaced = 'place' in order.value ? placeProblem(order.value.place) : undefined
  if (misplaced) return answerProblem(context, misplaced)
  const { packs, storage, tenantId, randomBytes } = services
  const day = todayOf(services)
  const started = await startOf(order.value, (id) => packInForce(packs.shelf, id), day)
  if (!started.ok) return answerProblem(context, foundInDraft(started.problem))
  const kept = await keepDraft(storage.db, { tenantId, now: services.now(), randomBytes, ...started.value })
  return kept.ok ? context.json(viewDraft(kept.value, day), 201) : answerProblem(context, foundInDraft(kept.problem))
}

async function read(context: Context, services: Services): Promise<Response> {
  const found = await readDraft(services.storage.db, useOf(context, services, 1))
  if (!found.ok) return answerProblem(context, foundInDraft(found.problem))
  return context.json(viewDraft(found.value, todayOf(services)))
}

async function publish(context: Context, services: Services, use: DraftUse): Promise<Response> {
  const { storage, packs } = services
  const published = await publishKeptDraft(storage.db, use)
  if (!published.ok) return answerProblem(context, foundInDraft(published.problem))
  await packs.shelf.refresh()
  const { id, version } = published.value.pack
  return context.json({ published: { pack: id, version } })
}

async function change(context: Context, services: Services): Promise<Response> {
  const order = await readJson(context, stepOrderSchema)
  if (!order.ok) return answerProblem(context, order.problem)
  const use = useOf(context, services, order.value.revision)
  if (order.value.step === 'publish') return publish(context, services, use)
  const day = todayOf(services)
  const changed = await changeDraft(services.storage.db, use, stepOf(order.value satisfies DraftAction, day))
  if (!changed.ok) return answerProblem(context, foundInDraft(changed.problem))
  return context.json({ draft: viewDraft(changed.value, day) })
}

async function remove(context: Context, services: Services, revision: number): Promise<Response> {
  const deleted = await deleteDraft(services.storage.db, useOf(context, services, revision))
  return deleted.ok ? context.json({ deleted: true }) : answerProblem(context, foundInDraft(deleted.problem))
}

/** Drafts of packs: for who holds the editing key. */
export function packDraftRoutes(services: Services): readonly Route[] {
  const keyed = (context: Context, answer: () => Promise<Response>) =>
    withEditingKey(context, services.packs.editingKey, answer)
  return [
    routeOf(draftsOperation, (context) => keyed(context, () => list(context, services))),
    routeOf(startOperation, (context) => keyed(context, () => start(context, services))),
    routeOf(draftOperation, (context) => keyed(context, () => read(context, services))),
    routeOf(stepOperation, (context) => keyed(context, () => change(context, services))),
    routeOf(deleteOperation, (context, { revision }) => keyed(context, () => remove(context, services, revision))),
  ]
}
