import { addedRows, levelCorrections, raisedRows, umbrellaUris } from './ledger-corrections.mjs'

const codeListSource =
  'https://github.com/european-commission-empl/European-Learning-Model/blob/master/xsd/loq/cv/nqf.xsd'

function levelRow(raw, sources, hidesEqf) {
  const recalled = /recalled/.test(raw.certainty_note ?? '')
  const notStated = raw.certainty === 'not-determined'
  const none = raw.eqf_level === null && !notStated
  return {
    framework: raw.framework,
    code: raw.nqf_level,
    ...(raw.eqf_level !== null && !hidesEqf && { eqf: raw.eqf_level }),
    ...(none && !hidesEqf && { noEqf: true }),
    ...(notStated && { notStated: true }),
    ...(raw.elm_nqf_level_uri && { uri: raw.elm_nqf_level_uri }),
    certainty: notStated ? 'single-source' : recalled ? 'recalled' : raw.certainty,
    sources: [sources.url(raw.source_url), ...(raw.second_source ? [sources.second(raw.second_source)] : [])],
  }
}

function withSource(row, url, sources) {
  return url ? { ...row, sources: [...new Set([...row.sources, sources.url(url)])] } : row
}

const changes = {
  rename: (row, { to }) => ({ ...row, code: to }),
  source: (row) => row,
  notStated: (row) => ({ ...row, notStated: true }),
  umbrella: (row) => ({ ...row, umbrella: true }),
}

function correct(rows, sources) {
  return rows.flatMap((row) => {
    const correction = levelCorrections.find(({ framework, code }) => framework === row.framework && code === row.code)
    if (!correction) return [row]
    if (correction.change === 'drop') return []
    return [withSource(changes[correction.change](row, correction), correction.source, sources)]
  })
}

function raise(row, sources) {
  const raised = raisedRows.find(({ framework, codes }) => framework === row.framework && codes.includes(row.code))
  return raised ? { ...withSource(row, raised.source, sources), certainty: raised.certainty ?? 'two-sources' } : row
}

/** A level whose sublevels all stand at the same EQF level stands there too; the row says that this is derived. */
function umbrellasOf(rows) {
  return [...groupBy(rows)].flatMap(([key, members]) => umbrellaOf(key, members) ?? [])
}

const groupKey = ({ framework, code }) => `${framework} ${/^\d+/.exec(code)?.[0] ?? code}`

function groupBy(rows) {
  const groups = new Map()
  for (const row of rows) groups.set(groupKey(row), [...(groups.get(groupKey(row)) ?? []), row])
  return groups
}

function umbrellaOf(key, members) {
  const [framework, code] = key.split(' ')
  const [first] = members
  const plain = members.some((row) => row.code === code)
  if (plain || members.length < 2 || !first.eqf || members.some(({ eqf }) => eqf !== first.eqf)) return undefined
  const uri = umbrellaUris[key]
  return {
    framework,
    code,
    eqf: first.eqf,
    umbrella: true,
    ...(uri && { uri }),
    certainty: 'inferred',
    sources: first.sources,
  }
}

/** Level rows after all corrections, in the order of the source, umbrella and added rows last. */
export function buildLevels(raw, frameworks, sources) {
  const hidden = new Set(
    frameworks.filter(({ status }) => !['referenced', 'former'].includes(status)).map(({ id }) => id),
  )
  const read = raw.levels.map((level) => levelRow(level, sources, hidden.has(level.framework)))
  const rows = correct(read, sources).map((row) => raise(row, sources))
  const added = addedRows.map((row) => ({
    ...row,
    noEqf: true,
    certainty: 'single-source',
    sources: [sources.url(codeListSource)],
  }))
  return [...rows, ...umbrellasOf(rows), ...added]
}

/** Title rows for candidate matching; the EQF level is left to the level rows. */
export function buildQualifications(raw, sources) {
  return raw.qualifications.map((row) => ({
    framework: row.framework,
    code: row.framework === 'iceland' && /^7\.\d$/.test(row.nqf_level) ? '7' : row.nqf_level,
    titleEn: row.title_en,
    ...(row.title_native && { titleNative: row.title_native }),
    certainty: row.certainty,
    sources: [sources.url(row.source_url)],
  }))
}
