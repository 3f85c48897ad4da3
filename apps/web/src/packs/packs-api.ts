import type { Pack, PackField } from '@wanderbuch/rules/pack/pack-model'
import type { PackDiff } from '@wanderbuch/rules/pack/diff-packs'
import type { PackAnswer } from '@wanderbuch/rules/pack/pack-answer'
import type { PackProblem } from '@wanderbuch/rules/pack/pack-problem'
import type { CoverageMap } from '@wanderbuch/rules/pack/coverage'
import type { NamedReferences } from '@wanderbuch/rules/pack/named-references'
import { askJson, json } from '../api.ts'

export type { CoverageMap, NamedReferences, Pack, PackAnswer, PackDiff, PackField, PackProblem }
export type Role = Pack['checkedBy']

export interface ListedPack extends Omit<Pack, 'fields' | 'cases'> {
  readonly known: number
  readonly open: number
  readonly stale: number
  readonly isOwn: boolean
}

export interface PackList {
  readonly coverage: CoverageMap
  readonly packs: readonly ListedPack[]
  readonly editing: 'with-key' | 'off'
}

export interface DatedField extends PackField {
  readonly on: { readonly state: 'known' | 'open'; readonly why?: string; readonly since?: string }
  readonly lastDay: string
}

export interface RunCase {
  readonly name: string
  readonly answer: PackAnswer
  readonly problems: readonly PackProblem[]
}

export interface PackVersionRow {
  readonly version: string
  readonly isOwn: boolean
  readonly checkedBy: Role
  readonly validFrom?: string
}

export interface DescribedPack extends Omit<Pack, 'fields' | 'cases'> {
  readonly day: string
  readonly fields: readonly DatedField[]
  readonly cases: readonly (Pack['cases'][number] & RunCase)[]
  readonly versions: readonly PackVersionRow[]
}

export interface PackEditor {
  readonly id: string
  readonly name: string
  readonly body: string
  readonly role: Role
}

export type WrittenField = Readonly<Record<string, unknown>>

export interface PackDraft {
  readonly id: string
  readonly pack: string
  readonly revision: number
  readonly state: 'draft' | 'checked' | 'approved'
  readonly base?: string
  readonly written: Readonly<Record<string, unknown>>
  readonly authors: readonly PackEditor[]
  readonly problems: readonly PackProblem[]
  readonly cases: readonly (RunCase & { readonly index: number })[]
  readonly changes?: PackDiff
  readonly canUndo: boolean
  readonly sentBack?: { readonly by: PackEditor; readonly reason: string; readonly on: string }
  readonly approvedBy?: PackEditor
  readonly approvedOn?: string
}

export type DraftRow = Pick<PackDraft, 'id' | 'pack' | 'state' | 'authors'> & { readonly changedAt: string }

export interface ToldList {
  readonly from: string
  readonly to: string
  readonly lookedAt: number
  readonly unreadable: number
  readonly toldDossiers: number
  readonly answers: readonly {
    readonly field: string
    readonly told: 'yes' | 'not-determined'
    readonly version: string
    readonly change: PackDiff['fields'][number]
    readonly dossiers: readonly { readonly dossier: string; readonly keptOn: string }[]
  }[]
}

export type DraftStart = { readonly pack: string } | { readonly file: string } | { readonly place: object }
export type DraftStep = Readonly<Record<string, unknown>> & { readonly step: string }

interface StepAnswer {
  readonly draft?: PackDraft
  readonly published?: { readonly pack: string; readonly version: string }
}

/** The key goes in a header, never in an address. */
function withKey(key: string, init: RequestInit = {}): RequestInit {
  const headers = new Headers(init.headers)
  headers.set('authorization', `Bearer ${key}`)
  return { ...init, headers }
}

export const listPacks = () => askJson<PackList>('/api/packs')
export const listReferences = () => askJson<NamedReferences>('/api/pack-references')
export const readPack = (id: string) => askJson<DescribedPack>(`/api/packs/${encodeURIComponent(id)}`)

const versions = (from: string, to: string) => new URLSearchParams({ from, to }).toString()
export const comparePackVersions = (id: string, from: string, to: string) =>
  askJson<PackDiff>(`/api/packs/${encodeURIComponent(id)}/changes?${versions(from, to)}`)
export const listTold = (key: string, id: string, [from, to]: readonly [string, string]) =>
  askJson<ToldList>(`/api/packs/${encodeURIComponent(id)}/told?${versions(from, to)}`, withKey(key))

export const listDrafts = (key: string) =>
  askJson<{ readonly drafts: readonly DraftRow[] }>('/api/pack-drafts', withKey(key))
export const readDraft = (key: string, id: string) => askJson<PackDraft>(`/api/pack-drafts/${id}`, withKey(key))
export const readEditor = (key: string) => askJson<PackEditor>('/api/pack-editor', withKey(key))
export const startDraft = (key: string, start: DraftStart) =>
  askJson<PackDraft>('/api/pack-drafts', withKey(key, json(start)))
export const takeStep = (key: string, { id, revision }: PackDraft, step: DraftStep) =>
  askJson<StepAnswer>(`/api/pack-drafts/${id}`, withKey(key, json({ revision, ...step })))
export const discardDraft = (key: string, { id, revision }: PackDraft) =>
  askJson<object>(`/api/pack-drafts/${id}?revision=${revision}`, withKey(key, { method: 'DELETE' }))
