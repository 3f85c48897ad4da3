import { authorityOf } from './ledger-authorities.mjs'
import { contradictions, frameworkCorrections, levelledFrom, numberingStarts } from './ledger-corrections.mjs'

const known = (value) => value !== null && value !== undefined && value !== '?'

/** Last day of a year, a month or a day: the first day on which a partly known date has surely passed. */
export function lastDayOf(date) {
  const [year, month, day] = date.split('-')
  if (day) return date
  if (!month) return `${year}-12-31`
  return `${date}-${String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()).padStart(2, '0')}`
}

const statusOf = {
  referenced: 'referenced',
  'referenced-former': 'former',
  comparison: 'comparison',
  'not-referenced': 'not-referenced',
}

/** Moldova shows levels in one source and is absent from the list of linked countries: open, not "no". */
const doubtful = ['moldova']

/** Name of a referencing report without remarks of the table. */
const reportName = (report) => report?.replace(/ \(dated .*\)$/, '')

function eventsOf(row, sources) {
  return row.referencing
    .filter((event) => event.certainty !== 'recalled' && known(event.year))
    .map((event) => ({
      kind: event.kind,
      year: event.year,
      ...(known(event.month) && event.monthCertainty !== 'recalled' && { month: event.month }),
      ...(event.report && { report: reportName(event.report) }),
      certainty: event.certainty,
      sources: sources.reported(reportName(event.report), event.source),
    }))
}

/** Sources of the link itself: the report, or who says that the link exists. */
function linkSources(row, sources) {
  const initial = row.referencing.find(({ kind }) => kind === 'initial')
  return initial ? sources.reported(reportName(initial.report), initial.source) : []
}

function certificatesOf(row, sources) {
  const { value, certainty, source } = row.eqfLevelOnCertificatesSince
  if (certainty === 'recalled' || !known(value)) return {}
  return { levelOnCertificates: { text: value, certainty, sources: sources.list(source) } }
}

function levelledOf(id) {
  const found = levelledFrom.find(({ framework }) => framework === id)
  return found ? { levelledSince: found.since, levelledFrom: found.from } : {}
}

const ofEarlierList = /the earlier list/

/** Contradictions between sources, and what the table of periods warns of; what only an earlier list said is left out. */
function warningsOf(id, row) {
  const conflicts = row.conflicts.filter((text) => !ofEarlierList.test(text))
  const said = [...(contradictions[id] ? [contradictions[id]] : []), ...conflicts]
  const caveat = row.ledger.caveat?.replace(' (see legacy-levels)', '')
  return { ...(said.length > 0 && { contradictions: said }), ...(caveat && { caveat }) }
}

function legalBasisOf(row, sources) {
  return row.legalBasis
    .filter((act) => act.certainty !== 'recalled')
    .map((act) => ({
      act: act.act,
      ...(known(act.date) && { date: String(act.date) }),
      ...(known(act.inForceFrom) && { inForceFrom: String(act.inForceFrom) }),
      certainty: act.certainty,
      sources: sources.list(act.source),
    }))
}

function selfCertifiedOf(row, sources) {
  const { value, certainty, source } = row.selfCertification
  if (certainty === 'recalled' || !known(value)) return {}
  return { selfCertified: { year: value, certainty, sources: sources.list(source) } }
}

function periodOf(row) {
  const { ledger } = row
  const since = ledger.safeFrom ?? ledger.validFrom ?? undefined
  return {
    ...(since && { linkedSince: since, linkedFrom: lastDayOf(since), linkedCertainty: ledger.certainty }),
    ...(!since &&
      ledger.notAfter && {
        linkedBetween: [ledger.notBefore, ledger.notAfter],
        linkedFrom: lastDayOf(ledger.notAfter),
      }),
    ...(ledger.validTo && { linkedUntil: lastDayOf(ledger.validTo) }),
  }
}

function frameworkRow(raw, row, sources) {
  const start = numberingStarts.find(({ framework }) => framework === raw.id)
  const acronym = raw.id === 'france' ? undefined : raw.acronym
  const object = frameworkCorrections.find(
    ({ framework, field }) => framework === raw.id && field === 'referencedObject',
  )
  return {
    id: raw.id,
    country: raw.country_iso,
    ...(raw.eu_code !== raw.country_iso && { euCode: raw.eu_code }),
    ...(raw.scope !== 'national' && { scope: raw.scope }),
    ...(acronym && { acronym }),
    nameEn: raw.name_en,
    nameNative: raw.id === 'france' ? 'Cadre national des certifications professionnelles' : raw.name_native,
    ...(raw.elm_framework_uri && { uri: raw.elm_framework_uri }),
    status: doubtful.includes(raw.id) ? 'doubtful' : statusOf[row.status],
    ...periodOf(row),
    linkSources: linkSources(row, sources),
    ...levelledOf(raw.id),
    ...certificatesOf(row, sources),
    ...(object && { referencedObject: object.value }),
    ...(start && { numberingFrom: start.from }),
    authority: authorityOf(raw, row, sources),
    events: eventsOf(row, sources),
    ...selfCertifiedOf(row, sources),
    legalBasis: legalBasisOf(row, sources),
    ...warningsOf(raw.id, row),
    sources: [
      sources.titled(`CEDEFOP NQF online tool 2024, ${raw.name_en}`, raw.source_url),
      ...(start ? sources.list(start.source) : []),
    ],
  }
}

/** Which facts a correction of section A expects; the build stops when the result says otherwise. */
const expectation = {
  referencedYear: (row, { value }) => (row.events.find(({ kind }) => kind === 'initial')?.year ?? null) === value,
  selfCertified: (row, { value }) => (row.selfCertified?.year ?? null) === value,
  update: (row, { value }) => row.events.some(({ kind, year }) => kind !== 'initial' && year === value),
  updateWithoutSource: (row, { value }) => !row.events.some(({ kind, year }) => kind !== 'initial' && year === value),
  linkedSince: (row, { value }) => row.linkedSince === value,
  legalBasis: (row, { value }) => row.legalBasis.some(({ date }) => date === value),
  acronym: (row, { value }) => row.acronym !== value,
  referencedObject: (row, { value }) => row.referencedObject === value,
}

/** Framework rows: names, period of the link to the EQF, who can answer. Facts marked recalled are left out. */
export function buildFrameworks(raw, referencing, sources) {
  const rows = raw.frameworks.map((framework) => {
    const row = referencing.frameworks.find(({ id }) => id === framework.id)
    return frameworkRow(framework, row, sources)
  })
  for (const correction of frameworkCorrections) {
    const row = rows.find(({ id }) => id === correction.framework)
    if (!expectation[correction.field](row, correction))
      throw new Error(`correction not met: ${JSON.stringify(correction)}`)
  }
  return rows
}
