import { type Note, plainText } from '@wanderbuch/core/report/page-model'
import type { Paper } from './paper.ts'
import { hangText, wrapText } from './wrap-text.ts'
import { readableText } from './write-sentence.ts'

/** A law and the part of it that is cited; `note.law` words them as first and last piece. */
function lawOf({ citation = [] }: Note): { readonly instrument: string; readonly provision: string } {
  const [first, ...others] = citation
  const last = others.at(-1)
  return { instrument: first ? plainText([first]) : '', provision: last ? plainText([last]) : '' }
}

/** What was read, with the law cited from it where its title does not name that law already. */
function workText(note: Note): string {
  const { title, day, certainty } = note
  const work = readableText(title)
  const { instrument } = lawOf(note)
  const law = work.startsWith(instrument) ? '' : instrument
  return [work, law, day && readableText(day), certainty.label].filter(Boolean).join(' · ')
}

/** Notes on the same work, in the order of their numbers. */
function groupByWork(notes: readonly Note[]): readonly (readonly Note[])[] {
  const groups = new Map<string, Note[]>()
  for (const note of notes) {
    const key = `${workText(note)}\n${note.url ?? ''}`
    const group = groups.get(key)
    if (group) group.push(note)
    else groups.set(key, [note])
  }
  return [...groups.values()]
}

function writeGroup(group: readonly Note[], paper: Paper): readonly string[] {
  const [first] = group
  if (!first) return []
  const provisions = group.map((note) => `[${note.number}] ${lawOf(note).provision}`.trim())
  const isOne = group.length === 1 && lawOf(first).provision === ''
  const head = isOne ? `[${first.number}] ${workText(first)}` : workText(first)
  return [
    ...hangText('· ', head, paper.width),
    ...(first.url ? [`  ${paper.faint(first.url)}`] : []),
    ...(isOne ? [] : wrapText(provisions.join('; '), paper.width - 4).map((line) => `    ${line}`)),
  ]
}

/**
 * The numbered sources, each work once with the parts cited from it. An address stands on a line of its own, uncut, so
 * that it can be opened.
 */
export function writeNotes(notes: readonly Note[], heading: string, paper: Paper): readonly string[] {
  if (notes.length === 0) return []
  return ['', paper.bold(heading), ...groupByWork(notes).flatMap((group) => writeGroup(group, paper))]
}
