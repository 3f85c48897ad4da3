// Writes packages/standards/data/ledger-*.json from the fact tables (facts/nqf-eqf.json, referencing.json,
// legacy-levels.json) and the corrections beside this file. Run by hand: node scripts/data/build-ledger.mjs [FACTS FOLDER]
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildFrameworks } from './ledger-frameworks.mjs'
import { buildLegacy } from './ledger-legacy.mjs'
import { buildLevels, buildQualifications } from './ledger-levels.mjs'
import { createSourceList } from './ledger-sources.mjs'
import { factsFolder, rowsToJson, standardsData, writeAll } from './write-rows.mjs'

/** The ledger as a map of file name to rows. Deterministic: same facts, same rows. */
export function buildLedger(folder) {
  const [raw, referencing, legacyFacts] = ['nqf-eqf.json', 'referencing.json', 'legacy-levels.json'].map((name) =>
    JSON.parse(readFileSync(join(folder, name), 'utf8')),
  )
  const sources = createSourceList()
  const frameworks = buildFrameworks(raw, referencing, sources)
  const levels = buildLevels(raw, frameworks, sources)
  const { numberings, rows: legacy } = buildLegacy(legacyFacts, sources)
  const qualifications = buildQualifications(raw, sources)
  const files = { frameworks, levels, numberings, legacy, qualifications, sources: sources.rows }
  return { ...files, version: [versionRow(files, raw.meta.built)] }
}

function versionRow(files, day) {
  const sha256 = createHash('sha256').update(JSON.stringify(files)).digest('hex')
  return { day, sha256 }
}

export function ledgerTexts(folder) {
  return Object.fromEntries(
    Object.entries(buildLedger(folder)).map(([name, rows]) => [`ledger-${name}.json`, rowsToJson(rows)]),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const texts = ledgerTexts(process.argv[2] ?? factsFolder)
  writeAll(Object.fromEntries(Object.entries(texts).map(([name, text]) => [join(standardsData, name), text])))
}
