import { builtInCoverage, builtInPacks, builtInReferences } from '@wanderbuch/rules/pack/built-in-packs'
import { type CaseResult, runCases } from '@wanderbuch/rules/pack/check-case'
import { checkPack } from '@wanderbuch/rules/pack/check-pack'
import { type CoverageMap, countFields, type FieldCount } from '@wanderbuch/rules/pack/coverage'
import { diffPacks, type PackDiff } from '@wanderbuch/rules/pack/diff-packs'
import type { Draft } from '@wanderbuch/rules/pack/editing/draft'
import { readWritten } from '@wanderbuch/rules/pack/editing/run-written-cases'
import { type FieldState, fieldOn, lastGoodDay } from '@wanderbuch/rules/pack/field-on'
import type { Pack, PackField } from '@wanderbuch/rules/pack/pack-model'
import type { PackProblem } from '@wanderbuch/rules/pack/pack-problem'
import { nextVersion } from '@wanderbuch/rules/pack/pack-version'
import { withPublished } from '@wanderbuch/rules/pack/published-packs'
import { authorsOf, type NamedEditor } from './draft-steps.ts'
import type { KeptDraft } from './pack-drafts.ts'
import type { PackShelf } from './pack-shelf.ts'

type Head = Omit<Pack, 'fields' | 'cases'>

export interface ListedPack extends Head, FieldCount {
  /** Whether this instance published it; else it came with the software. */
  readonly isOwn: boolean
}

export interface PackList {
  readonly coverage: CoverageMap
  readonly packs: readonly ListedPack[]
}

function headOf(pack: Pack): Head {
  const { fields: _, cases: __, ...head } = pack
  return head
}

/** All packs in force, by code point of their ids, and what is covered on a day. */
export function listPacks(shelf: PackShelf, day: string): PackList {
  const own = new Set(shelf.published().map(({ id }) => id))
  const packs = packsInForce(shelf)
  const listed = packs.map((pack) => ({ ...headOf(pack), ...countFields(pack, day), isOwn: own.has(pack.id) }))
  return {
    coverage: builtInCoverage(day, packs),
    packs: listed.toSorted((left, right) => (left.id < right.id ? -1 : 1)),
  }
}

/** All packs in force here. */
export function packsInForce(shelf: PackShelf): readonly Pack[] {
  return withPublished(builtInPacks, shelf.published())
}

/** The pack of that id in force here. */
export function packInForce(shelf: PackShelf, id: string): Pack | undefined {
  return packsInForce(shelf).find((pack) => pack.id === id)
}

export type DatedField = PackField & {
  readonly on: FieldState
  /** Last ISO day on which it may be said. */
  readonly lastDay: string
}

export interface DescribedPack extends Head {
  readonly day: string
  readonly fields: readonly DatedField[]
  readonly cases: readonly (Pack['cases'][number] & Omit<CaseResult, 'name'>)[]
}

/** A pack with the state of each field on a day, and with what its cases are answered. */
export function describePack(pack: Pack, day: string): DescribedPack {
  const results = runCases(pack)
  return {
    ...headOf(pack),
    day,
    fields: pack.fields.map((field) => ({ ...field, on: fieldOn(field, day), lastDay: lastGoodDay(field) })),
    cases: pack.cases.flatMap((one, index) => {
      const result = results[index]
      return result ? [{ ...one, answer: result.answer, problems: result.problems }] : []
    }),
  }
}

export interface DraftView {
  readonly id: string
  readonly pack: string
  readonly revision: number
  readonly state: Draft['state']
  readonly base?: string
  readonly written: Draft['written']
  readonly authors: readonly NamedEditor[]
  /** Everything that keeps it from being a version today. */
  readonly problems: readonly PackProblem[]
  readonly cases: readonly (CaseResult & { readonly index: number })[]
  /** Against the version it went out from; of fields whose form is wrong nothing is said. */
  readonly changes?: PackDiff
  readonly canUndo: boolean
  readonly changedAt: string
  readonly sentBack?: { readonly by: NamedEditor; readonly reason: string; readonly on: string }
  readonly approvedBy?: NamedEditor
  readonly approvedOn?: string
}

const shown = (editor: unknown): NamedEditor => {
  const { id, name, body, role } = editor as NamedEditor
  return { id, name, body, role }
}

/** Everybody who changed a draft, as they are shown to other editors. */
export const viewAuthors = (draft: Draft): readonly NamedEditor[] => authorsOf(draft).map(shown)

function stepsOf(draft: Draft): Pick<DraftView, 'sentBack' | 'approvedBy' | 'approvedOn'> {
  if (draft.state === 'approved') return { approvedBy: shown(draft.approvedBy), approvedOn: draft.approvedOn }
  if (draft.state !== 'draft' || !draft.sentBack) return {}
  return { sentBack: { ...draft.sentBack, by: shown(draft.sentBack.by) } }
}

/** Only of fields that could be read on both sides: a field with a wrong form is not "removed". */
function changesOf(base: Pack, pack: Pack, written: Draft['written']): PackDiff {
  const diff = diffPacks(base, pack)
  const names = Object.keys((written.fields ?? {}) as object)
  return { ...diff, fields: diff.fields.filter(({ kind, name }) => kind !== 'removed' || !names.includes(name)) }
}

/** A draft with its cases run and everything that is wrong with it, as of a day. */
export function viewDraft(
  { id, packId, revision, draft, previousWritten, changedAt }: KeptDraft,
  day: string,
): DraftView {
  const { base, written, state } = draft
  const version = base ? nextVersion(base.version, day) : day
  const { problems, pack, casePlaces } = readWritten(written, version, builtInReferences)
  const cases = runCases(pack).flatMap((result, at) => {
    const index = casePlaces[at]
    return index === undefined ? [] : [{ ...result, index }]
  })
  return {
    id,
    pack: packId,
    revision,
    state,
    ...(base && { base: base.version, changes: changesOf(base, pack, written) }),
    written,
    authors: viewAuthors(draft),
    problems: [...problems, ...checkPack(pack, day)],
    cases,
    canUndo: previousWritten !== undefined,
    changedAt,
    ...stepsOf(draft),
  }
}
