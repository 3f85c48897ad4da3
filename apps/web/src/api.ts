import type { Dossier } from '@wanderbuch/core/vocabulary/dossier-file'
import type { Check } from '@wanderbuch/core/vocabulary/check'
import type { Endorsement } from '@wanderbuch/core/vocabulary/endorsement'
import type { Finding } from '@wanderbuch/core/vocabulary/finding'
import type { MultilingualText } from '@wanderbuch/core/vocabulary/multilingual-text'
import type { NormalisedRecord } from '@wanderbuch/core/vocabulary/record'
import type { Fact } from '@wanderbuch/core/vocabulary/fact'
import type { DossierRequest, Language, MatchDecision } from '@wanderbuch/core/vocabulary/request'
import type { SourceReference } from '@wanderbuch/standards/source-reference'
import type { RouteTexts } from '@wanderbuch/rules/route-answer/route-texts'
import type { RouteTree } from '@wanderbuch/rules/route/tree/route-tree'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'

/** What a request that failed says: RFC 9457, or that nobody answered. */
export interface ApiProblem {
  readonly code: string
  /** In the language of the interface at that moment. */
  readonly detail: string
  readonly place?: string
  /** Values the sentence of the code needs in any language. */
  readonly details?: Readonly<Record<string, string | number>>
}

export type SignedDossier = Dossier & { readonly signature: object }
export type Form = 'json' | 'html' | 'pdf'

export interface UploadFile {
  readonly name: string
  readonly blob: Blob
}

export interface VerifiedUpload {
  readonly fileName: string
  readonly format?: string
  readonly problem?: ApiProblem
  readonly records?: readonly {
    readonly record: NormalisedRecord
    readonly checks: readonly Check[]
    readonly endorsements: readonly Endorsement[]
  }[]
  /** What else is in the file and cannot be read. */
  readonly unreadable?: readonly ApiProblem[]
}

export interface RecheckAnswers {
  readonly outcome: string
  readonly answers: readonly {
    readonly question: string
    readonly outcome: string
    readonly code: string
    readonly details: Readonly<Record<string, string | number>>
  }[]
}

export interface LevelAnswer {
  readonly outcome: string
  readonly sentence: string
  readonly caution: string
  readonly eqfLevel?: number
  readonly currentEqfLevel?: number
  readonly certainty: string
  readonly sources: readonly SourceReference[]
  readonly whoCanAnswer?: { readonly name: Readonly<Record<string, string>>; readonly url?: string }
}

export interface FrameworkRow {
  readonly id: string
  readonly country: string
  readonly acronym?: string
  readonly nameEn: string
  readonly status: string
  readonly linkedSince?: string
  readonly levels: readonly { readonly code: string; readonly eqf: number | null }[]
}

export interface RouteAnswer {
  readonly request: DossierRequest
  /** The target occupation, where the vocabulary has it. */
  readonly occupation?: MultilingualText
  readonly steps: readonly Finding[]
  readonly tree: RouteTree
  /** Words of the tree, in the languages asked for. */
  readonly texts: Readonly<Partial<Record<Language, RouteTexts>>>
  readonly facts: readonly Fact[]
}

export interface OccupationHit {
  readonly uri: string
  readonly code: string
  readonly label: { readonly text: string; readonly language: string; readonly substituted: boolean }
}

export interface KeptLinks {
  readonly ownerToken: string
  readonly shareToken: string
  readonly shareExpiresAt: string
}

export interface KeptView {
  readonly keptAt: string
  readonly dossier: SignedDossier
  readonly links: readonly {
    readonly linkNumber: number
    readonly expiresAt: string
    readonly withdrawnAt?: string
    readonly days: readonly { readonly day: string; readonly views: number }[]
  }[]
}

const unreadableAnswer: ApiProblem = { code: 'unreadable_answer', detail: '' }

async function readProblem(response: Response): Promise<ApiProblem> {
  try {
    const { code, detail, place, details } = (await response.json()) as Partial<ApiProblem>
    if (code === undefined || detail === undefined) return unreadableAnswer
    return { code, detail, ...(place && { place }), ...(details && { details }) }
  } catch {
    return unreadableAnswer
  }
}

async function ask(path: string, init?: RequestInit): Promise<Result<Response, ApiProblem>> {
  try {
    const headers = new Headers(init?.headers)
    headers.set('accept-language', document.documentElement.lang)
    const response = await fetch(path, { ...init, headers })
    return response.ok ? succeed(response) : fail(await readProblem(response))
  } catch {
    return fail({ code: 'no_answer', detail: '' })
  }
}

export async function askJson<Body>(path: string, init?: RequestInit): Promise<Result<Body, ApiProblem>> {
  const answer = await ask(path, init)
  return answer.ok ? succeed((await answer.value.json()) as Body) : answer
}

export const json = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

function formOf(files: readonly UploadFile[], request?: DossierRequest): RequestInit {
  const body = new FormData()
  if (request) body.set('request', JSON.stringify(request))
  for (const { name, blob } of files) body.append('files', blob, name)
  return { method: 'POST', body }
}

export const makeDossier = (files: readonly UploadFile[], request: DossierRequest) =>
  askJson<SignedDossier>('/api/dossiers?form=json', formOf(files, request))

export interface SampleOrder {
  readonly host: 'DE' | 'IT'
  readonly languages: readonly Language[]
  readonly matchDecisions: readonly MatchDecision[]
}

export const makeSample = (order: SampleOrder) => askJson<SignedDossier>('/api/sample', json(order))

/** A file of any form. */
export async function askBlob(path: string, init: RequestInit): Promise<Result<Blob, ApiProblem>> {
  const answer = await ask(path, init)
  return answer.ok ? succeed(await answer.value.blob()) : answer
}

export const renderDossier = (dossier: SignedDossier, form: Form) =>
  askBlob(`/api/dossiers/render?form=${form}`, json(dossier))

export const verifyFile = (file: UploadFile) =>
  askJson<{ readonly files: readonly VerifiedUpload[] }>('/api/verify', formOf([file]))

export const checkDossier = (file: UploadFile) => askJson<RecheckAnswers>('/api/check', formOf([file]))

const query = (values: Readonly<Record<string, string | undefined>>) =>
  new URLSearchParams(Object.entries(values).filter((one): one is [string, string] => Boolean(one[1]))).toString()

export const placeLevel = (values: Readonly<Record<string, string | undefined>>) =>
  askJson<LevelAnswer>(`/api/level?${query(values)}`)
export const listFrameworks = () => askJson<{ readonly frameworks: readonly FrameworkRow[] }>('/api/frameworks')
export const findOccupations = (q: string, language: Language) =>
  askJson<{ readonly occupations: readonly OccupationHit[] }>(`/api/occupations?${query({ q, language })}`)

const owner = (token: string, method: string): RequestInit => ({
  method,
  headers: { authorization: `Bearer ${token}` },
})
export const keepDossier = (dossier: SignedDossier, days: number) =>
  askJson<KeptLinks>(`/api/kept?days=${days}`, json(dossier))
export const readKept = (token: string) => askJson<KeptView>('/api/kept', owner(token, 'GET'))
export const withdrawLink = (token: string) => askJson<object>('/api/kept/withdraw', owner(token, 'POST'))
export const renewLink = (token: string, days: number) =>
  askJson<{ readonly shareToken: string }>(`/api/kept/renew?days=${days}`, owner(token, 'POST'))
export const deleteKept = (token: string) => askJson<object>('/api/kept', owner(token, 'DELETE'))
