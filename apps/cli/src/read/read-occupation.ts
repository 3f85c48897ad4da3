import { findProfession } from '@wanderbuch/rules/profession/find-profession'
import { loadEscoStarter } from '@wanderbuch/skills/esco-starter'
import type { OccupationHit } from '@wanderbuch/skills/esco-vocabulary'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { findNearest } from '../near-miss.ts'
import { type OptionName, type Options, textOption } from '../options.ts'
import { type CommandProblem, message, usageProblem } from '../problem.ts'

const shown = 5
const sameWords = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase()

/** Occupations somebody may have meant: by the beginnings of words, else by likeness of a whole label. */
function findLike(value: string, language: string): readonly OccupationHit[] {
  const esco = loadEscoStarter()
  const hits = esco.searchOccupations(value, language, shown)
  if (hits.length > 0) return hits
  const labels = esco.occupations.flatMap(({ preferred }) => Object.values(preferred))
  const nearest = findNearest(value, labels)
  return nearest === undefined ? [] : esco.searchOccupations(nearest, language, 1)
}

function occupationProblem(option: OptionName, value: string, language: string): CommandProblem {
  const known = findLike(value, language).map(({ code, label }) => `${code} ${label.text}`)
  const advice =
    known.length > 0 ? message('cli.advice.one-of', { known: known.join(' · ') }) : message('cli.advice.occupation')
  return usageProblem('occupation_unknown', { option: `--${option}`, value }, advice)
}

/** The widest occupation (the shortest code) that leads to a profession with a pack. */
function occupationOfProfession(value: string): string | undefined {
  const profession = findProfession(value)
  if (profession === undefined) return undefined
  const codes = loadEscoStarter().occupations.map(({ code }) => code)
  const [widest] = codes.filter((code) => findProfession(code) === profession).toSorted((a, b) => a.length - b.length)
  return widest
}

/** The ESCO code of an occupation given by code, by URI, by one of its names or by the name of a profession with a pack. */
function resolveOccupation(value: string, language: string): string | undefined {
  const esco = loadEscoStarter()
  const found = esco.findOccupation(value)
  if (found) return found.code
  const [hit] = esco.searchOccupations(value, language, 1)
  if (hit && sameWords(hit.matched, value)) return hit.code
  return occupationOfProfession(value)
}

/** `--as` or `--profession`: what the person wants to work as; undefined when neither was given. */
export function readOccupation(options: Options, language: string): Result<string | undefined, CommandProblem> {
  const name: OptionName = options.has('as') ? 'as' : 'profession'
  const value = textOption(options, name)?.trim()
  if (value === undefined) return succeed(undefined)
  const code = resolveOccupation(value, language)
  return code === undefined ? fail(occupationProblem(name, value, language)) : succeed(code)
}
