import { type Result, fail, succeed } from '@wanderbuch/standards/result'
import { checkPack } from '../check-pack.ts'
import type { Pack } from '../pack-model.ts'
import { nextVersion, versionDay } from '../pack-version.ts'
import { writePack } from '../pack-file.ts'
import { parsePack } from '../parse-pack.ts'
import type { PackReferences } from '../parse-field.ts'
import { isMap } from '../value-shapes.ts'
import type { ApprovedDraft, CheckedDraft, Draft, EditingProblem, Editor, OpenDraft } from './draft.ts'

/** A draft from a published version, or from nothing. */
export function startDraft(author: Editor, base?: Pack): OpenDraft {
  return {
    state: 'draft',
    ...(base && { base }),
    written: base ? writePack(base) : { fields: {}, cases: [] },
    authors: [author],
    problems: [],
  }
}

function changed(draft: Draft, author: Editor, written: OpenDraft['written']): OpenDraft {
  const known = draft.authors.some(({ id }) => id === author.id)
  return {
    state: 'draft',
    ...(draft.base && { base: draft.base }),
    written,
    authors: known ? draft.authors : [...draft.authors, author],
    problems: [],
  }
}

/** What is written in a draft, under which name. `undefined` takes it out. */
export interface DraftChange {
  readonly name: string
  readonly value: unknown
}

/** Writes one field. Whatever was checked or approved before is so no longer. */
export function writeDraftField(draft: Draft, author: Editor, { name, value }: DraftChange): OpenDraft {
  const fields = isMap(draft.written.fields) ? draft.written.fields : {}
  // A field that is there keeps its place, so that a difference shows only what changed.
  const kept = Object.entries({ ...fields, [name]: value }).filter(([, one]) => one !== undefined)
  return changed(draft, author, { ...draft.written, fields: Object.fromEntries(kept) })
}

/** Writes a part of the head or the cases: `cases`, `host`, `checkedBy`. The version is given on publishing. */
export function writeDraftPart(draft: Draft, author: Editor, { name, value }: DraftChange): OpenDraft {
  return changed(draft, author, { ...draft.written, [name]: value })
}

export type OwnPart = 'instruments' | 'documents' | 'profession'

/** Writes something the pack brings along: a law or a document by its id, or the profession. `undefined` takes it out. */
export function writeDraftOwn(
  draft: Draft,
  author: Editor,
  { part, id, value }: { readonly part: OwnPart; readonly id: string; readonly value: unknown },
): OpenDraft {
  const before = isMap(draft.written.own) ? draft.written.own : {}
  const rows = isMap(before[part]) ? before[part] : {}
  const there = (entries: object) => Object.fromEntries(Object.entries(entries).filter(([, one]) => one !== undefined))
  const next = there({ ...rows, [id]: value })
  const changedPart = part === 'profession' ? value : Object.keys(next).length > 0 ? next : undefined
  const own = there({ ...before, [part]: changedPart })
  const { own: _, ...rest } = draft.written
  return changed(draft, author, Object.keys(own).length > 0 ? { ...rest, own } : rest)
}

/** Looks at the whole draft on a day: forms, references, dates, cases. Passes to `checked`, or stays with its problems. */
export function checkDraft(draft: OpenDraft, day: string, known: PackReferences = {}): OpenDraft | CheckedDraft {
  const { problems: _, sentBack: __, ...kept } = draft
  const version = draft.base ? nextVersion(draft.base.version, day) : day
  const read = parsePack({ ...draft.written, version }, known)
  const problems = read.ok ? checkPack(read.value, day) : read.problem
  if (!read.ok || problems.length > 0) return { ...draft, problems }
  return { ...kept, state: 'checked', pack: read.value, checkedOn: day }
}

/** A second person approves. Authors may not; nor may the project, which is no body that answers for the law. */
export function approveDraft(draft: Draft, approver: Editor, day: string): Result<ApprovedDraft, EditingProblem> {
  if (draft.state !== 'checked') return fail({ code: 'draft_not_in_state', expected: 'checked', found: draft.state })
  if (draft.authors.some(({ id }) => id === approver.id)) return fail({ code: 'approver_is_author' })
  if (approver.role === 'project' || approver.body.trim() === '') return fail({ code: 'approver_without_body' })
  const { checkedOn: _, ...kept } = draft
  return succeed({ ...kept, state: 'approved', approvedBy: approver, approvedOn: day })
}

/** A second person sends it back with a reason; it is open again. */
export function sendBackDraft(
  draft: Draft,
  { by, reason, on }: NonNullable<OpenDraft['sentBack']>,
): Result<OpenDraft, EditingProblem> {
  if (draft.state !== 'checked') return fail({ code: 'draft_not_in_state', expected: 'checked', found: draft.state })
  if (reason.trim() === '') return fail({ code: 'reason_missing' })
  const { checkedOn: _, pack: __, ...kept } = draft
  return succeed({ ...kept, state: 'draft', problems: [], sentBack: { by, reason, on } })
}

/** A published version with who stands behind it. */
export interface PublishedPack {
  readonly pack: Pack
  readonly approvedBy: Editor
  readonly approvedOn: string
  readonly publishedOn: string
}

/**
 * Makes the approved draft a version: it is checked again on the day, gets the version of that day and the role of who
 * approved it. Pure; storing it is the caller's.
 */
export function publishDraft(draft: Draft, day: string): Result<PublishedPack, EditingProblem> {
  if (draft.state !== 'approved') return fail({ code: 'draft_not_in_state', expected: 'approved', found: draft.state })
  const base = draft.base?.version
  if (base !== undefined && day < versionDay(base)) return fail({ code: 'day_before_base', base, found: day })
  const version = base === undefined ? day : nextVersion(base, day)
  const pack = { ...draft.pack, version, checkedBy: draft.approvedBy.role }
  const problems = checkPack(pack, day)
  if (problems.length > 0) return fail({ code: 'draft_has_problems', problems })
  return succeed({ pack, approvedBy: draft.approvedBy, approvedOn: draft.approvedOn, publishedOn: day })
}
