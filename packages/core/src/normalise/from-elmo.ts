import type { XmlElement } from '@wanderbuch/proofs/xml/xml-node'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { elmoNamespace } from '../document/look-at-xml.ts'
import type { Organisation, Subject } from '../vocabulary/record.ts'
import { listElmoParts, readAchievement, type ElmoAchievement } from './elmo-parts.ts'
import type { NormaliseProblem, RecordDraft } from './normalised-document.ts'
import { createXmlRecordReader, type XmlRecordReader } from './xml-record-reader.ts'

/*
 * ELMO, the record of studies of the EMREX network, versions 1.0 to 2.0 (all in the one namespace). Source: schema and
 * documentation of github.com/emrex-eu/elmo-schemas.
 */

function readLearner(learner: XmlRecordReader | undefined): Subject {
  const givenName = learner?.text('givenNames')
  const familyName = learner?.text('familyName')
  const birthDate = learner?.day('bday')
  return { ...(givenName && { givenName }), ...(familyName && { familyName }), ...(birthDate && { birthDate }) }
}

function readIssuer(issuer: XmlRecordReader | undefined): Organisation | undefined {
  const name = issuer?.multilingual('title')
  if (!issuer || !name) return undefined
  const country = issuer.country('country')
  const url = issuer.text('url')
  return { name, ...(country && { country }), identifiers: issuer.texts('identifier'), ...(url && { url }) }
}

/** The form's own name for what it is; stands in where a report has many parts and no title. */
const transcript = { en: 'Transcript of Records' }

/** What all records of a report have in common. */
type Shared = Pick<
  RecordDraft,
  'basis' | 'kind' | 'dialect' | 'subject' | 'issuer' | 'issuedOn' | 'attestations' | 'hasStatus' | 'remarks'
>

function fromAchievement(achievement: ElmoAchievement, shared: Shared): RecordDraft {
  const { title, eqfLevels, nqfLevels, iscedFFields, creditPoints, workload, grade, awardedOn, specification } =
    achievement
  const parts = listElmoParts(specification)
  return {
    ...shared,
    title: title ?? { und: '—' },
    ...(awardedOn && { awardedOn }),
    eqfLevelsStated: eqfLevels,
    nqfLevelsStated: nqfLevels,
    iscedFFields,
    learningOutcomes: [],
    ...(creditPoints && { creditPoints }),
    ...(workload && { workload }),
    ...(grade && { grade }),
    ...(parts.length > 0 && { parts }),
  }
}

function fromCourses(report: XmlRecordReader, courses: readonly ElmoAchievement[], shared: Shared): RecordDraft {
  const [only, ...more] = courses
  if (only && more.length === 0 && only.isPassed) return fromAchievement(only, shared)
  report.remark('title_of_the_format')
  return {
    ...shared,
    title: transcript,
    eqfLevelsStated: [],
    nqfLevelsStated: [],
    iscedFFields: [],
    learningOutcomes: [],
    parts: courses.flatMap(({ part, specification }, index) => {
      const number = String(index + 1)
      return [{ ...part, number }, ...listElmoParts(specification, `${number}.`)]
    }),
  }
}

/** One record for each programme that was passed, and one for the courses beside them, if any of those was passed. */
function fromReport(report: XmlRecordReader, shared: Omit<Shared, 'issuer' | 'issuedOn'>): readonly RecordDraft[] {
  const issuer = readIssuer(report.child('issuer'))
  if (!issuer) report.remark('issuer_missing', 'issuer')
  const issuedOn = report.day('issueDate')
  const all = { ...shared, ...(issuer && { issuer }), ...(issuedOn && { issuedOn }) }
  const achievements = report.children('learningOpportunitySpecification').map(readAchievement)
  const isProgramme = ({ isPassed, part }: ElmoAchievement) => isPassed && /programme|degree/i.test(part.kind ?? '')
  const courses = achievements.filter((one) => !isProgramme(one))
  const isListed = courses.some(({ isPassed }) => isPassed)
  if (!isListed && courses.length > 0) report.remark('nothing_passed', 'learningOpportunitySpecification')
  if (achievements.length === 0) report.remark('report_without_achievements')
  return [
    ...achievements.filter(isProgramme).map((one) => fromAchievement(one, all)),
    ...(isListed ? [fromCourses(report, courses, all)] : []),
  ]
}

/** The records of an ELMO document; what was not taken over is told with the first of them. */
export function recordsFromElmo(
  root: XmlElement,
  basis: 'secured' | 'unsecured',
): Result<readonly RecordDraft[], NormaliseProblem> {
  const { reader, listRemarks } = createXmlRecordReader(root, [elmoNamespace])
  const subject = readLearner(reader.child('learner'))
  const shared = { basis, kind: 'achievement', dialect: 'elmo', subject, attestations: [], hasStatus: false } as const
  const drafts = reader.children('report').flatMap((report) => fromReport(report, { ...shared, remarks: [] }))
  reader.child('generatedDate')?.take()
  if (drafts.length === 0)
    return fail({ code: 'document_ill_formed', place: '/elmo/report', details: { reason: 'report_empty' } })
  const remarks = listRemarks()
  return succeed(drafts.map((draft, index) => ({ ...draft, remarks: index === 0 ? remarks : [] })))
}
