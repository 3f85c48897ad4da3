import { describe, expect, test } from 'vitest'
import {
  type Draft,
  type DraftItem,
  emptyDraft,
  filesOf,
  isUntouched,
  requestOf,
  withDecision,
  withEntry,
  withStaleness,
} from './draft.ts'
import { findDraftProblems } from './draft-problems.ts'

const file = (id: string, code?: string): DraftItem => ({
  kind: 'file',
  id,
  name: `${id}.json`,
  blob: new Blob(['{}']),
  ...(code && { seen: { fileName: id, problem: { code, detail: '' } } }),
})
const hand = (id: string, title = 'T'): DraftItem => ({
  kind: 'hand',
  id,
  entry: { kind: 'course', fields: { title } },
})
const draftOf = (items: readonly DraftItem[], wishes: Partial<Draft['wishes']> = {}): Draft => {
  const empty = emptyDraft('en', '2026-11-22')
  return { ...empty, items, wishes: { ...empty.wishes, ...wishes } }
}

describe('what is sent', () => {
  test('files in order, then one declaration of all entries; what is too large stays here', () => {
    const files = filesOf(draftOf([hand('a'), file('b'), file('c', 'document_too_large'), file('d', 'document_empty')]))
    expect(files.map(({ name }) => name)).toEqual(['b.json', 'd.json', 'entered-by-hand.json'])
  })

  test('the person named stands in the declaration', async () => {
    const [only] = filesOf(draftOf([hand('a')], { name: 'Ana Pop', born: '1994-05-14' }))
    expect(JSON.parse((await only?.blob.text()) ?? '')).toMatchObject({
      courses: [{ title: 'T', subject: { fullName: 'Ana Pop', birthDate: '1994-05-14' } }],
    })
  })

  test.each<readonly [string, Partial<Draft['wishes']>, object]>([
    ['one language', {}, { languages: ['en'], purpose: 'employee', day: '2026-11-22' }],
    ['two languages', { beside: 'ro' }, { languages: ['en', 'ro'] }],
    ['the same language twice is one', { beside: 'en' }, { languages: ['en'] }],
    ['a region', { host: 'IT', region: 'ITI1' }, { host: 'IT', hostRegion: 'ITI1' }],
    ['an occupation', { occupation: { code: '7411.1', label: 'electrician' } }, { targetOccupation: '7411.1' }],
    ['an identity seen', { name: 'A', seenBy: 'C' }, { identity: { fullName: 'A', seenBy: 'C' } }],
  ])('%s', (_, wishes, expected) => expect(requestOf(draftOf([], wishes))).toMatchObject(expected))

  test('what was not chosen is left out', () => {
    expect(Object.keys(requestOf(draftOf([])))).toEqual(['host', 'purpose', 'day', 'languages', 'matchDecisions'])
  })
})

describe('entries', () => {
  const entry = { kind: 'course', fields: { title: 'New' } } as const

  test('a new one goes to the end, and the form is closed', () => {
    const draft = { ...draftOf([hand('a')]), open: { entry } }
    expect(withEntry(draft, entry, 'b')).toEqual(draftOf([hand('a'), { kind: 'hand', id: 'b', entry }]))
  })

  test('a changed one keeps its place', () => {
    const draft = { ...draftOf([hand('a'), hand('b')]), open: { entry, itemId: 'a' } }
    expect(withEntry(draft, entry, 'c').items).toEqual([{ kind: 'hand', id: 'a', entry }, hand('b')])
  })

  test('one that was removed meanwhile comes back at the end', () => {
    const draft = { ...draftOf([hand('b')]), open: { entry, itemId: 'a' } }
    expect(withEntry(draft, entry, 'c').items.map(({ id }) => id)).toEqual(['b', 'c'])
  })
})

test('a decision takes the place of the one before on the same match', () => {
  const match = { recordId: 'record-1', outcomeNumber: 1, skillUri: 'u', by: 'C', on: '2026-11-22' } as never as {
    readonly recordId: string
  }
  const decide = (decision: string, outcomeNumber = 1) => ({ ...match, decision, outcomeNumber }) as never
  const both = withDecision(withDecision([], decide('confirmed')), decide('rejected', 2))
  expect(withDecision(both, decide('partly'))).toEqual([decide('rejected', 2), decide('partly')])
})

test.each<readonly [string, Draft, readonly string[]]>([
  ['nothing', draftOf([]), ['step-documents', 'where-host']],
  ['ready', draftOf([hand('a')], { host: 'DE' }), []],
  ['only an unreadable file', draftOf([file('a', 'document_empty')], { host: 'DE' }), ['step-documents']],
  ['a file still being read', draftOf([file('a')], { host: 'DE' }), []],
  [
    'typed, not chosen',
    draftOf([hand('a')], { host: 'DE', occupation: { code: '', label: 'elec' } }),
    ['where-occupation'],
  ],
  ['blanks typed', draftOf([hand('a')], { host: 'DE', occupation: { code: '', label: ' ' } }), []],
  ['no day', draftOf([hand('a')], { host: 'DE', day: '' }), ['where-day']],
  ['seen without a name', draftOf([hand('a')], { host: 'DE', seenBy: 'C' }), ['who-name']],
  [
    'an open form',
    { ...draftOf([hand('a')], { host: 'DE' }), open: { entry: { kind: 'paper', fields: {} } } },
    ['entry-title'],
  ],
])('missing: %s', (_, draft, places) => expect(findDraftProblems(draft).map(({ place }) => place)).toEqual(places))

test.each<readonly [string, Draft, boolean]>([
  ['nothing', draftOf([]), true],
  ['wishes alone', draftOf([], { host: 'DE' }), true],
  ['a document', draftOf([hand('a')]), false],
  ['an open form', { ...draftOf([]), open: { entry: { kind: 'paper', fields: {} } } }, false],
])('untouched: %s', (_, draft, expected) => expect(isUntouched(draft)).toBe(expected))

describe('a dossier is behind its book', () => {
  const dossier = { request: {} } as unknown as NonNullable<Draft['dossier']>
  const made: Draft = { ...draftOf([file('a'), hand('b')], { host: 'DE' }), dossier }
  const items = (all: readonly DraftItem[]): Draft => ({ ...made, items: all })
  const [first, second] = made.items as readonly [DraftItem, DraftItem]

  test.each<readonly [string, Draft, true | undefined]>([
    ['after nothing', made, undefined],
    ['after another destination', { ...made, wishes: { ...made.wishes, host: 'IT' } }, true],
    ['after a document more', items([first, second, hand('c')]), true],
    ['after a document less', items([first]), true],
    ['after an entry changed', items([first, hand('b', 'Other')]), true],
    ['after a file was read', items([{ ...first, seen: { fileName: 'a' } } as DraftItem, second]), undefined],
    ['after a form was opened', { ...made, open: { entry: { kind: 'paper', fields: {} } } }, undefined],
    ['after it was made anew', { ...made, items: [], dossier: { ...dossier } }, undefined],
  ])('%s', (_, next, expected) => expect(withStaleness(made, next).stale).toBe(expected))

  test('without a dossier there is nothing to be behind', () => {
    const { dossier: _dossier, ...without } = made
    expect(withStaleness(without, { ...without, items: [] }).stale).toBe(undefined)
  })
})
