import type { AchievementDetails, AchievementResult, Evidence } from '../vocabulary/record.ts'
import type { RecordReader } from './record-reader.ts'

interface AwardParts {
  /** The award itself: credential or assertion. */
  readonly award: RecordReader
  readonly subject: RecordReader | undefined
  /** Achievement, or class of badge. */
  readonly achievement: RecordReader | undefined
}

const most = 50

/** What a member says that holds an address, an object with one, or many of either. */
function readEvidence(award: RecordReader): readonly Evidence[] {
  const value = award.raw('evidence')
  const listed = Array.isArray(value) ? value : [value]
  const addresses = listed.filter((one): one is string => typeof one === 'string').map((url) => ({ url }))
  const objects = addresses.length === listed.length ? [] : award.objects('evidence').map(readOne)
  return [...addresses, ...objects].slice(0, most)
}

function readOne(evidence: RecordReader): Evidence {
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

/** What an award says beyond its title: criteria, evidence, results, credits earned, words it is filed under. */
export function readAchievementDetails(parts: AwardParts): AchievementDetails | undefined {
  const { award, subject, achievement } = parts
  const criteria = readCriteria(achievement)
  const description = achievement?.multilingual('description')
  const evidence = readEvidence(award)
  const results = readResults(parts)
  const tags = [...(achievement?.texts('tag') ?? []), ...(achievement?.texts('tags') ?? [])].slice(0, most)
  const credits = subject?.text('creditsEarned')
  const details = {
    ...(description && { description }),
    ...(criteria && { criteria }),
    ...(evidence.length > 0 && { evidence }),
    ...(results.length > 0 && { results }),
    ...(tags.length > 0 && { tags }),
    ...(credits && { creditsEarned: credits }),
  }
  return Object.keys(details).length > 0 ? details : undefined
}
