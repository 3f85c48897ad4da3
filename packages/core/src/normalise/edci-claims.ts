import type { LearningOutcome, RecordPart, StatedLevel } from '../vocabulary/record.ts'
import { follow, readOrganisation, type EdciReferences } from './edci-references.ts'
import type { RecordDraft } from './normalised-document.ts'
import type { XmlRecordReader } from './xml-record-reader.ts'

const eqf = /^http:\/\/data\.europa\.eu\/snb\/eqf\/(.+)$/
const escoSkill = /^http:\/\/data\.europa\.eu\/esco\/skill\//

/** Concept address of an element, which is then read whole: its labels repeat the concept in words. */
function conceptUri(reader: XmlRecordReader | undefined): string | undefined {
  const uri = reader?.attribute('uri')
  if (uri !== undefined) reader?.take()
  return uri
}

function readLevel(holder: XmlRecordReader, name: string): readonly StatedLevel[] {
  return holder.children(name).flatMap((one) => {
    const uri = conceptUri(one)
    const code = uri && eqf.exec(uri)?.[1]
    return uri === undefined ? [] : [{ uri, ...(code && { code }) }]
  })
}

/** Levels of 2019 are numbers in words: `6.0` is 6. */
const plainLevel = (text: string | undefined): readonly StatedLevel[] =>
  text === undefined ? [] : [{ code: text.replace(/\.0$/, '') }]

/** What a qualification or other specification says; the form of 2019 keeps it inside of the claim. */
function readSpecification(specification: XmlRecordReader | undefined, inside: XmlRecordReader | undefined) {
  const eqfLevels = specification ? readLevel(specification, 'eqfLevel') : []
  const nqfLevels = specification ? readLevel(specification, 'nqfLevel') : []
  const fields = specification?.children('hasISCED-FCode').flatMap((one) => conceptUri(one) ?? []) ?? []
  const oldField = inside?.text('iscedFcode')?.split(' ')[0]
  const creditPoints = specification?.text('hasECTSCreditPoints') ?? inside?.text('ectsCreditPoints')
  const workload = specification?.text('volumeOfLearning')
  return {
    eqfLevelsStated: eqfLevels.length > 0 ? eqfLevels : plainLevel(inside?.text('eqfLevel')),
    nqfLevelsStated: nqfLevels.length > 0 ? nqfLevels : plainLevel(inside?.text('nqfLevel')),
    iscedFFields: oldField ? [...fields, oldField] : fields,
    ...(creditPoints && { creditPoints: `${creditPoints} ECTS` }),
    ...(workload && { workload }),
  }
}

type Outcome = Omit<LearningOutcome, 'number'>

function readOutcomes(specification: XmlRecordReader | undefined, references: EdciReferences): readonly Outcome[] {
  const listed = specification?.children('learningOutcomes').flatMap((list) => list.children('learningOutcome')) ?? []
  return listed.flatMap((one) => {
    const outcome = follow(one, references)
    const text = outcome?.multilingual('prefLabel') ?? outcome?.multilingual('description')
    if (!outcome || !text) {
      one.remark('learning_outcome_without_words')
      return []
    }
    const uris = outcome.children('relatedEscoSkill').flatMap((skill) => conceptUri(skill) ?? [])
    return [{ text, escoUris: [...new Set(uris.filter((uri) => escoSkill.test(uri)))] }]
  })
}

const gradeOf = (claim: XmlRecordReader) =>
  claim.child('wasDerivedFrom')?.text('grade') ?? claim.child('scoringScheme')?.text('textScore')

/** Parts of an achievement: in a list of their own since 2020, side by side before. */
const partsOf = (claim: XmlRecordReader) =>
  claim.children('hasPart').flatMap((part) => {
    const inside = part.children('learningAchievement')
    return inside.length > 0 ? inside : [part]
  })

interface Collected {
  readonly parts: readonly RecordPart[]
  readonly outcomes: readonly Outcome[]
}

function collectParts(claim: XmlRecordReader, references: EdciReferences, prefix = ''): Collected {
  const all = partsOf(claim).map((part, index): Collected => {
    const number = `${prefix}${index + 1}`
    const specification = follow(part.child('specifiedBy'), references)
    const { creditPoints, workload, eqfLevelsStated } = readSpecification(specification, part.child('NQFqualification'))
    const eqfLevel = eqfLevelsStated[0]?.code
    const grade = gradeOf(part)
    const own: RecordPart = {
      number,
      title: part.multilingual('title') ?? specification?.multilingual('title') ?? { und: '—' },
      ...(creditPoints && { creditPoints }),
      ...(workload && { workload }),
      ...(grade && { grade }),
      ...(eqfLevel && { eqfLevel }),
    }
    const inside = collectParts(part, references, `${number}.`)
    return {
      parts: [own, ...inside.parts],
      outcomes: [...readOutcomes(specification, references), ...inside.outcomes],
    }
  })
  return { parts: all.flatMap(({ parts }) => parts), outcomes: all.flatMap(({ outcomes }) => outcomes) }
}

/** The part of a record that comes from one achievement (`learningAward` in the form of 2019). */
export function readClaim(claim: XmlRecordReader, references: EdciReferences): Partial<RecordDraft> {
  const process = follow(claim.child('wasAwardedBy'), references)
  const awardingBody = readOrganisation(follow(process?.child('awardingBody'), references))
  const awardedOn = process?.day('date') ?? claim.day('issuedDate')
  const specification = follow(claim.child('specifiedBy'), references)
  const title = claim.multilingual('title') ?? specification?.multilingual('title')
  const { parts, outcomes } = collectParts(claim, references)
  const learningOutcomes = [...readOutcomes(specification, references), ...outcomes]
  const grade = gradeOf(claim)
  return {
    ...(title && { title }),
    ...(awardingBody && { awardingBody }),
    ...(awardedOn && { awardedOn }),
    ...readSpecification(specification, claim.child('NQFqualification')),
    learningOutcomes: learningOutcomes.map((outcome, index) => ({ number: index + 1, ...outcome })),
    ...(grade && { grade }),
    ...(parts.length > 0 && { parts }),
  }
}

/** The part of a record that comes from an activity, where a credential has no achievement. */
export function readActivity(activity: XmlRecordReader): Partial<RecordDraft> {
  const title = activity.multilingual('title')
  const workload = activity.text('workload') ?? activity.text('workLoad')
  return { kind: 'course', ...(title && { title }), ...(workload && { workload }) }
}
