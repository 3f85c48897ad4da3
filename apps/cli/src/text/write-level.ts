import type { LevelAnswer } from '@wanderbuch/core/map/answer-level'
import type { Parameter } from '@wanderbuch/core/vocabulary/finding'
import type { Words } from '@wanderbuch/core/report/words/create-words'
import { findFramework, listFrameworksOfCountry, listLevels } from '@wanderbuch/standards/ledger/find-framework'
import type { LevelQuery } from '@wanderbuch/standards/ledger/level-placement'
import { marks, type Paper } from './paper.ts'
import { quoteWord } from './quote-word.ts'
import { columnsOf, fillColumn, hangText, wrapText } from './wrap-text.ts'
import { toneOf } from './write-record.ts'
import { readableText } from './write-sentence.ts'

interface Asked {
  readonly answer: LevelAnswer
  readonly query: LevelQuery
  /** The country or framework as it was typed. */
  readonly typed: string
}

/** "EQF 5", "EQF 7, today EQF 6", "no EQF level", "not determined". */
function resultText({ placed }: LevelAnswer, say: Words): string {
  const { outcome, eqfLevel, currentEqfLevel } = placed
  if (outcome === 'no') return say.label('cli.level.none')
  if (eqfLevel === undefined) return say.label('outcome.not-determined')
  const awarded = say.label('ladder.eqf', { eqfLevel })
  if (currentEqfLevel === undefined || currentEqfLevel === eqfLevel) return awarded
  return say.label('cli.level.then-and-today', {
    awarded,
    today: say.label('ladder.eqf', { eqfLevel: currentEqfLevel }),
  })
}

function titleText({ answer, query, typed }: Asked, say: Words): string {
  const { framework, nationalCode: code } = query
  const country = answer.placed.country ?? (typeof framework === 'string' ? undefined : framework.country)
  const place: Parameter = country ? { kind: 'country', country } : typed
  return `${readableText(say.say('ladder.national', { country: place, code }))} → ${resultText(answer, say)}`
}

function commandText(framework: string, { nationalCode, awardedOn }: LevelQuery): string {
  const day = awardedOn ? ` --awarded ${awardedOn}` : ''
  return `wanderbuch level ${quoteWord(framework)} ${quoteWord(nationalCode)}${day}`
}

/** Country with several frameworks: which one is asked back, each with the line to type. */
function writeFrameworks(asked: Asked, say: Words, paper: Paper): readonly string[] {
  const { framework } = asked.query
  const country = typeof framework === 'string' ? framework : framework.country
  const rows = listFrameworksOfCountry(country).map(({ id, nameEn }) => ({
    name: nameEn,
    line: commandText(id, asked.query),
  }))
  if (rows.length === 0) return []
  const column = Math.max(...rows.map(({ line }) => columnsOf(line)))
  return [
    '',
    say.label('cli.level.name-framework'),
    ...rows.flatMap(({ name, line }) => hangText(`  ${fillColumn(line, column)}  `, name, paper.width)),
  ]
}

/** What to type next, where one more word would answer. */
function writeNext(asked: Asked, say: Words, paper: Paper): readonly string[] {
  const { placed } = asked.answer
  if (placed.reason === 'framework_missing') return writeFrameworks(asked, say, paper)
  if (placed.reason === 'award_day_missing') {
    const line = commandText(asked.typed, asked.query)
    return ['', say.label('cli.level.name-day'), `  ${line} --awarded YYYY-MM-DD`]
  }
  const known = placed.reason === 'national_code_unknown' && placed.framework ? listLevels(placed.framework) : []
  if (known.length === 0) return []
  const codes = say.label('cli.level.known-codes', { codes: known.map(({ code }) => code).join(', ') })
  return ['', ...wrapText(codes, paper.width)]
}

/** Who can answer; not where another word of the person would. */
function writeWho({ placed }: LevelAnswer, say: Words, paper: Paper): readonly string[] {
  const { whoCanAnswer, outcome, reason } = placed
  if (!whoCanAnswer || outcome === 'yes' || reason === 'national_code_unknown') return []
  const name = readableText(say.put({ kind: 'text', text: whoCanAnswer.name }))
  return [
    '',
    ...hangText(`${say.label('label.ask')} `, [name, whoCanAnswer.url].filter(Boolean).join(' '), paper.width),
  ]
}

function writeSources({ placed }: LevelAnswer, say: Words, paper: Paper): readonly string[] {
  if (placed.sources.length === 0) return []
  const certainty = placed.outcome === 'yes' ? ` (${say.label(`certainty.${placed.certainty}`)})` : ''
  const lines = placed.sources.flatMap(({ title, url, day }) => {
    const asOf = day ? ` · ${say.label('note.as-of', { day: { kind: 'day', day } })}` : ''
    return [...hangText('  · ', title + asOf, paper.width), ...(url ? [`    ${paper.faint(url)}`] : [])]
  })
  return ['', paper.bold(say.label('label.sources')) + certainty, ...lines]
}

/** A level placed in the EQF, or what is missing for it. */
export function writeLevel(asked: Asked, say: Words, paper: Paper): readonly string[] {
  const { answer } = asked
  const { placed, message, parameters } = answer
  const tone = toneOf[placed.outcome]
  const framework = placed.framework && findFramework(placed.framework)
  return [
    ...hangText(`${paper.tinted(tone, marks[tone])} `, titleText(asked, say), paper.width).map(paper.bold),
    ...(framework ? wrapText(framework.nameNative ?? framework.nameEn, paper.width).map(paper.faint) : []),
    '',
    ...wrapText(readableText(say.say(message, parameters)), paper.width),
    ...writeNext(asked, say, paper),
    ...writeWho(answer, say, paper),
    ...writeSources(answer, say, paper),
    '',
    ...wrapText(say.label('caution.eqf'), paper.width).map(paper.faint),
  ]
}
