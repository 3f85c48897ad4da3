import type { Finding, Parameter } from '../../vocabulary/finding.ts'
import type { NormalisedRecord } from '../../vocabulary/record.ts'
import type { Block, ChecklistItem } from '../page-model.ts'
import { plainParagraph } from '../page-writer.ts'
import type { HandoutMaterial, NeededDocument } from './handout-material.ts'
import { heading, type HandoutWriter } from './handout-writer.ts'

/** A record that is not what it says, not of this person or no longer valid serves for nothing. */
function isUsable({ dossier }: HandoutMaterial, { id }: NormalisedRecord): boolean {
  return !dossier.findings.some(
    ({ section, about, outcome }) => section === 'stamp' && about === id && outcome === 'no',
  )
}

/**
 * A language certificate or a short course is an achievement too. What names a level of its country's framework is a
 * qualification; where none does, what names a European level.
 */
function listQualifications(records: readonly NormalisedRecord[]): readonly NormalisedRecord[] {
  const awards = records.filter(({ kind }) => kind === 'achievement')
  const national = awards.filter(({ nqfLevelsStated }) => nqfLevelsStated.length > 0)
  return national.length > 0 ? national : awards.filter(({ eqfLevelsStated }) => eqfLevelsStated.length > 0)
}

/** Documents of the person that may serve. What only an authority issues is never stood in for. */
function servingRecords(material: HandoutMaterial, { shownBy }: NeededDocument): readonly string[] {
  if (shownBy === 'authority' || shownBy === 'identity') return []
  // What a person only tells of is no document.
  const usable = material.dossier.records.filter((one) => one.basis !== 'declared' && isUsable(material, one))
  const serving =
    shownBy === 'qualification' ? listQualifications(usable) : usable.filter(({ kind }) => kind === 'experience')
  return serving.map(({ id }) => id)
}

function itemFor(writer: HandoutWriter, needed: NeededDocument): ChecklistItem {
  const { words, material, notes } = writer
  const { dossier } = material
  const ids = servingRecords(material, needed)
  const isShown = needed.shownBy === 'identity' && dossier.request.identity?.seenBy !== undefined
  const code = ids.length > 0 || isShown ? 'at-hand' : 'needed'
  const numbers = ids.map((id) => dossier.records.findIndex((record) => record.id === id) + 1)
  const name = { kind: 'text', text: needed.name } as const
  const titles = numbers.map((number): Parameter => {
    const title = dossier.records[number - 1]?.title ?? {}
    return { kind: 'message', key: 'checklist.record', parameters: { number, title: { kind: 'text', text: title } } }
  })
  const finding = dossier.findings.find(({ id }) => id === needed.finding)
  return {
    id: `checklist/${needed.finding}/${needed.id}`,
    tone: 'plain',
    pieces:
      titles.length > 0
        ? words.say('checklist.serves', { name, records: { kind: 'list', items: titles, clauses: true } })
        : words.say('checklist.name', { name }),
    notes: finding ? notes.numbersFor(finding) : [],
    ticked: { code, label: words.label(`checklist.${code}`) },
  }
}

/** The source stands once, at the first of a list. */
const notesOnce = (items: readonly ChecklistItem[]) =>
  items.map((item, index) => (index === 0 ? item : { ...item, notes: [] }))

const listedIn = (documents: readonly NeededDocument[], finding: string) =>
  documents.filter((one) => one.finding === finding)

/** What every list names stands once, in front; of each list only what is its own follows. */
function splitLists(documents: readonly NeededDocument[], lists: readonly string[]) {
  const [first = ''] = lists
  const isShared = ({ id }: NeededDocument) =>
    lists.length > 1 && lists.every((list) => listedIn(documents, list).some((one) => one.id === id))
  return {
    shared: listedIn(documents, first).filter(isShared),
    own: lists.map((list) => ({ list, documents: listedIn(documents, list).filter((one) => !isShared(one)) })),
  }
}

const wayOf = (finding: Finding | undefined) => finding?.parameters.way ?? '—'

/** The documents the route names, with a box each. */
export function documentChecklist(writer: HandoutWriter): readonly Block[] {
  const { material, words } = writer
  const { documents, dossier } = material
  const lists = [...new Set(documents.map(({ finding }) => finding))]
  if (lists.length === 0) return []
  const { shared, own } = splitLists(documents, lists)
  const list = (id: string, needed: readonly NeededDocument[]): Block => ({
    kind: 'checklist',
    id: `checklist/${id}`,
    items: notesOnce(needed.map((one) => itemFor(writer, one))),
  })
  const ownLists = own.filter((one) => one.documents.length > 0)
  const says = dossier.records.length > 0 ? 'checklist.lede' : 'checklist.lede-empty'
  return [
    plainParagraph('documents/lede', words.say(says)),
    ...(shared.length > 0
      ? [heading('documents/shared', 3, words.say('checklist.shared')), list('shared', shared)]
      : []),
    ...ownLists.flatMap((one) => {
      const finding = dossier.findings.find(({ id }) => id === one.list)
      const name = words.say('checklist.for', { way: wayOf(finding) })
      return [heading(`documents/${one.list}`, 3, name), list(one.list, one.documents)]
    }),
  ]
}
