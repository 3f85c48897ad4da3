import { packInForce, describePack, listPacks } from '@wanderbuch/adapters/packs/pack-views'
import { writePackText } from '@wanderbuch/adapters/packs/pack-text'
import { versionsOf } from '@wanderbuch/adapters/packs/pack-versions'
import { listToldOtherwise } from '@wanderbuch/adapters/packs/told-dossiers'
import { diffPacks, type PackDiff } from '@wanderbuch/rules/pack/diff-packs'
import { listReferences } from '@wanderbuch/rules/pack/named-references'
import type { Pack } from '@wanderbuch/rules/pack/pack-model'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { Context } from 'hono'
import { answerProblem } from '../http/answer-problem.ts'
import { withEditingKey } from '../http/editing-key.ts'
import { routeOf } from '../http/mount-routes.ts'
import type { Route } from '../http/operation.ts'
import type { FoundProblem } from '../http/problem.ts'
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

async function readPack(context: Context, services: Services, { day, version }: PackAsked): Promise<Response> {
  const found = findVersion(services, packOf(context), version)
  if (!found.ok) return answerProblem(context, found.problem)
  const { storage, tenantId } = services
  const versions = await versionsOf(storage.db, tenantId, found.value.id)
  // Who wrote and who approved is not told to everybody: the pack names a role, not a person.
  const shown = versions.map(({ pack, validFrom }) => ({
    version: pack.version,
    checkedBy: pack.checkedBy,
    isOwn: validFrom !== undefined,
    ...(validFrom !== undefined && { validFrom }),
  }))
  return context.json({ ...describePack(found.value, day ?? todayOf(services)), versions: shown })
}

interface FileAsked {
  readonly form: 'json' | 'yaml'
  readonly version?: string | undefined
}

async function exportFile(context: Context, services: Services, { form, version }: FileAsked): Promise<Response> {
  const found = findVersion(services, packOf(context), version)
  if (!found.ok) return answerProblem(context, found.problem)
  const { id, version: written } = found.value
  return context.body(await writePackText(found.value, form), 200, {
    'content-type': `application/${form}`,
    'content-disposition': `attachment; filename="${id}-${written}.${form}"`,
  })
}

interface ChangesAsked {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** From the version before to the one in force, where none is named. */
async function findChanges(
  services: Services,
  id: string,
  { from, to }: ChangesAsked,
): Promise<Result<PackDiff, FoundProblem>> {
  const next = findVersion(services, id, to)
  if (!next.ok) return next
  const { storage, tenantId } = services
  const versions = (await versionsOf(storage.db, tenantId, id)).map(({ pack }) => pack.version)
  const before = from ?? versions[Math.max(0, versions.indexOf(next.value.version) - 1)]
  const old = findVersion(services, id, before)
  return old.ok ? succeed(diffPacks(old.value, next.value)) : old
}

async function tellChanges(context: Context, services: Services, asked: ChangesAsked): Promise<Response> {
  const found = await findChanges(services, packOf(context), asked)
  return found.ok ? context.json(found.value) : answerProblem(context, found.problem)
}

async function tellTold(context: Context, services: Services, asked: ChangesAsked): Promise<Response> {
  const found = await findChanges(services, packOf(context), asked)
  if (!found.ok) return answerProblem(context, found.problem)
  const { storage, tenantId } = services
  const { from, to } = found.value
  return context.json({ from, to, ...(await listToldOtherwise(storage.db, tenantId, found.value)) })
}

/** Packs as they are in force: to read, to take along, to compare. */
export function packRoutes(services: Services): readonly Route[] {
  const { packs } = services
  return [
    routeOf(listOperation, (context, { day }) => {
      const editing = packs.editingKey ? 'with-key' : 'off'
      return context.json({ ...listPacks(packs.shelf, day ?? todayOf(services)), editing })
    }),
    routeOf(packOperation, (context, asked) => readPack(context, services, asked)),
    routeOf(fileOperation, (context, asked) => exportFile(context, services, asked)),
    routeOf(changesOperation, (context, asked) => tellChanges(context, services, asked)),
    routeOf(toldOperation, (context, asked) =>
      withEditingKey(context, packs.editingKey, () => tellTold(context, services, asked)),
    ),
    routeOf(referencesOperation, (context) => context.json(listReferences())),
  ]
}
