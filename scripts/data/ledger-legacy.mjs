import { handWrittenLegacyRows, nqfCodesIn, numberingsWithoutTable } from './ledger-legacy-rows.mjs'
import { numberings } from './ledger-numberings.mjs'

const day = /^\d{4}-\d{2}-\d{2}$/

function windowOf(rows, numbering) {
  const until =
    numbering.until === undefined
      ? rows.map(({ validUntil }) => validUntil).find((text) => day.test(text))
      : numbering.until
  const from = numbering.from ?? rows.map(({ validFrom }) => validFrom).find((text) => day.test(text ?? ''))
  return { ...(from && { from }), ...(until && { until }) }
}

function numberingRow(numbering, rows, sources) {
  return {
    id: numbering.id,
    framework: numbering.framework,
    name: numbering.name,
    names: numbering.names,
    plain: numbering.plain,
    ...(numbering.decides && { decides: true }),
    ...(numbering.anyCode && { anyCode: true }),
    ...(numbering.per && { per: numbering.per }),
    ...(numbering.table && { table: numbering.table }),
    ...(numbering.act && { act: numbering.act }),
    ...windowOf(rows, numbering),
    sources: numbering.sources
      ? sources.list(numbering.sources)
      : [...new Set(rows.flatMap(({ source }) => sources.list(source)))],
  }
}

function codesOf(numbering, legacyCode) {
  return numbering.codes?.[legacyCode] ?? numbering.codeOf?.(legacyCode) ?? [legacyCode]
}

function rowUntil(row, numbering, window) {
  if (numbering.openEnd?.includes(row.legacyCode)) return undefined
  return numbering.until === undefined && day.test(row.validUntil ?? '') ? row.validUntil : window.until
}

function legacyRows(row, { numbering, window, sources }) {
  const until = rowUntil(row, numbering, window)
  const nqfOf = (code) =>
    numbering.nqfByCode?.[code] ?? numbering.nqf?.[row.legacyCode] ?? nqfCodesIn(row.currentNqfLevel)
  const levelsOf = (code) => (nqfOf(code).length > 0 && row.certainty !== 'recalled' ? { nqf: nqfOf(code) } : {})
  const rest = {
    ...(row.eqfLevel !== null && row.certainty !== 'recalled' && !numbering.per && { eqf: row.eqfLevel }),
    certainty: row.certainty,
    ...(until && row.validUntilCertainty === 'recalled' && { untilCertainty: 'recalled' }),
    sources: sources.list(row.source),
  }
  const own = codesOf(numbering, row.legacyCode).map((code) => ({
    numbering: numbering.id,
    code,
    ...(until && { until }),
    ...levelsOf(code),
    ...rest,
  }))
  const alias = (numbering.alias?.[row.legacyCode] ?? []).map((code) => ({
    numbering: numbering.id,
    code,
    alias: true,
    until: numbering.aliasUntil,
    ...levelsOf(code),
    ...rest,
  }))
  return [...own, ...alias]
}

/** Numberings (which, when, how written) and their rows (code to today's levels). Recalled rows carry no EQF level. */
export function buildLegacy(legacy, sources) {
  const placed = numberings.map((numbering) => ({
    numbering,
    rows: legacy.rows.filter((row) => row.framework === numbering.framework && numbering.system.test(row.legacySystem)),
  }))
  const count = placed.reduce((sum, { rows }) => sum + rows.length, 0)
  if (count !== legacy.rows.length) throw new Error(`${legacy.rows.length} legacy rows, ${count} placed in a numbering`)
  const withTable = placed.map(({ numbering, rows }) => numberingRow(numbering, rows, sources))
  const withoutTable = numberingsWithoutTable.map((numbering) => numberingRow(numbering, [], sources))
  const read = placed.flatMap(({ numbering, rows }, index) =>
    numbering.byHand ? [] : rows.flatMap((row) => legacyRows(row, { numbering, window: withTable[index], sources })),
  )
  const byHand = handWrittenLegacyRows.map((row) => ({
    ...row,
    sources: withTable.find(({ id }) => id === row.numbering).sources,
  }))
  return { numberings: [...withTable, ...withoutTable], rows: [...read, ...byHand] }
}
