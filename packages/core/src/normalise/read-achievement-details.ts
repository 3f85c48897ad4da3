import type { MultilingualText } from '../vocabulary/multilingual-text.ts'
import type { AchievementDetails, AchievementResult, Association, AwardEvidence } from '../vocabulary/record.ts'
import { createRecordReader, type RecordReader } from './record-reader.ts'

interface AwardParts {
  /** The award itself: credential or assertion. */
  readonly award: RecordReader
  readonly subject: RecordReader | undefined
  /** Achievement, or class of badge. */
  readonly achievement: RecordReader | undefined
}

const most = 50

/** What a member says that holds an address, an object with one, or many of either. */
function readEvidence(award: RecordReader): readonly AwardEvidence[] {
  const value = award.raw('evidence')
  const listed = Array.isArray(value) ? value : [value]
  const addresses = listed.filter((one): one is string => typeof one === 'string').map((url) => ({ url }))
  const objects = addresses.length === listed.length ? [] : award.objects('evidence').map(readOne)
  return [...addresses, ...objects].slice(0, most)
}

function readOne(evidence: RecordReader): AwardEvidence {
  const url = evidence.text('id')
  const name = evidence.multilingual('name')
  const narrative = evidence.multilingual('narrative') ?? evidence.multilingual('description')
  return { ...(url && { url }), ...(name && { name }), ...(narrative && { narrative }) }
}

function readCriteria(achievement: RecordReader | undefined): AchievementDetails['criteria'] {
  const value = achievement?.raw('criteria')
  if (typeof value === 'string') return { url: value }
  const criteria = value === undefined ? undefined : achievement?.child('criteria')
  const url = criteria?.text('id')
  const narrative = criteria?.multilingual('narrative')
  return url || narrative ? { ...(url && { url }), ...(narrative && { narrative }) } : undefined
}

/** Results with what the description they name calls them. */
function readResults({ subject, achievement }: AwardParts): readonly AchievementResult[] {
  const descriptions = achievement?.objects('resultDescription') ?? []
  return (subject?.objects('result') ?? []).slice(0, most).flatMap((result) => {
    const description = descriptions.find((one) => one.text('id') === result.text('resultDescription'))
    const reached = description
      ?.objects('rubricCriterionLevel')
      .find((one) => one.text('id') === result.text('achievedLevel'))
    const value = result.text('value') ?? reached?.text('name') ?? result.text('status')
    const name = description?.multilingual('name')
    return value === undefined ? [] : [{ value, ...(name && { name }) }]
  })
}

/** Title of what an identifier names among the documents of a record: a credential, or the achievement in it. */
function titleOf(id: string, subject: RecordReader): MultilingualText {
  const credentials = subject.objects('verifiableCredential')
  const achievements = [
    ...subject.objects('achievement'),
    ...credentials.flatMap((one) => one.child('credentialSubject')?.objects('achievement') ?? []),
  ]
  const found = [...achievements, ...credentials].find((one) => one.raw('id') === id)
  return found?.multilingual('name') ?? { und: id }
}

/** How the documents of a Comprehensive Learner Record belong together (CLR 2.0, Association). */
function readAssociations(subject: RecordReader | undefined): readonly Association[] {
  if (subject?.raw('association') === undefined) return []
  const quiet = createRecordReader(subject.object, [])
  return subject
    .objects('association')
    .slice(0, most)
    .flatMap((one) => {
      const [type, from, to] = ['associationType', 'sourceId', 'targetId'].map((name) => one.text(name))
      if (type === undefined || from === undefined || to === undefined) return []
      return [{ type, from: titleOf(from, quiet), to: titleOf(to, quiet) }]
    })
}

/** What an award says beyond its title: criteria, evidence, results, credits earned, words it is filed under. */
export function readAchievementDetails(parts: AwardParts): AchievementDetails | undefined {
  const { award, subject, achievement } = parts
  const criteria = readCriteria(achievement)
  const description = achievement?.multilingual('description')
  const evidence = readEvidence(award)
  const results = readResults(parts)
  const tags = [...(achievement?.texts('tag') ?? []), ...(achievement?.texts('tags') ?? [])].slice(0, most)
  const credits = subject?.text('creditsEarned')
  const associations = readAssociations(subject)
  const details = {
    ...(description && { description }),
    ...(criteria && { criteria }),
    ...(evidence.length > 0 && { evidence }),
    ...(results.length > 0 && { results }),
    ...(tags.length > 0 && { tags }),
    ...(credits && { creditsEarned: credits }),
    ...(associations.length > 0 && { associations }),
  }
  return Object.keys(details).length > 0 ? details : undefined
}
