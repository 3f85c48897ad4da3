import type { OfferAnswer, ShownClosing, ShownOfferStep } from '@wanderbuch/adapters/skills/offers-found'
import type { Words } from '@wanderbuch/core/report/words/create-words'
import { marks, type Paper } from './paper.ts'
import { hangText, wrapText } from './wrap-text.ts'

/** Control signs of a foreign text would act on the terminal. */
const acting = /[\p{Cc}\p{Cf}]/gu
const calm = (text: string) => text.replace(/\s+/g, ' ').replace(acting, '')

interface Sheet {
  readonly say: Words
  readonly paper: Paper
}

type Ways = readonly (readonly [title: string, sign: string, closings: readonly ShownClosing[]])[]

const writeClosings = (ways: Ways, { paper }: Sheet) =>
  ways
    .filter(([, , closings]) => closings.length > 0)
    .flatMap(([title, sign, closings]) => [
      ...hangText('    ', title, paper.width),
      ...closings.flatMap(({ label, outcomes }) => {
        const numbers = outcomes.map(({ number, text }) => `${number}. ${calm(text.text)}`).join('; ')
        return hangText(`    ${sign} `, `${label.text} ← ${numbers}`, paper.width)
      }),
    ])

function writeStep({ offer, closes, inPart, perhaps, open }: ShownOfferStep, at: number, sheet: Sheet) {
  const { say, paper } = sheet
  const { kind, title, eqfLevel, provider } = offer
  const facts = [
    say.label(`guide.offer-kind.${kind}`),
    ...(provider ? [calm(provider.name.text)] : []),
    ...(eqfLevel === undefined ? [] : [say.label('guide.offer-level', { level: eqfLevel })]),
  ]
  const ways: Ways = [
    [say.label('guide.offers.closes', { count: closes.length }), marks.yes, closes],
    [say.label('guide.offers.in-part'), marks.open, inPart],
    [say.label('guide.offers.perhaps'), marks.open, perhaps],
  ]
  return [
    ...hangText(`${at + 1}. `, `${calm(title.text)} – ${facts.join(', ')}`, paper.width),
    ...writeClosings(ways, sheet),
    ...hangText('    ', say.label('guide.offers.after', open), paper.width),
  ]
}

function writeSteps(answer: OfferAnswer, say: Words, paper: Paper): readonly string[] {
  const { open, steps, notClosed, rule } = answer
  if (open.essential + open.optional === 0) return wrapText(say.label('guide.offers.nothing-open'), paper.width)
  if (steps.length === 0) return wrapText(say.label('guide.offers.none'), paper.width)
  return [
    ...steps.flatMap((step, at) => writeStep(step, at, { say, paper })),
    ...(notClosed.length > 0
      ? wrapText(say.label('guide.offers.not-closed', { count: notClosed.length }), paper.width)
      : []),
    ...wrapText(say.label(rule), paper.width).map(paper.faint),
  ]
}

/** Which offers close most of what is missing, with where they come from; the rule of the order stands below. */
export function writeOffers(answer: OfferAnswer, say: Words, paper: Paper): readonly string[] {
  const { source, sample } = answer
  const from = say.label('guide.offers.source', { title: calm(source.title), sample: sample ? 'yes' : 'no' })
  return [
    ...wrapText(say.label('guide.offers.title'), paper.width).map(paper.bold),
    ...wrapText(from, paper.width),
    ...writeSteps(answer, say, paper),
  ]
}
