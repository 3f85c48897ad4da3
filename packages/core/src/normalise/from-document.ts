import { isJsonObject, toList } from '@wanderbuch/proofs/json/json-object'
import type { SignedXml } from '@wanderbuch/proofs/xml-signature/open-signed-xml'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { credentialPart, type CredentialPart } from '../document/credential-part.ts'
import type { ReceivedDocument } from '../document/receive-document.ts'
import type { FoundWithin, NormalisedRecord } from '../vocabulary/record.ts'
import { badgeRole, findOpenBadge2, isAward } from '../document/open-badge-2.ts'
import { recordFromCredential } from './from-credential.ts'
import { recordsFromEdciXml } from './from-edci-xml.ts'
import { recordsFromElmo } from './from-elmo.ts'
import { recordsFromDeclaration } from './from-declaration.ts'
import { recordFromOpenBadge2 } from './from-open-badge-2.ts'
import { draftsFromOpened } from './from-opened.ts'
import type { Drafts, NormaliseProblem, RecordDraft } from './normalised-document.ts'
import { remarkSuspectNames } from './suspect-characters.ts'

/** The records of a document, and what of it cannot be read although the rest can. */
export interface NormalisedDocument {
  readonly records: readonly NormalisedRecord[]
  readonly unread: readonly NormaliseProblem[]
}

function fromPart({ credential, secured }: CredentialPart): RecordDraft {
  const isSecured = secured.form !== 'json' || toList(secured.document.proof).length > 0
  return recordFromCredential({ credential, basis: isSecured ? 'secured' : 'unsecured' })
}

/** Read from what the signatures cover; whether they hold is the business of verification. */
function fromXml(
  format: ReceivedDocument['format'],
  { root, signatures }: SignedXml,
): Result<Drafts, NormaliseProblem> {
  const basis = signatures.length > 0 ? 'secured' : 'unsecured'
  const drafts = format === 'elmo' ? recordsFromElmo(root, basis) : recordsFromEdciXml(root, basis)
  if (!drafts.ok) return drafts
  return succeed({ drafts: drafts.value, unread: [] })
}

/** An award gives a record; what belongs to one that came along gives none of its own. */
function draftsFromBadge(document: ReceivedDocument): Result<Drafts, NormaliseProblem> {
  const badge = findOpenBadge2(document)
  if (badge) return succeed({ drafts: [recordFromOpenBadge2(badge)], unread: [] })
  if (badgeRole(document) === 'unknown')
    return fail({ code: 'document_ill_formed', place: '/type', details: { reason: 'badge_type_unknown' } })
  const hasAward = document.beside?.some(isAward)
  return hasAward ? succeed({ drafts: [], unread: [] }) : fail({ code: 'badge_part_alone', place: '', details: {} })
}

function draftsOf(document: ReceivedDocument): Result<Drafts, NormaliseProblem> {
  const { format, content, opened } = document
  if (opened) return draftsFromOpened(opened)
  if (content.kind === 'xml') return fromXml(format, content.xml)
  if (format === 'declaration' && content.kind === 'json' && isJsonObject(content.value)) {
    const drafts = recordsFromDeclaration(content.value)
    return drafts.ok ? succeed({ drafts: drafts.value, unread: [] }) : drafts
  }
  if (format === 'open-badges-2.0') return draftsFromBadge(document)
  const part = credentialPart(document)
  return part.ok ? succeed({ drafts: [fromPart(part.value)], unread: [] }) : part
}

function withinOf({ within }: ReceivedDocument): FoundWithin | undefined {
  return within && { fileName: within.outer.fileName, format: within.outer.format, places: within.places }
}

/**
 * Reads the records out of a document. `firstNumber` is the number of its first record within the dossier. The original
 * stays with the document; records are derived and can be made again.
 */
export function normaliseDocument(
  document: ReceivedDocument,
  firstNumber: number,
): Result<NormalisedDocument, NormaliseProblem> {
  const found = draftsOf(document)
  if (!found.ok) return found
  const { drafts, unread } = found.value
  const records = drafts.map((draft, index) => {
    const within = withinOf(document)
    const record = { id: `record-${firstNumber + index}`, documentId: document.id, ...draft, ...(within && { within }) }
    return { ...record, remarks: [...draft.remarks, ...remarkSuspectNames(record)] }
  })
  return succeed({ records, unread })
}
