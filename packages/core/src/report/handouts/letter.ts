import type { LegalCitation } from '@wanderbuch/standards/source-reference'
import type { Parameter, WhoCanAnswer } from '../../vocabulary/finding.ts'
import type { Language } from '../../vocabulary/request.ts'
import { buildWay } from '../page-frame.ts'
import type { Block, DossierPage, Pieces, TimelineStep } from '../page-model.ts'
import { plainParagraph } from '../page-writer.ts'
import type { Catalogue } from '../words/catalogue.ts'
import type { AuthorityQuestion, HandoutMaterial } from './handout-material.ts'
import { createHandoutWriter, frameHandout, type HandoutWriter } from './handout-writer.ts'

export type LetterTo = 'host' | 'home'

/** The letter in one language, before it gets a form. */
export interface Letter {
  readonly language: Language
  readonly to: Pieces
  readonly subject: Pieces
  readonly opening: readonly Pieces[]
  readonly questions: readonly { readonly id: string; readonly text: Pieces; readonly basis: Pieces }[]
  readonly closing: readonly Pieces[]
  readonly labels: Readonly<Record<LetterLine | 'to' | 'subject', string>>
}

export const letterLines = ['name', 'address', 'reach', 'day'] as const
export type LetterLine = (typeof letterLines)[number]

const textOf = ({ provision, instrument }: LegalCitation): Parameter => ({
  kind: 'message',
  key: 'note.law',
  parameters: { instrument, provision },
})

function basisOf({ words }: HandoutWriter, { basis, recalled }: AuthorityQuestion): Pieces {
  if (basis.length === 0) return words.say('letter.basis-none')
  const laws: Parameter = { kind: 'list', items: basis.map(textOf), clauses: true }
  return words.say(recalled ? 'letter.basis-recalled' : 'letter.basis', { laws })
}

/** Nobody is named for the home state: the letter leaves a line. */
function recipientOf({ words, material }: HandoutWriter, to: LetterTo, host: WhoCanAnswer | undefined): Pieces {
  if (to === 'host' && host) return words.put({ kind: 'text', text: host.name })
  const { request } = material.dossier
  const country = to === 'host' ? request.host : request.home
  if (country === undefined) return words.say('letter.authority-unnamed')
  return words.say('letter.authority-of', { country: { kind: 'country', country } })
}

/**
 * A letter that asks an authority exactly what is missing, each question with its legal basis. Nothing personal stands in it:
 * name and address are typed by the person in the browser, or written on the lines. Pure.
 */
export function buildLetter(writer: HandoutWriter, to: LetterTo): Letter {
  const { words, material } = writer
  const { purpose } = material.dossier.request
  const parameters = { way: buildWay(writer), purpose: { kind: 'message', key: `purpose.${purpose}` } } as const
  const own = material.questions.filter(({ of }) => of === `${to}-authority`)
  const names = [...letterLines, 'to', 'subject'] as const
  const labels = Object.fromEntries(names.map((name) => [name, words.label(`letter.label.${name}`)]))
  return {
    language: words.language,
    to: recipientOf(writer, to, material.host),
    subject: words.say(`letter.subject-${to}`, parameters),
    opening: [words.say('letter.salutation'), words.say(`letter.opening-${to}`, parameters)],
    questions: own.map((question) => ({
      id: question.id,
      text: words.say(question.message, question.parameters),
      basis: basisOf(writer, question),
    })),
    closing: ['letter.please', 'letter.thanks'].map((key) => words.say(key)),
    labels: labels as Letter['labels'],
  }
}

function letterBlocks({ words }: HandoutWriter, letter: Letter): readonly Block[] {
  const paragraphs = (id: string, all: readonly Pieces[]) =>
    all.map((pieces, index) => plainParagraph(`${id}/${index + 1}`, pieces))
  const steps = letter.questions.map(({ id, text, basis }): TimelineStep => ({
    id: `letter/${id}`,
    tone: 'plain',
    pieces: text,
    notes: [],
    items: [{ id: `letter/${id}/basis`, tone: 'plain', pieces: basis, notes: [] }],
  }))
  const lines = (id: string, names: readonly LetterLine[]): Block => ({
    kind: 'blankLines',
    id,
    lines: names.map((name) => ({ id: name, label: letter.labels[name] })),
  })
  return [
    lines('letter/from', letterLines),
    plainParagraph('letter/to', [...words.say('letter.to'), ...letter.to]),
    ...paragraphs('letter/opening', letter.opening),
    ...(steps.length > 0
      ? [{ kind: 'timeline', id: 'letter/questions', steps } as const]
      : [plainParagraph('letter/nothing', words.say('letter.nothing'))]),
    ...paragraphs('letter/closing', letter.closing),
    lines('letter/sign', ['name']),
  ]
}

/** The letter as a page, in the language of the authority or the person's. */
export function buildLetterPage(
  material: HandoutMaterial,
  { language, to }: { readonly language: Language; readonly to: LetterTo },
  catalogues: readonly Catalogue[],
): DossierPage {
  const writer = createHandoutWriter(material, language, catalogues)
  const letter = buildLetter(writer, to)
  const page = frameHandout(writer, 'letter', letterBlocks(writer, letter))
  const flags = page.flags.filter(({ code }) => code === 'sample')
  return { ...page, title: letter.subject, flags, meta: [], notes: [], footer: page.footer.slice(-1) }
}
