import type { ShareLinkProblem } from '@wanderbuch/adapters/storage/read-kept-dossier'
import type { FileProblemCode } from '@wanderbuch/adapters/workbench/workbench'
import { containerProblemCodes } from '@wanderbuch/core/document/containers/container-part'

type Status = 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 503

/** Codes that come from below. One without a status in the table does not compile. */
type InheritedCode = FileProblemCode | ShareLinkProblem['code']

/**
 * HTTP status of every problem this face can answer with, and so the list of them. 400: the request itself is wrong; 422: it
 * is understood, but a file in it cannot be used. Source: RFC 9110, RFC 9457.
 */
export const problemStatus = {
  request_not_json: 400,
  request_invalid: 400,
  form_ill_formed: 400,
  form_field_unknown: 400,
  file_missing: 400,
  handout_form_unknown: 400,
  handout_needs_day: 400,
  body_broken_off: 400,
  owner_link_missing: 401,
  editing_key_missing: 401,
  editing_key_wrong: 403,
  editing_key_withdrawn: 403,
  editing_off: 403,
  origin_refused: 403,
  not_found: 404,
  link_unknown: 404,
  skill_unknown: 404,
  pack_unknown: 404,
  pack_version_unknown: 404,
  draft_unknown: 404,
  method_not_allowed: 405,
  pack_exists: 409,
  draft_exists: 409,
  draft_changed_meanwhile: 409,
  draft_base_outdated: 409,
  draft_not_in_state: 409,
  nothing_to_undo: 409,
  day_before_base: 409,
  approver_is_author: 409,
  link_expired: 410,
  link_withdrawn: 410,
  dossier_deleted: 410,
  upload_too_large: 413,
  too_many_files: 413,
  too_much_to_compare: 413,
  text_too_long: 413,
  draft_too_large: 413,
  too_many_drafts: 413,
  too_many_outcomes: 413,
  form_not_multipart: 415,
  content_type_not_json: 415,
  content_encoding_unknown: 415,
  handout_without_deadline: 422,
  text_empty: 422,
  occupation_unknown: 422,
  draft_has_problems: 422,
  approver_without_body: 422,
  reason_missing: 422,
  pack_file_unreadable: 422,
  pack_file_not_a_map: 422,
  pack_file_changed: 422,
  pack_not_right: 422,
  offers_ill_formed: 422,
  offer_unknown: 422,
  document_empty: 422,
  document_too_large: 422,
  document_not_utf8: 422,
  document_not_json: 422,
  document_too_deep: 422,
  document_json_refused: 422,
  document_not_xml: 422,
  document_xml_end_misplaced: 422,
  document_xml_refused: 422,
  document_about_a_body: 422,
  document_format_not_readable_yet: 422,
  document_format_unknown: 422,
  container_without_credential: 422,
  container_ill_formed: 422,
  container_too_large: 422,
  container_too_many_parts: 422,
  container_too_deep: 422,
  container_encrypted: 422,
  container_method_unsupported: 422,
  container_holds_address: 422,
  document_ill_formed: 422,
  document_part_changed: 422,
  declaration_ill_formed: 422,
  badge_part_alone: 422,
  dossier_not_found: 422,
  dossier_ill_formed: 422,
  dossier_not_signed_here: 422,
  pdf_ill_formed: 422,
  pdf_encrypted: 422,
  pdf_has_no_dossier: 422,
  pdf_has_several_dossiers: 422,
  pdf_attachment_too_large: 422,
  too_many_requests: 429,
  too_many_wrong_keys: 429,
  internal_error: 500,
  server_busy: 503,
} as const satisfies Readonly<Record<InheritedCode, Status>> & Readonly<Record<string, Status>>

export type ProblemCode = keyof typeof problemStatus
export type ProblemStatus = (typeof problemStatus)[ProblemCode]

export const problemCodes = Object.keys(problemStatus) as readonly ProblemCode[]

export function parseProblemCode(text: string): ProblemCode | undefined {
  return problemCodes.find((code) => code === text)
}

/** Codes that say why one file could not be used. */
export const fileProblemCodes = [
  'document_empty',
  'document_too_large',
  'document_not_utf8',
  'document_not_json',
  'document_too_deep',
  'document_json_refused',
  'document_not_xml',
  'document_xml_end_misplaced',
  'document_xml_refused',
  'document_about_a_body',
  'document_format_not_readable_yet',
  'document_format_unknown',
  ...containerProblemCodes,
  'document_ill_formed',
  'document_part_changed',
  'declaration_ill_formed',
  'badge_part_alone',
] as const satisfies readonly FileProblemCode[]

/** Codes that say why there is no dossier in what was sent. */
export const noDossierCodes = [
  'dossier_not_found',
  'dossier_ill_formed',
  'pdf_ill_formed',
  'pdf_encrypted',
  'pdf_has_no_dossier',
  'pdf_has_several_dossiers',
  'pdf_attachment_too_large',
] as const satisfies readonly FileProblemCode[]

/** Codes that say why something sent as a dossier is not one that can be used. */
export const dossierProblemCodes = [
  ...noDossierCodes,
  'dossier_not_signed_here',
] as const satisfies readonly FileProblemCode[]
