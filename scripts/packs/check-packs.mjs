import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LineCounter, parseDocument } from 'yaml'

/**
 * Reads all packs of a folder and says what keeps them from being published, each with file, line and place.
 * `pure` holds the functions of `packages/rules/src/pack`: parsePack, checkPack, countFields.
 */
export function checkPacks({ folder, names, known, day, pure }) {
  const checked = names.map((name) => checkFile({ path: join(folder, `${name}.yaml`), known, day, pure }))
  const packs = checked.flatMap(({ pack }) => (pack ? [pack] : []))
  const counts = packs.map((pack) => pure.countFields(pack, day))
  const sum = (part) => counts.reduce((total, count) => total + count[part], 0)
  return {
    problems: [...checked.flatMap(({ problems }) => problems), ...twice(packs)],
    packs: packs.length,
    known: sum('known'),
    open: sum('open'),
  }
}

/** Names of the YAML files of a folder, by code point, without those that are tables. */
export function listPackNames(folder, tables = []) {
  const names = readdirSync(folder).filter((file) => file.endsWith('.yaml'))
  return names
    .map((file) => file.replace(/\.yaml$/, ''))
    .filter((name) => !tables.includes(name))
    .sort()
}

function checkFile({ path, known, day, pure }) {
  const lines = new LineCounter()
  // YAML `core` keeps days as text, so that no time zone can move them.
  const document = parseDocument(readFileSync(path, 'utf8'), { schema: 'core', lineCounter: lines })
  const syntax = document.errors.map(({ code, linePos }) => ({ path, line: linePos?.[0].line ?? 1, code, place: '' }))
  if (syntax.length > 0) return { problems: syntax }
  const read = pure.parsePack(document.toJS(), known)
  const found = read.ok ? pure.checkPack(read.value, day) : read.problem
  const problems = found.map((problem) => placed({ path, document, lines }, problem))
  return { problems: [...problems, ...named(path, read)], ...(read.ok && { pack: read.value }) }
}

/** A file is found by the id of its pack. */
function named(path, read) {
  if (!read.ok || path.endsWith(`${read.value.id}.yaml`)) return []
  return [{ path, line: 1, code: 'pack_file_name', place: 'id', expected: `${read.value.id}.yaml` }]
}

/** The line of the deepest part of the place that stands in the file. */
function placed({ path, document, lines }, { code, path: place, expected, found }) {
  const depths = place.map((_, index) => place.slice(0, place.length - index))
  const node = depths.map((part) => document.getIn(part, true)).find((one) => one?.range)
  const line = node ? lines.linePos(node.range[0]).line : 1
  return { path, line, code, place: place.join(' > '), expected, found }
}

function twice(packs) {
  const ids = packs.map(({ profession, host, region }) => [profession, host, region].join(' '))
  const again = ids.filter((id, index) => ids.indexOf(id) !== index)
  return again.map((id) => ({ path: '.', line: 1, code: 'pack_twice', place: id }))
}

/** One problem as a line: file, line, code, place, what was expected and found. */
export function problemLine({ path, line, code, place, expected, found }) {
  const parts = [`${path}:${line} ${code}`, place, expected && `expected ${expected}`, found && `found ${found}`]
  return parts.filter(Boolean).join(' · ')
}
