import { readSealedContent, parseSealed } from '@wanderbuch/proofs/jades/parse-sealed'
import { encodeUtf8 } from '@wanderbuch/proofs/encoding/utf8'
import { isJsonObject, type JsonObject, toList } from '@wanderbuch/proofs/json/json-object'
import { parseJsonStrictly } from '@wanderbuch/proofs/json/parse-strict'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { detectJsonFormat } from '../document/detect-json-format.ts'
import type { ReceivedDocument } from '../document/receive-document.ts'
import type { NormalisedRecord } from '../vocabulary/record.ts'
import { recordsFromDeclaration } from './from-declaration.ts'
import { recordFromEdc } from './from-edc.ts'
import { draftsFromOpened } from './from-opened.ts'
import { recordFromVerifiableCredential } from './from-verifiable-credential.ts'
import type { NormaliseProblem, RecordDraft } from './normalised-document.ts'
import type { Remark } from './record-reader.ts'
import { remarkSuspectNames } from './suspect-characters.ts'

type Drafts = Result<readonly RecordDraft[], NormaliseProblem>

const illFormed = (reason: string, place = '/'): { readonly ok: false; readonly problem: NormaliseProblem } =>
  fail({ code: 'document_ill_formed', place, details: { reason } })

function fromCredential(credential: JsonObject, basis: 'secured' | 'unsecured'): RecordDraft {
  const remarks: Remark[] = []
  const isEdc = detectJsonFormat(credential) === 'edc-unsealed'
  return isEdc
    ? recordFromEdc({ credential, basis, remarks })
    : recordFromVerifiableCredential({ credential, basis, remarks })
}

function fromSealed(value: JsonValue): Drafts {
  const sealed = parseSealed(value)
  const content = sealed.ok ? readSealedContent(sealed.value) : sealed
  if (!content.ok) return illFormed(content.problem.code)
  const parsed = parseJsonStrictly(encodeUtf8(content.value))
  if (!parsed.ok) return illFormed(parsed.problem.code, `/payload${parsed.problem.pointer}`)
  if (!isJsonObject(parsed.value)) return illFormed('sealed_content_not_an_object', '/payload')
  return succeed([fromCredential(parsed.value, 'secured')])
}

const hasProof = ({ proof }: JsonObject) => toList(proof).length > 0

/** One record a credential that can be read; the file is unreadable only when none can. */
function fromOpened(opened: NonNullable<ReceivedDocument['opened']>): Drafts {
  if (opened.length === 0) return illFormed('presentation_empty', '/verifiableCredential')
  const { drafts, unread } = draftsFromOpened(opened)
  return drafts.length === 0 && unread[0] ? fail(unread[0]) : succeed(drafts)
}

function fromObject(format: ReceivedDocument['format'], object: JsonObject): Drafts {
  switch (format) {
    case 'declaration':
      return recordsFromDeclaration(object)
    case 'edc-unsealed': {
      const inner = isJsonObject(object.credential) ? object.credential : object
      return succeed([fromCredential(inner, hasProof(inner) ? 'secured' : 'unsecured')])
    }
    default:
      return succeed([fromCredential(object, hasProof(object) ? 'secured' : 'unsecured')])
  }
}

function draftsOf({ format, content, opened }: ReceivedDocument): Drafts {
  if (opened) return fromOpened(opened)
  if (content.kind === 'text') return illFormed('not_an_object')
  if (format === 'edc-sealed') return fromSealed(content.value)
  return isJsonObject(content.value) ? fromObject(format, content.value) : illFormed('not_an_object')
}

/**
 * Reads the records out of a document. `firstNumber` is the number of its first record within the dossier. The original
 * stays with the document; records are derived and can be made again.
 */
export function normaliseDocument(
  document: ReceivedDocument,
  firstNumber: number,
): Result<readonly NormalisedRecord[], NormaliseProblem> {
  const drafts = draftsOf(document)
  if (!drafts.ok) return drafts
  return succeed(
    drafts.value.map((draft, index) => {
      const record = { id: `record-${firstNumber + index}`, documentId: document.id, ...draft }
      return { ...record, remarks: [...draft.remarks, ...remarkSuspectNames(record)] }
    }),
  )
}
