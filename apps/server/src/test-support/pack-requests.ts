import { jsonOf } from './requests.ts'
import { testEditors, type TestHouse } from './test-house.ts'

export const { author, approver } = {
  author: testEditors.author.record.editor,
  approver: testEditors.approver.record.editor,
}

/** The request as somebody sends it who holds the key. */
export function withKey(init: RequestInit = {}, key = testEditors.author.key): RequestInit {
  const headers = new Headers(init.headers)
  headers.set('authorization', `Bearer ${key}`)
  return { ...init, headers }
}

const line = (text: string) => ({ de: text, en: text, es: text, fr: text, it: text, ro: text })

/** A field that fits: made up, and says so. */
export const madeUpField = {
  value: line('Made up for a test.'),
  sources: [{ title: 'a made-up page', url: 'https://example.org/' }],
  certainty: 'single-source',
  checkedOn: '2026-11-22',
}

export interface DraftAnswer {
  readonly id: string
  readonly revision: number
  readonly state: string
  readonly problems: readonly { readonly code: string; readonly path: readonly (string | number)[] }[]
  readonly cases: readonly {
    readonly problems: readonly object[]
    readonly answer: { readonly ask: readonly string[] }
  }[]
  readonly changes?: { readonly fields: readonly { readonly name: string }[] }
  readonly canUndo: boolean
  readonly written: { readonly fields: Readonly<Record<string, unknown>> }
}

export const startDraft = (house: TestHouse, order: object = { pack: 'electrician-fr' }) =>
  house.askJson<DraftAnswer>('/api/pack-drafts', withKey(jsonOf(order)))

type Who = keyof typeof testEditors
type Step = Readonly<Record<string, unknown>> & { readonly step: string; readonly who?: Who }

/** A step of a draft, by its author where nobody else is named. */
export const askStep = (
  house: TestHouse,
  { id, revision }: Pick<DraftAnswer, 'id' | 'revision'>,
  { who = 'author', ...step }: Step,
) => house.ask(`/api/pack-drafts/${id}`, withKey(jsonOf({ revision, ...step }), testEditors[who].key))

export async function takeStep(house: TestHouse, draft: DraftAnswer, step: Step): Promise<DraftAnswer> {
  const answer = await askStep(house, draft, step)
  const body = (await answer.json()) as { readonly draft?: DraftAnswer }
  if (!body.draft) throw new Error(JSON.stringify(body))
  return body.draft
}

/** Writes a field of a pack, has it approved by a second person and publishes it. */
export async function publishChange(house: TestHouse, name = 'appeal', field: object = madeUpField): Promise<void> {
  const written = await takeStep(house, await startDraft(house), { step: 'field', name, field })
  const checked = await takeStep(house, written, { step: 'check' })
  const approved = await takeStep(house, checked, { step: 'approve', who: 'approver' })
  const answer = await askStep(house, approved, { step: 'publish', who: 'approver' })
  if (answer.status !== 200) throw new Error(await answer.text())
}

/** Asks everything about packs once. */
export async function askAboutPacks(house: TestHouse): Promise<void> {
  await publishChange(house)
  const draft = await startDraft(house)
  const reads = ['/api/packs', '/api/packs/electrician-fr', '/api/packs/electrician-fr/file', '/api/pack-references']
  for (const path of [...reads, '/api/packs/electrician-fr/changes']) await house.ask(path)
  const keyed = [
    '/api/pack-editor',
    '/api/pack-drafts',
    `/api/pack-drafts/${draft.id}`,
    '/api/packs/electrician-fr/told',
  ]
  for (const path of keyed) await house.ask(path, withKey())
  await house.ask(`/api/pack-drafts/${draft.id}?revision=1`, withKey({ method: 'DELETE' }))
}
