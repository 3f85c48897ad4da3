import { badgeStatements } from '@wanderbuch/core/compare/badge-questions'
import { withinStatement } from '@wanderbuch/core/document/within'
import type { Words } from '@wanderbuch/core/report/words/create-words'
import type { Endorsement } from '@wanderbuch/core/vocabulary/endorsement'
import type { NormalisedRecord } from '@wanderbuch/core/vocabulary/record'

interface WithinProps {
  readonly record: Pick<NormalisedRecord, 'within'>
  readonly words: Words
}

/** The file a record was found in, when it did not come as a file of its own. */
export function RecordWithin({ record: { within }, words }: WithinProps) {
  if (!within) return null
  const { message, parameters } = withinStatement(within)
  return (
    <p className="record-within">
      <bdi>{words.label(message, parameters)}</bdi>
    </p>
  )
}

interface DetailsProps {
  readonly record: Pick<NormalisedRecord, 'achievement'>
  readonly endorsements: readonly Endorsement[]
  readonly words: Words
}

/** What a badge says beyond its title, and what others say of it. Words of others: shown as text, never followed. */
export function RecordDetails({ record, endorsements, words }: DetailsProps) {
  return badgeStatements(record, endorsements).map(({ message, parameters }, index) => (
    <p key={`${index} ${message}`} className="record-detail">
      {words.label(message, parameters)}
    </p>
  ))
}
