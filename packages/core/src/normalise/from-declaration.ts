import { decodeBase64 } from '@wanderbuch/proofs/encoding/base64'
import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type {
  Attestation,
  LearningOutcome,
  Organisation,
  PaperEvidence,
  Subject,
  WorkPeriod,
} from '../vocabulary/record.ts'
import { type DeclarationProblem, parseDeclaration } from './declaration.ts'
import type { RecordDraft } from './normalised-document.ts'
import { createRecordReader, type RecordReader, type Remark } from './record-reader.ts'

/** Largest image of a paper, in bytes. */
export const maxImageBytes = 5 * 1024 * 1024

function readBody(reader: RecordReader | undefined): Organisation | undefined {
  const name = reader?.text('name')
  if (!reader || name === undefined) return undefined
  const country = reader.text('country')
  const url = reader.text('url')
  return { name: { und: name }, ...(country && { country }), identifiers: [], ...(url && { url }) }
}

function readPerson(reader: RecordReader | undefined): Subject {
  const fullName = reader?.text('fullName')
  const birthDate = reader?.text('birthDate') as IsoDay | undefined
  return { ...(fullName && { fullName }), ...(birthDate && { birthDate }) }
}

function readOutcomes(reader: RecordReader, name: string): readonly LearningOutcome[] {
  const language = reader.text('language') ?? 'und'
  return reader.texts(name).map((text, index) => ({ number: index + 1, text: { [language]: text }, escoUris: [] }))
}

const isPng = (bytes: Uint8Array) => [0x89, 0x50, 0x4e, 0x47].every((byte, at) => bytes[at] === byte)
const isJpeg = (bytes: Uint8Array) => [0xff, 0xd8, 0xff].every((byte, at) => bytes[at] === byte)

function readImage(
  reader: RecordReader | undefined,
  place: string,
): Result<PaperEvidence['image'], DeclarationProblem> {
  if (!reader) return succeed(undefined)
  const refuse = (expected: string) => fail({ code: 'declaration_ill_formed', place, details: { expected } } as const)
  const mediaType = reader.text('mediaType') ?? ''
  const base64 = reader.raw('base64')
  const bytes = decodeBase64(typeof base64 === 'string' ? base64 : '')
  if (!bytes.ok) return refuse('base64 of the image')
  if (bytes.value.length > maxImageBytes) return refuse('an image of at most 5 MB')
  const fits = mediaType === 'image/png' ? isPng(bytes.value) : isJpeg(bytes.value)
  // The digest is of the whole declaration file, which carries the image.
  return fits ? succeed({ mediaType, bytes: bytes.value.length }) : refuse(`bytes of ${mediaType}`)
}

function readPaperEvidence(reader: RecordReader, image: PaperEvidence['image']): PaperEvidence {
  const plain = (name: string) => reader.raw(name) as JsonObject | undefined
  const evidence = {
    originalSeenBy: reader.text('originalSeenBy'),
    originalSeenOn: reader.text('originalSeenOn') as IsoDay | undefined,
    swornTranslation: plain('swornTranslation'),
    apostille: plain('apostille'),
    issuerCheck: plain('issuerCheck'),
    image,
  }
  return Object.fromEntries(Object.entries(evidence).filter(([, value]) => value !== undefined)) as PaperEvidence
}

const commonDraft = (reader: RecordReader, remarks: readonly Remark[]) => ({
  dialect: 'declaration',
  title: { [reader.text('language') ?? 'und']: reader.text('title') ?? '' },
  subject: readPerson(reader.child('subject')),
  eqfLevelsStated: [],
  nqfLevelsStated: [],
  iscedFFields: [],
  attestations: [],
  hasStatus: false,
  remarks,
})

function readEnd(reader: RecordReader) {
  const validUntil = reader.text('validUntil')
  return validUntil === undefined ? {} : { validUntil }
}

function paperDraft(reader: RecordReader, remarks: readonly Remark[], image: PaperEvidence['image']): RecordDraft {
  const awardingBody = readBody(reader.child('awardingBody'))
  const awardedOn = reader.text('awardedOn') as IsoDay | undefined
  const eqf = reader.text('eqfLevel')
  return {
    ...commonDraft(reader, remarks),
    basis: 'paper',
    kind: 'achievement',
    ...(awardingBody && { awardingBody }),
    ...(awardedOn && { awardedOn }),
    ...readEnd(reader),
    eqfLevelsStated: eqf ? [{ code: eqf }] : [],
    nqfLevelsStated: reader.objects('levels').map((level) => {
      const framework = level.text('framework')
      return { code: level.text('code') ?? '', ...(framework && { framework }) }
    }),
    iscedFFields: reader.texts('iscedFFields'),
    learningOutcomes: readOutcomes(reader, 'learningOutcomes'),
    paper: readPaperEvidence(reader, image),
  }
}

function experienceDraft(reader: RecordReader, remarks: readonly Remark[]): RecordDraft {
  const awardingBody = readBody(reader.child('employer'))
  const attestations = reader.objects('attestations').map(({ object }) => object as unknown as Attestation)
  const period = { from: reader.text('from'), until: reader.text('until'), role: reader.text('role') }
  const work = Object.fromEntries(Object.entries(period).filter(([, value]) => value !== undefined)) as WorkPeriod
  return {
    ...commonDraft(reader, remarks),
    basis: attestations.length > 0 ? 'attested' : 'declared',
    kind: 'experience',
    ...(awardingBody && { awardingBody }),
    learningOutcomes: readOutcomes(reader, 'tasks'),
    work,
    attestations,
  }
}

function courseDraft(reader: RecordReader, remarks: readonly Remark[]): RecordDraft {
  const awardingBody = readBody(reader.child('provider'))
  const awardedOn = reader.text('completedOn') as IsoDay | undefined
  return {
    ...commonDraft(reader, remarks),
    basis: 'declared',
    kind: 'course',
    ...(awardingBody && { awardingBody }),
    ...(awardedOn && { awardedOn }),
    ...readEnd(reader),
    learningOutcomes: readOutcomes(reader, 'learningOutcomes'),
  }
}

/** Paper documents, then experience, then courses, in the order entered. */
export function recordsFromDeclaration(value: JsonObject): Result<readonly RecordDraft[], DeclarationProblem> {
  const parsed = parseDeclaration(value)
  if (!parsed.ok) return parsed
  const remarks: Remark[] = []
  const reader = createRecordReader(parsed.value, remarks)
  const drafts: RecordDraft[] = []
  for (const [index, paper] of reader.objects('paper').entries()) {
    const image = readImage(paper.child('image'), `/paper/${index}/image`)
    if (!image.ok) return image
    drafts.push(paperDraft(paper, remarks, image.value))
  }
  drafts.push(...reader.objects('experience').map((one) => experienceDraft(one, remarks)))
  drafts.push(...reader.objects('courses').map((one) => courseDraft(one, remarks)))
  return succeed(drafts)
}
