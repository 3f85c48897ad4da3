import type { Finding } from '../../vocabulary/finding.ts'
import type { Language } from '../../vocabulary/request.ts'
import type { NoteNumbers } from '../number-notes.ts'
import { type Block, type DossierPage, type Pieces, plainText, type Sentence } from '../page-model.ts'
import { plainParagraph } from '../page-writer.ts'
import type { Catalogue } from '../words/catalogue.ts'
import { clockLines } from './clock-line.ts'
import { documentChecklist } from './document-checklist.ts'
import type { HandoutMaterial, HandoutStep } from './handout-material.ts'
import {
  createHandoutWriter,
  findingsOf,
  frameHandout,
  heading,
  type HandoutWriter,
  say,
  stepsOf,
  wordFor,
} from './handout-writer.ts'

/** "Not known here ... Ask ...": these stand together, in a part of their own. */
const isPlainAsk = ({ message, section, audience = 'worker' }: Finding) =>
  section === 'route' && audience === 'worker' && (message === 'route.ask' || message === 'route.unknown')

const toldIn = (writer: HandoutWriter, step: HandoutStep) =>
  findingsOf(writer.material, step, 'worker').filter((finding) => !isPlainAsk(finding))

function sentencesOf(writer: HandoutWriter, steps: readonly HandoutStep[]): readonly Sentence[] {
  return steps.flatMap((step) => toldIn(writer, step)).map((finding) => wordFor(writer, finding))
}

const paragraphs = (sentences: readonly Sentence[]): readonly Block[] =>
  sentences.map((sentence) => ({ kind: 'paragraph', ...sentence }))

/** A part with its heading; none where nothing is said. */
function part(writer: HandoutWriter, name: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [heading(name, 2, writer.words.say(`factsheet.${name}`)), ...blocks]
}

function statusBlocks(writer: HandoutWriter): readonly Block[] {
  return paragraphs(sentencesOf(writer, stepsOf(writer.material, 'status', 'region')))
}

/** Of each way the sentence that names it and what was stated for it; the rest stands in the roadmap. */
function wayBlocks(writer: HandoutWriter): readonly Block[] {
  const { material } = writer
  const ways = stepsOf(material, 'way', 'individual').filter(({ outcome }) => outcome !== 'not-in-force')
  const elsewhere = new Set(stepsOf(material, 'status', 'region', 'authority').flatMap(({ findings }) => findings))
  const steps = ways.flatMap((step) => {
    const found = toldIn(writer, step).filter(({ id }) => !elsewhere.has(id))
    const stated = found.filter(({ id }) => id.includes('/stated-'))
    const [first] = found.filter((finding) => !stated.includes(finding))
    const [head, ...items] = [...(first ? [first] : []), ...stated].map((finding) => wordFor(writer, finding))
    return head ? [{ ...head, items }] : []
  })
  if (steps.length === 0) return []
  return [{ kind: 'timeline', id: 'way/steps', steps }]
}

function authorityBlocks(writer: HandoutWriter): readonly Block[] {
  const { host } = writer.material
  const sentences = sentencesOf(writer, stepsOf(writer.material, 'authority'))
  const address = host?.url
  return paragraphs(
    sentences.map((sentence) => {
      const isHost = host !== undefined && sentence.id.includes('/decides')
      const name = isHost ? writer.words.put({ kind: 'text', text: host.name }) : undefined
      return name && address ? { ...sentence, whoCanAnswer: { name, url: address } } : sentence
    }),
  )
}

/** The list as boxes; where there is none, what is said of documents. */
function documentBlocks(writer: HandoutWriter): readonly Block[] {
  const { material } = writer
  const listed = new Set(material.documents.map(({ finding }) => finding))
  const others = stepsOf(material, 'documents')
    .flatMap((step) => toldIn(writer, step))
    .filter(({ id }) => !listed.has(id))
  return [...documentChecklist(writer), ...paragraphs(others.map((finding) => wordFor(writer, finding)))]
}

function timeBlocks(writer: HandoutWriter): readonly Block[] {
  // A card is a second way, not a duty; its three clocks stand in the roadmap.
  const lines = clockLines(writer, ({ regime }) => regime !== 'card')
  const sentences = sentencesOf(writer, stepsOf(writer.material, 'clock'))
  // Where a line is drawn, it says how long; only what it does not show is said besides.
  const besides = lines.length > 0 ? sentences.filter(({ id }) => !/\/(acknowledge|decide)$/.test(id)) : sentences
  if (lines.length === 0 && besides.length === 0) return []
  const note = writer.material.days ? 'route.clock-holidays' : 'factsheet.no-day'
  return [...lines, ...paragraphs(besides), plainParagraph('time/note', writer.words.say(note), 'caution')]
}

/** All that is not known and is asked of the same body, as one sentence. */
function notKnown(writer: HandoutWriter): readonly Block[] {
  const asked = writer.dossier.findings.filter(isPlainAsk)
  const bodies = [...new Set(asked.map(({ parameters }) => JSON.stringify(parameters.who)))]
  return bodies.flatMap((body, index): readonly Block[] => {
    const own = asked.filter(({ parameters }) => JSON.stringify(parameters.who) === body)
    const [first] = own
    if (!first) return []
    const items = own.flatMap(({ parameters: { what = '', points } }) =>
      typeof points === 'object' && points.kind === 'list' ? points.items : [what],
    )
    const parameters = { ...first.parameters, points: { kind: 'list', items, clauses: true } as const }
    const sentence = wordFor(writer, { ...first, message: 'route.unknown', parameters })
    own.forEach((finding) => writer.notes.numbersFor(finding))
    return [{ kind: 'paragraph', ...sentence, id: `open/${index + 1}` }]
  })
}

function openBlocks(writer: HandoutWriter): readonly Block[] {
  const { dossier } = writer.material
  const said = ['status', 'region', 'authority', 'documents', 'clock', 'fee', 'language', 'way', 'individual']
  const shown = new Set(stepsOf(writer.material, ...said).flatMap(({ findings }) => findings))
  const open = dossier.findings.filter((finding) => {
    const { id, section, outcome, audience = 'worker' } = finding
    const isOpen = section === 'route' && outcome === 'not-determined' && audience === 'worker'
    return isOpen && !isPlainAsk(finding) && !shown.has(id)
  })
  const tell = dossier.findings.filter(({ id }) => id === 'route/7-tell')
  return [...notKnown(writer), ...paragraphs([...open, ...tell].map((finding) => wordFor(writer, finding)))]
}

/** Three or four things to do, from what was found. */
function nextBlocks(writer: HandoutWriter): readonly Block[] {
  const { material, words } = writer
  const { host, documents, questions } = material
  const status = stepsOf(material, 'status')
  const decides = stepsOf(material, 'authority').some(({ findings }) => findings.some((id) => id.includes('/decides')))
  const keys: readonly (readonly [string, boolean])[] = [
    ['no-permission', status.some(({ outcome }) => outcome === 'no')],
    ['look-up', host !== undefined && status.some(({ outcome }) => outcome === 'not-determined')],
    ['collect', documents.length > 0],
    ['ask', host !== undefined && questions.some(({ of }) => of === 'host-authority')],
    ['hand-in', decides],
  ]
  const steps = keys.flatMap(([key, holds]) => {
    if (!holds) return []
    const pieces = words.say(`factsheet.next.${key}`)
    return [{ id: `next/${key}`, tone: 'plain', pieces, notes: [], items: [] } as const]
  })
  return [{ kind: 'timeline', id: 'next/steps', steps }]
}

/** Numbers the sources without showing the numbers. */
const quietly =
  (numbersFor: NoteNumbers['numbersFor']): NoteNumbers['numbersFor'] =>
  (finding) => {
    numbersFor(finding)
    return []
  }

/** Every source once: instruments with their provisions, then what is no law. */
function sourcesInShort({ words, notes, dossier }: HandoutWriter): Pieces {
  const laws = new Map<string, Set<string>>()
  const others = new Map<string, Pieces>()
  for (const { title, facts } of notes.list()) {
    const citation = dossier.facts.find(({ id }) => id === facts[0])?.citation
    if (!citation) others.set(plainText(title), title)
    else laws.set(citation.instrument, (laws.get(citation.instrument) ?? new Set()).add(citation.provision))
  }
  const cited = [...laws].map(([instrument, provisions]) => {
    const provision = { kind: 'list', items: [...provisions] } as const
    return words.say('note.law', { instrument, provision })
  })
  const joint = [...cited, ...others.values()].flatMap((pieces, index): Pieces =>
    index === 0 ? pieces : [{ text: '; ' }, ...pieces],
  )
  return [...words.say('factsheet.sources'), ...joint]
}

/**
 * One or two pages for the person: regulated or not, the way, who decides, documents with boxes, time limits as a line, what is
 * not known, what to do. Pure; blocks of the same kind, id and order in every language.
 * Example: `buildFactsheet(material, 'ro', catalogues)`.
 */
export function buildFactsheet(
  material: HandoutMaterial,
  language: Language,
  catalogues: readonly Catalogue[],
): DossierPage {
  const numbered = createHandoutWriter(material, language, catalogues)
  // The sources stand together at the foot, without numbers in the text: one or two pages have no room for a list of notes.
  const writer = { ...numbered, notes: { ...numbered.notes, numbersFor: quietly(numbered.notes.numbersFor) } }
  const blocks = [
    ...part(writer, 'regulated', statusBlocks(writer)),
    ...part(writer, 'way', wayBlocks(writer)),
    ...part(writer, 'decides', authorityBlocks(writer)),
    ...part(writer, 'documents', documentBlocks(writer)),
    ...part(writer, 'time', timeBlocks(writer)),
    ...part(writer, 'fee', paragraphs(sentencesOf(writer, stepsOf(material, 'fee', 'language')))),
    ...part(writer, 'open', openBlocks(writer)),
    ...part(writer, 'next', nextBlocks(writer)),
    ...part(writer, 'levels', [say(writer, 'levels/text', 'lesson.eqf-level.text.1')]),
  ]
  const page = frameHandout(writer, 'factsheet', blocks)
  return { ...page, notes: [], footer: [sourcesInShort(writer), ...page.footer.slice(-1)] }
}
