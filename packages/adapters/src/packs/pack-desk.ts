import { builtInReferences } from '@wanderbuch/rules/pack/built-in-packs'
import type { Draft } from '@wanderbuch/rules/pack/editing/draft'
import {
  approveDraft,
  checkDraft,
  type DraftChange,
  type OwnPart,
  sendBackDraft,
  startDraft,
  writeDraftField,
  writeDraftOwn,
  writeDraftPart,
} from '@wanderbuch/rules/pack/editing/edit-draft'
import type { OwnProfession, Pack } from '@wanderbuch/rules/pack/pack-model'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import {
  type DraftProblem,
  isAuthor,
  type NamedEditor,
  packIdOf,
  startImported,
  startNewPack,
  takeBack,
} from './draft-steps.ts'
import type { DraftStep, KeptDraft } from './pack-drafts.ts'
import { type PackTextProblem, readPackText } from './pack-text.ts'

/** What a person does to a draft. */
export type DraftAction =
  | { readonly step: 'field'; readonly name: string; readonly field: unknown }
  | { readonly step: 'cases'; readonly cases: readonly unknown[] }
  | { readonly step: 'own'; readonly part: OwnPart; readonly id: string; readonly row: unknown }
  | { readonly step: 'undo' | 'check' | 'approve' }
  | { readonly step: 'send-back'; readonly reason: string }

type Change = (kept: KeptDraft) => Result<Draft, DraftProblem>

const written = (change: Change): DraftStep => ({ change, event: 'pack_draft_changed', undo: 'set' })

type Writing = Extract<DraftAction, { readonly step: 'field' | 'cases' | 'own' }>

function stepOfWriting(action: Writing, author: NamedEditor): DraftStep {
  if (action.step === 'cases') {
    return written(({ draft }) => succeed(writeDraftPart(draft, author, { name: 'cases', value: action.cases })))
  }
  if (action.step === 'own') {
    const { part, id, row } = action
    return written(({ draft }) => succeed(writeDraftOwn(draft, author, { part, id, value: row ?? undefined })))
  }
  const change: DraftChange = { name: action.name, value: action.field ?? undefined }
  return written(({ draft }) => succeed(writeDraftField(draft, author, change)))
}

function check({ draft }: KeptDraft, day: string): Result<Draft, DraftProblem> {
  if (draft.state !== 'draft') return fail({ code: 'draft_not_in_state', expected: 'draft', found: draft.state })
  const checked = checkDraft(draft, day, builtInReferences)
  return checked.state === 'draft' ? fail({ code: 'draft_has_problems', problems: checked.problems }) : succeed(checked)
}

function approve({ draft }: KeptDraft, by: NamedEditor, day: string): Result<Draft, DraftProblem> {
  return draft.state === 'checked' && isAuthor(draft, by)
    ? fail({ code: 'approver_is_author' })
    : approveDraft(draft, by, day)
}

/** The step as an editor takes it on a day. */
export function stepOf(action: DraftAction, by: NamedEditor, day: string): DraftStep {
  switch (action.step) {
    case 'field':
    case 'cases':
    case 'own':
      return stepOfWriting(action, by)
    case 'undo': {
      const change: Change = ({ draft, previousWritten }) =>
        previousWritten ? succeed(takeBack(draft, by, previousWritten)) : fail({ code: 'nothing_to_undo' })
      return { change, event: 'pack_draft_changed', undo: 'clear' }
    }
    case 'check':
      return { change: (kept) => check(kept, day), event: 'pack_draft_checked', undo: 'keep' }
    case 'approve':
      return { change: (kept) => approve(kept, by, day), event: 'pack_approved', undo: 'keep' }
    case 'send-back': {
      const { reason } = action
      return {
        change: ({ draft }) => sendBackDraft(draft, { by, reason, on: day }),
        event: 'pack_sent_back',
        undo: 'keep',
      }
    }
  }
}

/** What a draft is started from: a pack in force, nothing yet, or the text of a file. */
export type DraftStart =
  | { readonly pack: string }
  | { readonly place: { readonly profession: string; readonly host: string; readonly region?: string | undefined } }
  | { readonly file: string }

export type StartProblem = PackTextProblem | { readonly code: 'pack_unknown' } | { readonly code: 'pack_exists' }

/** Who starts a draft, on which day, and which packs are in force. */
export interface StartPlace {
  readonly author: NamedEditor
  readonly inForce: (id: string) => Pack | undefined
  /** The row of a profession that another pack brings along: the new one brings it along too. */
  readonly broughtAlong: (profession: string) => OwnProfession | undefined
  readonly day: string
}

interface StartedDraft {
  readonly packId: string
  readonly draft: Draft
}

/** The draft to be kept; a new pack is only started where there is none. */
export async function startOf(
  start: DraftStart,
  { author, inForce, broughtAlong, day }: StartPlace,
): Promise<Result<StartedDraft, StartProblem>> {
  if ('pack' in start) {
    const base = inForce(start.pack)
    return base ? succeed({ packId: base.id, draft: startDraft(author, base) }) : fail({ code: 'pack_unknown' })
  }
  if ('place' in start) {
    const packId = packIdOf(start.place)
    if (inForce(packId)) return fail({ code: 'pack_exists' })
    const own = broughtAlong(start.place.profession)
    return succeed({ packId, draft: startNewPack(author, { ...start.place, own }, day) })
  }
  const brought = await readPackText(start.file)
  if (!brought.ok) return brought
  const { id } = brought.value
  return succeed({ packId: id, draft: startImported(author, brought.value, inForce(id)) })
}
