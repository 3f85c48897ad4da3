import { type DossierRequest, type Language, languages } from '@wanderbuch/core/vocabulary/request'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { type Options, textOption } from '../options.ts'
import { type CommandProblem, message, usageProblem } from '../problem.ts'

const isLanguage = (code: string): code is Language => languages.some((language) => language === code)

function readCodes(options: Options, most: 1 | 2): Result<readonly Language[], CommandProblem> {
  const codes = (textOption(options, 'lang') ?? 'en').split(',').map((code) => code.trim().toLowerCase())
  const advice = message(most === 1 ? 'cli.advice.one-language' : 'cli.advice.two-languages', {
    languages: languages.join(', '),
  })
  const unknown = codes.find((code) => !isLanguage(code))
  if (unknown !== undefined) return fail(usageProblem('language_unknown', { value: unknown }, advice))
  const wanted = [...new Set(codes.filter(isLanguage))]
  return wanted.length > most ? fail(usageProblem('languages_too_many', { most }, advice)) : succeed(wanted)
}

/** `--lang de`; English when not given. */
export function readLanguage(options: Options): Result<Language, CommandProblem> {
  const codes = readCodes(options, 1)
  return codes.ok ? succeed(codes.value[0] ?? 'en') : codes
}

/** `--lang de` or `--lang de,ro`; English when not given. */
export function readLanguages(options: Options): Result<DossierRequest['languages'], CommandProblem> {
  const codes = readCodes(options, 2)
  if (!codes.ok) return codes
  const [first = 'en', second] = codes.value
  return succeed(second ? [first, second] : [first])
}
