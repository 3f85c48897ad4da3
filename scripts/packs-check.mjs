#!/usr/bin/env node
/**
 * `npm run packs:check -- [--day YYYY-MM-DD] [--folder FOLDER]`: a pack without sources, without cases, with a case that
 * is answered otherwise or past its date does not pass. The last line counts packs and fields. Day: today, if none is
 * given. Works on the compiled packages (`tsc -b`).
 */
import { relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { builtInReferences } from '@wanderbuch/rules/pack/built-in-packs'
import { checkPack } from '@wanderbuch/rules/pack/check-pack'
import { countFields } from '@wanderbuch/rules/pack/coverage'
import { parsePack } from '@wanderbuch/rules/pack/parse-pack'
import { parseIsoDay } from '@wanderbuch/standards/iso-day'
import { checkPacks, listPackNames, problemLine } from './packs/check-packs.mjs'
import { tables } from './data/build-rules.mjs'

const root = resolve(import.meta.dirname, '..')

function main() {
  const { values } = parseArgs({ options: { day: { type: 'string' }, folder: { type: 'string' } } })
  const folder = relative(process.cwd(), resolve(values.folder ?? resolve(root, 'packages/rules/packs'))) || '.'
  const day = values.day ?? new Date().toISOString().slice(0, 10)
  if (!parseIsoDay(day).ok) throw new Error(`--day ${day} is not a day of the form YYYY-MM-DD`)
  const { problems, packs, known, open } = checkPacks({
    folder,
    names: listPackNames(folder, tables),
    known: builtInReferences,
    day,
    pure: { parsePack, checkPack, countFields },
  })
  for (const problem of problems) console.log(problemLine(problem))
  if (problems.length > 0) console.log(`${problems.length} problems on ${day}`)
  console.log(`${packs} packs, ${known} fields known, ${open} fields open`)
  return problems.length > 0 ? 1 : 0
}

process.exitCode = main()
