import type { Draft, EditingProblem, Editor, OpenDraft } from '@wanderbuch/rules/pack/editing/draft'
import { startDraft, writeDraftPart } from '@wanderbuch/rules/pack/editing/edit-draft'
import type { Pack } from '@wanderbuch/rules/pack/pack-model'
import { writePack } from '@wanderbuch/rules/pack/pack-file'
import { packPurposes } from '@wanderbuch/rules/pack/pack-model'
import { neededTopics } from '@wanderbuch/rules/pack/value-shapes'

/** An editor with the name they typed. There are no accounts: nothing proves it. */
export interface NamedEditor extends Editor {
  readonly name: string
}

/** What a person gives of themselves. */
export type TypedEditor = Omit<NamedEditor, 'id'>

/** Two ways of typing one name are one person: spaces, capitals and forms of a letter do not count. */
export function nameEditor({ name, body, role }: TypedEditor): NamedEditor {
  const plain = (text: string) => text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ')
  return { id: plain(name).toLowerCase(), name: plain(name), body: plain(body), role }
}

/** Names of everybody who changed a draft; drafts are only written with named editors. */
export function authorsOf({ authors }: Draft): readonly NamedEditor[] {
  return authors as readonly Editor[] as readonly NamedEditor[]
}

/** Topics with a part need a name first; `way` needs its regime too, so nothing is put in their place. */
const startingFields = [
  ...neededTopics.filter((topic) => !['regulated', 'way', 'documents'].includes(topic)),
  ...packPurposes.map((purpose) => `regulated/${purpose}`),
]

interface NewPack {
  readonly profession: string
  readonly host: string
  readonly region?: string | undefined
}

export function packIdOf({ profession, host, region }: NewPack): string {
  return [profession, host, region].filter(Boolean).join('-').toLowerCase()
}

/** A draft of a pack that is not there yet: every needed topic stands on `ask`. */
export function startNewPack(author: NamedEditor, place: NewPack, day: string): OpenDraft {
  const { profession, host, region } = place
  const head = { id: packIdOf(place), profession, host, ...(region && { region }) }
  const fields = Object.fromEntries(startingFields.map((name) => [name, { ask: true }]))
  const written = { ...head, version: day, checkedBy: author.role, checkedOn: day, fields, cases: [] }
  return { ...startDraft(author), written }
}

/** A draft that holds what a file brought, beside the version in force. */
export function startImported(author: NamedEditor, brought: Pack, base: Pack | undefined): OpenDraft {
  return { ...startDraft(author, base), written: writePack(brought) }
}

/** The draft with what was written before; who takes something back has changed it. */
export function takeBack(draft: Draft, author: NamedEditor, written: OpenDraft['written']): OpenDraft {
  const opened = writeDraftPart(draft, author, { name: 'checkedBy', value: draft.written.checkedBy })
  return { ...opened, written }
}

export type DraftProblem =
  | EditingProblem
  | { readonly code: 'draft_unknown' }
  /** There is a draft of this pack already. */
  | { readonly code: 'draft_exists' }
  | { readonly code: 'too_many_drafts'; readonly most: number }
  /** Somebody changed it since it was read. */
  | { readonly code: 'draft_changed_meanwhile' }
  /** Another version was published since the draft was started. */
  | { readonly code: 'draft_base_outdated'; readonly base: string; readonly found: string }
  | { readonly code: 'draft_too_large'; readonly kilobytes: number }
  | { readonly code: 'nothing_to_undo' }
