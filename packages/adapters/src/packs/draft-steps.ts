import type { Draft, EditingProblem, Editor, OpenDraft } from '@wanderbuch/rules/pack/editing/draft'
import { startDraft, writeDraftPart } from '@wanderbuch/rules/pack/editing/edit-draft'
import type { OwnProfession, Pack } from '@wanderbuch/rules/pack/pack-model'
import { writePack } from '@wanderbuch/rules/pack/pack-file'
import { packPurposes } from '@wanderbuch/rules/pack/pack-model'
import { neededTopics } from '@wanderbuch/rules/pack/value-shapes'

/** Somebody who works on packs, with the name the operator knows them by. */
export interface NamedEditor extends Editor {
  readonly name: string
}

/** What the operator types of a person. */
export type TypedEditor = Omit<NamedEditor, 'id'>

const tidy = (text: string) => text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ')

/** Spaces and forms of letters as everybody would write them. */
export const tidyEditor = ({ name, body, role }: TypedEditor): TypedEditor => ({
  name: tidy(name),
  body: tidy(body),
  role,
})

/** Two ways of typing one name are one name: spaces, capitals and forms of a letter do not count. */
export const plainName = (name: string): string => tidy(name).toLowerCase()

/** Whether somebody changed anything in a draft, under their id or, before there were ids, under their name. */
export function isAuthor(draft: Draft, { id, name }: NamedEditor): boolean {
  return authorsOf(draft).some((author) => author.id === id || plainName(author.name) === plainName(name))
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
  /** The row of a profession the software does not know, where another pack brings it along. */
  readonly own?: OwnProfession | undefined
}

export function packIdOf({ profession, host, region }: NewPack): string {
  return [profession, host, region].filter(Boolean).join('-').toLowerCase()
}

/** A draft of a pack that is not there yet: every needed topic stands on `ask`. */
export function startNewPack(author: NamedEditor, place: NewPack, day: string): OpenDraft {
  const { profession, host, region, own } = place
  const head = {
    id: packIdOf(place),
    profession,
    host,
    ...(region && { region }),
    ...(own && { own: { profession: own } }),
  }
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
