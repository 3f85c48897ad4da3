import { wordsOf } from '@wanderbuch/adapters/workbench/all-words'
import { answerLevel, type LevelAnswer } from '@wanderbuch/core/map/answer-level'
import type { Language } from '@wanderbuch/core/vocabulary/request'
import { type ExitCode, exitCodeOf } from '../exit-codes.ts'
import type { Command } from '../main.ts'
import { readDay, readLanguages, readOptionalDay } from '../read-options.ts'
import { printJson, printProblem, type Terminal, usageProblem } from '../terminal.ts'

function printAnswer({ placed, message, parameters }: LevelAnswer, language: Language, terminal: Terminal): void {
  const words = wordsOf(language)
  const lines = [
    words.label(message, parameters),
    ...(placed.whoCanAnswer && placed.outcome !== 'yes'
      ? [
          `→ ${words.label('label.ask')} ${words.label('record.title', { title: { kind: 'text', text: placed.whoCanAnswer.name } })} ${placed.whoCanAnswer.url ?? ''}`,
        ]
      : []),
    ...(placed.outcome === 'yes' ? [words.label(`certainty.${placed.certainty}`)] : []),
    ...placed.sources.map(({ title, url, day }) => `  ${title}${day ? ` (${day})` : ''}${url ? ` ${url}` : ''}`),
    words.label('caution.eqf'),
  ]
  terminal.write(`${lines.join('\n')}\n`)
}

/** `wanderbuch level RO 4 --awarded 2009-06-01`: exit code 0 placed, 1 no EQF level, 2 not determined. */
export const levelCommand: Command = async (words, options, terminal): Promise<ExitCode> => {
  const [framework, nationalCode] = words
  if (framework === undefined || nationalCode === undefined || words.length > 2) {
    return printProblem(
      terminal,
      usageProblem(
        'name a country or framework and a level.',
        'For example: wanderbuch level FR III --awarded 2010-06-30',
      ),
    )
  }
  const awarded = readOptionalDay(options, 'awarded')
  const day = readDay(options, terminal)
  const languages = readLanguages(options)
  for (const read of [awarded, day, languages]) if (!read.ok) return printProblem(terminal, read.problem)
  if (!awarded.ok || !day.ok || !languages.ok) throw new Error('unreachable: problems were printed')
  const answer = answerLevel({
    framework: /^[A-Za-z]{2}$/.test(framework) ? { country: framework.toUpperCase() } : framework,
    nationalCode,
    day: day.value,
    ...(awarded.value && { awardedOn: awarded.value }),
  })
  if (options.json === true) {
    printJson(terminal, { ...answer.placed, sentence: wordsOf('en').label(answer.message, answer.parameters) })
  } else printAnswer(answer, languages.value[0], terminal)
  return exitCodeOf[answer.placed.outcome]
}
