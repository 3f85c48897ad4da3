import { findProfession } from '@wanderbuch/rules/profession/find-profession'
import type { EscoVocabulary, OccupationHit } from '@wanderbuch/skills/esco-vocabulary'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { findNearest } from '../near-miss.ts'
import type { CommandCall } from '../command.ts'
import { type OptionName, textOption } from '../options.ts'
import { type CommandProblem, message, usageProblem } from '../problem.ts'
import { readVocabularies } from './read-vocabularies.ts'

const shown = 5

/** What somebody typed, in which language. */
interface Typed {
  readonly value: string
  readonly language: string
}

const sameWords = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase()

/** Occupations somebody may have meant: by the beginnings of words, else by likeness of a whole label. */
function findLike(esco: EscoVocabulary, { value, language }: Typed): readonly OccupationHit[] {
  const hits = esco.searchOccupations(value, language, shown)
  if (hits.length > 0) return hits
  const labels = esco.occupations.flatMap(({ preferred }) => Object.values(preferred))
  const nearest = findNearest(value, labels)
  return nearest === undefined ? [] : esco.searchOccupations(nearest, language, 1)
}

function occupationProblem(option: OptionName, typed: Typed, esco: EscoVocabulary): CommandProblem {
  const { value } = typed
  const known = findLike(esco, typed).map(({ code, label }) => `${code} ${label.text}`)
  const advice =
    known.length > 0 ? message('cli.advice.one-of', { known: known.join(' · ') }) : message('cli.advice.occupation')
  return usageProblem('occupation_unknown', { option: `--${option}`, value }, advice)
}

/** The widest occupation (the shortest code) that leads to a profession with a pack. */
function occupationOfProfession(esco: EscoVocabulary, value: string): string | undefined {
  const profession = findProfession(value)
  if (profession === undefined) return undefined
  const codes = esco.occupations.map(({ code }) => code)
  const [widest] = codes.filter((code) => findProfession(code) === profession).toSorted((a, b) => a.length - b.length)
  return widest
}

/** The ESCO code of an occupation given by code, by URI, by one of its names or by the name of a profession with a pack. */
function resolveOccupation(esco: EscoVocabulary, { value, language }: Typed): string | undefined {
  const found = esco.findOccupation(value)
  if (found) return found.code
  const [hit] = esco.searchOccupations(value, language, 1)
  if (hit && sameWords(hit.matched, value)) return hit.code
  return occupationOfProfession(esco, value)
}

/** `--as` or `--profession`: what the person wants to work as; undefined when neither was given. */
export function readOccupation(
  call: Pick<CommandCall, 'options' | 'terminal'>,
  language: string,
): Result<string | undefined, CommandProblem> {
  const name: OptionName = call.options.has('as') ? 'as' : 'profession'
  const value = textOption(call.options, name)?.trim()
  if (value === undefined) return succeed(undefined)
  const vocabularies = readVocabularies(call)
  if (!vocabularies.ok) return vocabularies
  const { vocabulary } = vocabularies.value.current
  const typed = { value, language }
  const code = resolveOccupation(vocabulary, typed)
  return code === undefined ? fail(occupationProblem(name, typed, vocabulary)) : succeed(code)
}
