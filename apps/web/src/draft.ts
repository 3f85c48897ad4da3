import type { DossierRequest, Language, MatchDecision, Purpose } from '@wanderbuch/core/vocabulary/request'
import type { SignedDossier, UploadFile, VerifiedUpload } from './api.ts'
import { buildDeclaration, type HandEntry } from './declaration.ts'
import { type AboutForm, circumstancesOf } from './route/about-form.ts'
import { type ValidationForm, validationFactsOf } from './route/validation-form.ts'

/** A received file. */
export interface FileItem {
  readonly kind: 'file'
  readonly id: string
  readonly name: string
  readonly blob: Blob
  /** What was read in it; undefined while it is being read. */
  readonly seen?: VerifiedUpload
}

/** Something entered by hand. */
export interface HandItem {
  readonly kind: 'hand'
  readonly id: string
  readonly entry: HandEntry
}

/** One thing in the book: a received file or an entry made by hand. */
export type DraftItem = FileItem | HandItem

/** Where to, as what, in which language, who. Empty text = not chosen. */
export interface DraftWishes {
  readonly host: string
  readonly region: string
  readonly home: string
  readonly purpose: Purpose
  /** Without a code: typed, but not yet chosen from the list. */
  readonly occupation: { readonly code: string; readonly label: string }
  readonly day: string
  readonly language: Language
  readonly beside: Language | ''
  readonly name: string
  readonly born: string
  readonly seenBy: string
  readonly seenOn: string
  /** For the rules; absent in drafts of earlier versions. */
  readonly about?: AboutForm
  /** Answers to the conditions of an arrangement for validation; absent in drafts of earlier versions. */
  readonly validation?: ValidationForm
}

/** The form that is open: a new entry, or the one with this id being changed. */
export interface OpenEntry {
  readonly entry: HandEntry
  readonly itemId?: string
}

/** Everything a person has entered; kept on the device so that a reload loses nothing. */
export interface Draft {
  readonly items: readonly DraftItem[]
  readonly open?: OpenEntry
  readonly wishes: DraftWishes
  readonly decisions: readonly MatchDecision[]
  readonly dossier?: SignedDossier
  /** The book says something else than what the dossier was made from. */
  readonly stale?: boolean
}

export function emptyDraft(language: Language, day: string): Draft {
  return {
    items: [],
    wishes: {
      host: '',
      region: '',
      home: '',
      purpose: 'employee',
      occupation: { code: '', label: '' },
      day,
      language,
      beside: '',
      name: '',
      born: '',
      seenBy: '',
      seenOn: '',
    },
    decisions: [],
  }
}

/** Nothing entered yet: there is nothing to come back to. */
export const isUntouched = ({ items, open, dossier }: Draft) => items.length === 0 && !open && !dossier

export const withoutOpen = ({ open: _open, ...rest }: Draft): Draft => rest

type Content = Pick<Draft, 'items' | 'wishes'>

const sameItem = (left: DraftItem, right: DraftItem | undefined) =>
  left.id === right?.id && (left.kind === 'file' || (right.kind === 'hand' && left.entry === right.entry))

/** Whether two drafts would be made into the same dossier; what was read in a file meanwhile does not count. */
export function sameContent(left: Content, right: Content): boolean {
  const { items, wishes } = left
  if (items.length !== right.items.length || wishes !== right.wishes) return false
  return items.every((item, index) => sameItem(item, right.items[index]))
}

/** After a change that is not a new dossier, the dossier may be behind the book. */
export function withStaleness(before: Draft, next: Draft): Draft {
  if (next.dossier === undefined || next.dossier !== before.dossier || sameContent(before, next)) return next
  return { ...next, stale: true }
}

/** The entry of the open form into the book: at its place when it was there before, else at the end. */
export function withEntry(draft: Draft, entry: HandEntry, newId: string): Draft {
  const { items, open } = draft
  const isKnown = items.some(({ id }) => id === open?.itemId)
  const next: readonly DraftItem[] = isKnown
    ? items.map((item) => (item.id === open?.itemId ? { kind: 'hand', id: item.id, entry } : item))
    : [...items, { kind: 'hand', id: newId, entry }]
  return withoutOpen({ ...draft, items: next })
}

/** Files that can be sent: what was found unreadable on this device stays here. */
const isSendable = (item: DraftItem): item is FileItem =>
  item.kind === 'file' && item.seen?.problem?.code !== 'document_too_large'

/** The files to send: received ones in order, then one declaration of all entries. */
export function filesOf({ items, wishes }: Draft): readonly UploadFile[] {
  const received = items.filter(isSendable).map(({ name, blob }) => ({ name, blob }))
  const entries = items.flatMap((item) => (item.kind === 'hand' ? [item.entry] : []))
  const subject = {
    ...(wishes.name && { fullName: wishes.name }),
    ...(wishes.born && { birthDate: wishes.born }),
  }
  const declaration = buildDeclaration(entries, subject)
  if (!declaration) return received
  const blob = new Blob([JSON.stringify(declaration, null, 2)], { type: 'application/json' })
  return [...received, { name: 'entered-by-hand.json', blob }]
}

/** The request as the server wants it; the form has made sure that a destination and a day are there. */
export function requestOf({ wishes, decisions }: Draft): DossierRequest {
  const { host, region, home, purpose, occupation, day, language, beside, name, born, seenBy, seenOn } = wishes
  const identity = name
    ? { fullName: name, ...(born && { birthDate: born }), ...(seenBy && { seenBy }), ...(seenOn && { seenOn }) }
    : undefined
  const circumstances = wishes.about && circumstancesOf(wishes.about)
  const validationFacts = validationFactsOf(wishes.validation)
  return {
    host,
    ...(region && { hostRegion: region }),
    ...(home && { home }),
    purpose,
    ...(occupation.code && { targetOccupation: occupation.code }),
    ...(circumstances && { circumstances }),
    ...(validationFacts && { validationFacts }),
    day,
    languages: beside && beside !== language ? [language, beside] : [language],
    ...(identity && { identity }),
    matchDecisions: decisions,
  } as unknown as DossierRequest
}

/** A new decision takes the place of an earlier one on the same match. */
export function withDecision(decisions: readonly MatchDecision[], made: MatchDecision): readonly MatchDecision[] {
  const others = decisions.filter(
    (one) =>
      one.recordId !== made.recordId || one.outcomeNumber !== made.outcomeNumber || one.skillUri !== made.skillUri,
  )
  return [...others, made]
}
