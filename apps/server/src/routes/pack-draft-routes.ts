import { type DraftAction, startOf, type StartProblem, stepOf } from '@wanderbuch/adapters/packs/pack-desk'
import type { DraftProblem, NamedEditor } from '@wanderbuch/adapters/packs/draft-steps'
import {
  changeDraft,
  deleteDraft,
  type DraftUse,
  keepDraft,
  listDrafts,
  readDraft,
} from '@wanderbuch/adapters/packs/pack-drafts'
import { publishKeptDraft } from '@wanderbuch/adapters/packs/pack-versions'
import { packInForce, packsInForce, viewAuthors, viewDraft } from '@wanderbuch/adapters/packs/pack-views'
import { listReferences } from '@wanderbuch/rules/pack/named-references'
import type { PackProblem } from '@wanderbuch/rules/pack/pack-problem'
import { findCountry } from '@wanderbuch/standards/code-lists/countries'
import type { Result } from '@wanderbuch/standards/result'
import type { Context } from 'hono'
import { answerProblem } from '../http/answer-problem.ts'
import { routeOf } from '../http/mount-routes.ts'
import type { Route } from '../http/operation.ts'
import type { FoundProblem } from '../http/problem.ts'
import { readJson } from '../http/read-json.ts'
import { withEditor } from '../http/with-editor.ts'
import { draftOrderSchema, stepOrderSchema } from '../schemas/pack-orders.ts'
import { type Services, todayOf } from '../services.ts'
import { deleteOperation, draftOperation, draftsOperation, startOperation, stepOperation } from './pack-operations.ts'

/** Who works on drafts, and with what. */
interface Desk {
  readonly services: Services
  readonly editor: NamedEditor
}

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
      return foundInPack(code, problem.problems)
    case 'pack_not_right': {
      const found = foundInPack(code, problem.problems)
      const place = [problem.line === undefined ? '' : `line ${problem.line}`, found.place ?? ''].filter(Boolean)
      return { ...found, place: place.join(', ') }
    }
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

function useOf(context: Context, { services: { tenantId, now }, editor }: Desk, revision: number): DraftUse {
  return { tenantId, now: now(), id: context.req.param('draft') ?? '', revision, actor: editor.id }
}

async function list(context: Context, { services }: Desk): Promise<Response> {
  const { storage, tenantId } = services
  const drafts = await listDrafts(storage.db, tenantId)
  return context.json({
    drafts: drafts.map(({ id, packId, draft, changedAt }) => ({
      id,
      pack: packId,
      state: draft.state,
      changedAt,
      authors: viewAuthors(draft),
    })),
  })
}

/** A new pack is for a country there is, and for a profession that is known, or that is said to be new. */
function placeProblem(place: NewPlace, { packs }: Services): FoundProblem | undefined {
  const { professions } = listReferences(packsInForce(packs.shelf))
  const wrong = (name: string, reason: string): FoundProblem => ({
    code: 'request_invalid',
    place: `/place/${name}`,
    reason,
    details: { place: `/place/${name}` },
  })
  const isKnown = professions.some(({ id }) => id === place.profession)
  if (!isKnown && !place.isNew) return wrong('profession', 'expected a known profession')
  return place.host === 'EU' || findCountry(place.host) ? undefined : wrong('host', 'expected a country')
}

interface NewPlace {
  readonly profession: string
  readonly host: string
  readonly isNew?: boolean | undefined
}

async function start(context: Context, { services, editor }: Desk): Promise<Response> {
  const order = await readJson(context, draftOrderSchema)
  if (!order.ok) return answerProblem(context, order.problem)
  const misplaced = 'place' in order.value ? placeProblem(order.value.place, services) : undefined
  if (misplaced) return answerProblem(context, misplaced)
  const { packs, storage, tenantId, randomBytes } = services
  const day = todayOf(services)
  const inForce = (id: string) => packInForce(packs.shelf, id)
  const broughtAlong = (profession: string) =>
    packsInForce(packs.shelf).find((pack) => pack.profession === profession && pack.own?.profession)?.own?.profession
  const started = await startOf(order.value, { author: editor, inForce, broughtAlong, day })
  if (!started.ok) return answerProblem(context, foundInDraft(started.problem))
  const who = { tenantId, now: services.now(), randomBytes, actor: editor.id }
  const kept = await keepDraft(storage.db, { ...who, ...started.value })
  return answerDraft(context, kept, (draft) => context.json(viewDraft(draft, day), 201))
}

/** What came out, or what is wrong: every step of a draft ends so. */
function answerDraft<Value>(
  context: Context,
  result: Result<Value, DraftProblem>,
  answer: (value: Value) => Response,
): Response {
  return result.ok ? answer(result.value) : answerProblem(context, foundInDraft(result.problem))
}

async function read(context: Context, desk: Desk): Promise<Response> {
  const { services } = desk
  const found = await readDraft(services.storage.db, useOf(context, desk, 1))
  return answerDraft(context, found, (draft) => context.json(viewDraft(draft, todayOf(services))))
}

async function publish(context: Context, { services }: Desk, use: DraftUse): Promise<Response> {
  const { storage, packs } = services
  const published = await publishKeptDraft(storage.db, use)
  if (published.ok) await packs.shelf.catchUp()
  return answerDraft(context, published, ({ pack: { id, version } }) =>
    context.json({ published: { pack: id, version } }),
  )
}

async function change(context: Context, desk: Desk): Promise<Response> {
  const order = await readJson(context, stepOrderSchema)
  if (!order.ok) return answerProblem(context, order.problem)
  const { services, editor } = desk
  const use = useOf(context, desk, order.value.revision)
  if (order.value.step === 'publish') return publish(context, desk, use)
  const day = todayOf(services)
  const step = stepOf(order.value satisfies DraftAction, editor, day)
  const changed = await changeDraft(services.storage.db, use, step)
  return answerDraft(context, changed, (draft) => context.json({ draft: viewDraft(draft, day) }))
}

async function remove(context: Context, desk: Desk, revision: number): Promise<Response> {
  const deleted = await deleteDraft(desk.services.storage.db, useOf(context, desk, revision))
  return answerDraft(context, deleted, () => context.json({ deleted: true }))
}

/** A handler at the desk of an editor, whose key was right. */
type AtDesk<Query> = (context: Context, desk: Desk, query: Query) => Promise<Response>

/** Drafts of packs: for editors. */
export function packDraftRoutes(services: Services): readonly Route[] {
  const keyed =
    <Query>(answer: AtDesk<Query>) =>
    (context: Context, query: Query) =>
      withEditor(context, services, (editor) => answer(context, { services, editor }, query))
  return [
    routeOf(draftsOperation, keyed(list)),
    routeOf(startOperation, keyed(start)),
    routeOf(draftOperation, keyed(read)),
    routeOf(stepOperation, keyed(change)),
    routeOf(
      deleteOperation,
      keyed((context, desk, { revision }: { readonly revision: number }) => remove(context, desk, revision)),
    ),
  ]
}
