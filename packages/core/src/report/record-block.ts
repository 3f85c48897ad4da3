import type { Outcome } from '@wanderbuch/standards/outcome'
import { checkNames, type Stamp, stampOfCheck, stamps } from '../vocabulary/check.ts'
import type { Finding } from '../vocabulary/finding.ts'
import type { NormalisedRecord } from '../vocabulary/record.ts'
import { findPicture } from './find-picture.ts'
import type { StandingCode } from './page-codes.ts'
import type { Labelled, PageStamp, RecordBlock, Sentence, StampCheck } from './page-model.ts'
import { type PageWriter, wordFinding } from './page-writer.ts'
import type { Words } from './words/create-words.ts'

/** Outcome of a stamp or check finding; anything but yes or no is not determined. */
function outcomeOf(finding: Finding | undefined): Outcome {
  return finding?.outcome === 'yes' || finding?.outcome === 'no' ? finding.outcome : 'not-determined'
}

function labelOutcome(outcome: Outcome, words: Words): Labelled<Outcome> {
  return { code: outcome, label: words.label(`outcome.${outcome}`) }
}

function wordChecks(writer: PageWriter, recordId: string, stamp: Stamp): readonly StampCheck[] {
  const names = checkNames.filter((name) => stampOfCheck[name] === stamp)
  return names.flatMap((name) => {
    const finding = writer.dossier.findings.find(({ id }) => id === `${recordId}/check/${name}`)
    if (!finding) return []
    return [
      {
        outcome: labelOutcome(outcomeOf(finding), writer.words),
        name: writer.words.label(`check-name.${name}`),
        sentence: wordFinding(writer, finding),
      },
    ]
  })
}

function wordStamp(writer: PageWriter, recordId: string, stamp: Stamp): PageStamp {
  const { words, dossier } = writer
  const finding = dossier.findings.find(({ id }) => id === `${recordId}/stamp/${stamp}`)
  return {
    stamp,
    label: words.label(`stamp.${stamp}.name`),
    question: words.label(`stamp.${stamp}.question`),
    outcome: labelOutcome(outcomeOf(finding), words),
    ...(finding && { reason: wordFinding(writer, finding) }),
    checks: wordChecks(writer, recordId, stamp),
  }
}

function standingCode(record: NormalisedRecord, stampOutcome: (stamp: Stamp) => Outcome): StandingCode | undefined {
  if (stampOutcome('authentic') === 'no' || stampOutcome('theirs') === 'no') return undefined
  switch (record.basis) {
    case 'secured':
      return stampOutcome('authentic') === 'yes' ? 'proven' : 'shown'
    case 'unsecured':
      return 'shown'
    case 'paper':
      return record.paper?.originalSeenBy || record.paper?.image ? 'shown' : 'declared'
    case 'attested':
      return record.attestations.length > 0 ? 'attested' : 'declared'
    case 'declared':
      return 'declared'
  }
}

/** "Document 3", counted in the order of the page. */
export function documentName({ dossier, words }: PageWriter, recordId: string): string | undefined {
  const index = dossier.records.findIndex(({ id }) => id === recordId)
  return index < 0 ? undefined : words.label('page.document', { number: index + 1 })
}

function picturePart(writer: PageWriter, record: NormalisedRecord): Pick<RecordBlock, 'picture'> {
  const picture = findPicture(writer.dossier, record)
  return picture ? { picture: { label: writer.words.label('page.picture'), ...picture } } : {}
}

/** Rests on the same fact as what is said of the paper; without it nothing is said. */
function pictureSentence({ words, notes, dossier }: PageWriter, { id, paper }: NormalisedRecord): readonly Sentence[] {
  const because = [`${id}/paper-evidence`]
  if (!paper?.image || !dossier.facts.some((fact) => because.includes(fact.id))) return []
  const pieces = words.say('page.picture-kept')
  return [{ id: `${id}/picture`, tone: 'plain', pieces, notes: notes.numbersFor({ because }) }]
}

function remarkSentences({ words }: PageWriter, { id, remarks }: NormalisedRecord): readonly Sentence[] {
  const onNames = remarks.filter(({ code }) => code.startsWith('name_'))
  const count = remarks.length - onNames.length
  const base = { tone: 'caution', notes: [] } as const
  return [
    ...(onNames.length > 0 ? [{ ...base, id: `${id}/remark-name`, pieces: words.say('page.remark-name') }] : []),
    ...(count > 0 ? [{ ...base, id: `${id}/remarks`, pieces: words.say('page.remarks', { count }) }] : []),
  ]
}

function recordTitle(writer: PageWriter, record: NormalisedRecord, finding: Finding | undefined): Sentence {
  if (finding) return wordFinding(writer, finding)
  const pieces = writer.words.put({ kind: 'text', text: record.title })
  return { id: `${record.id}/title`, tone: 'plain', pieces, notes: [] }
}

/** One document of the person: title, who, standing, the five stamps with the checks behind them. */
export function buildRecordBlock(writer: PageWriter, record: NormalisedRecord): RecordBlock {
  const own = writer.dossier.findings.filter(({ about }) => about === record.id)
  const said = own.filter(({ section }) => section === 'credential' || section === 'field')
  const titled = said.find(({ id }) => id === `${record.id}/title`)
  const who = said.find(({ id }) => id === `${record.id}/who`)
  const stampOutcome = (stamp: Stamp) => outcomeOf(own.find(({ id }) => id === `${record.id}/stamp/${stamp}`))
  const standing = standingCode(record, stampOutcome)
  return {
    kind: 'record',
    id: record.id,
    recordId: record.id,
    name: documentName(writer, record.id) ?? '',
    title: recordTitle(writer, record, titled),
    ...(who && { who: wordFinding(writer, who) }),
    details: [
      ...said.filter((finding) => finding !== titled && finding !== who).map((finding) => wordFinding(writer, finding)),
      ...pictureSentence(writer, record),
      ...remarkSentences(writer, record),
    ],
    ...picturePart(writer, record),
    ...(standing && { standing: { code: standing, label: writer.words.label(`standing.${standing}`) } }),
    stamps: stamps.map((stamp) => wordStamp(writer, record.id, stamp)),
  }
}
