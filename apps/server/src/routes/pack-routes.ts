import { packInForce, packsInForce, describePack, listPacks } from '@wanderbuch/adapters/packs/pack-views'
import { writePackText } from '@wanderbuch/adapters/packs/pack-text'
import { versionsOf } from '@wanderbuch/adapters/packs/pack-versions'
import { listToldOtherwise } from '@wanderbuch/adapters/packs/told-dossiers'
import { diffPacks } from '@wanderbuch/rules/pack/diff-packs'
import { listReferences } from '@wanderbuch/rules/pack/named-references'
import type { Pack } from '@wanderbuch/rules/pack/pack-model'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { Context } from 'hono'
import { answerProblem } from '../http/answer-problem.ts'
import { routeOf } from '../http/mount-routes.ts'
import type { Route } from '../http/operation.ts'
import type { FoundProblem } from '../http/problem.ts'
import { isEditingOpen, withEditor } from '../http/with-editor.ts'
import { type Services, todayOf } from '../services.ts'
import {
  changesOperation,
  fileOperation,
  listOperation,
  packOperation,
  referencesOperation,
  toldOperation,
} from './pack-operations.ts'

const packOf = (context: Context) => context.req.param('pack') ?? ''

/** The version asked for, else the one in force. */
function findVersion({ packs }: Services, id: string, version: string | undefined): Result<Pack, FoundProblem> {
  const inForce = packInForce(packs.shelf, id)
  if (!inForce) return fail({ code: 'pack_unknown' })
  const found = version === undefined ? inForce : packs.shelf.find({ id, version })
  return found ? succeed(found) : fail({ code: 'pack_version_unknown' })
}

interface PackAsked {
  readonly day?: string | undefined
  readonly version?: string | undefined
}

/** Answers with what was found, or says what was not. */
async function answerFound<Value>(
  context: Context,
  found: Result<Value, FoundProblem>,
  answer: (value: Value) => Response | Promise<Response>,
): Promise<Response> {
  return found.ok ? answer(found.value) : answerProblem(context, found.problem)
}

interface PackOnDay {
  readonly pack: Pack
  readonly day: string
}

async function describe(context: Context, services: Services, { pack, day }: PackOnDay): Promise<Response> {
  const { storage, tenantId } = services
  const versions = await versionsOf(storage.db, tenantId, pack.id)
  // Who wrote and who approved is not told to everybody: the pack names a role, not a person.
  const shown = versions.map(({ pack, validFrom }) => ({
    version: pack.version,
    checkedBy: pack.checkedBy,
    isOwn: validFrom !== undefined,
    ...(validFrom !== undefined && { validFrom }),
  }))
  return context.json({ ...describePack(pack, day), versions: shown })
}

function readPack(context: Context, services: Services, { day, version }: PackAsked): Promise<Response> {
  const found = findVersion(services, packOf(context), version)
  return answerFound(context, found, (pack) => describe(context, services, { pack, day: day ?? todayOf(services) }))
}

interface FileAsked {
  readonly form: 'json' | 'yaml'
  readonly version?: string | undefined
}

function exportFile(context: Context, services: Services, { form, version }: FileAsked): Promise<Response> {
  return answerFound(context, findVersion(services, packOf(context), version), async (pack) =>
    context.body(await writePackText(pack, form), 200, {
      'content-type': `application/${form}`,
      'content-disposition': `attachment; filename="${pack.id}-${pack.version}.${form}"`,
    }),
  )
}

interface ChangesAsked {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** The version before and the one in force, where none is named. */
async function findPair(
  services: Services,
  id: string,
  { from, to }: ChangesAsked,
): Promise<Result<{ readonly before: Pack; readonly next: Pack }, FoundProblem>> {
  const next = findVersion(services, id, to)
  if (!next.ok) return next
  const { storage, tenantId } = services
  const versions = (await versionsOf(storage.db, tenantId, id)).map(({ pack }) => pack.version)
  const old = from ?? versions[Math.max(0, versions.indexOf(next.value.version) - 1)]
  const before = findVersion(services, id, old)
  return before.ok ? succeed({ before: before.value, next: next.value }) : before
}

async function tellChanges(context: Context, services: Services, asked: ChangesAsked): Promise<Response> {
  const pair = await findPair(services, packOf(context), asked)
  return answerFound(context, pair, ({ before, next }) => context.json(diffPacks(before, next)))
}

async function tellTold(context: Context, services: Services, asked: ChangesAsked): Promise<Response> {
  const { storage, tenantId, packs } = services
  const pair = await findPair(services, packOf(context), asked)
  return answerFound(context, pair, async ({ before, next }) => {
    const find = (version: string) => packs.shelf.find({ id: next.id, version })
    const told = await listToldOtherwise(storage.db, tenantId, { before, next, find })
    return context.json({ from: before.version, to: next.version, ...told })
  })
}

/** Packs as they are in force: to read, to take along, to compare. */
export function packRoutes(services: Services): readonly Route[] {
  const { packs } = services
  return [
    routeOf(listOperation, async (context, { day }) => {
      const editing = (await isEditingOpen(services)) ? 'with-key' : 'off'
      return context.json({ ...listPacks(packs.shelf, day ?? todayOf(services)), editing })
    }),
    routeOf(packOperation, (context, asked) => readPack(context, services, asked)),
    routeOf(fileOperation, (context, asked) => exportFile(context, services, asked)),
    routeOf(changesOperation, (context, asked) => tellChanges(context, services, asked)),
    routeOf(toldOperation, (context, asked) => withEditor(context, services, () => tellTold(context, services, asked))),
    routeOf(referencesOperation, (context) => context.json(listReferences(packsInForce(packs.shelf)))),
  ]
}
