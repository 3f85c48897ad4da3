import { z } from '@hono/zod-openapi'
import { draftOrderSchema, stepOrderSchema } from '../schemas/pack-orders.ts'
import { noQuery } from '../http/mount-routes.ts'
import type { Operation } from '../http/operation.ts'
import {
  draftDeletedSchema,
  draftListSchema,
  draftSchema,
  editorSchema,
  packDiffSchema,
  packListSchema,
  packSchema,
  packVersionSchema,
  referencesSchema,
  stepAnswerSchema,
  toldSchema,
} from '../schemas/pack-schemas.ts'
import { daySchema } from '../schemas/request-schema.ts'

const json = (description: string, schema: z.ZodType) => ({ description, content: { 'application/json': { schema } } })
const bearer = "-H 'authorization: Bearer EDITING_KEY'"
const dayQuery = z.strictObject({ day: daySchema.optional() })
const packQuery = z.strictObject({ day: daySchema.optional(), version: packVersionSchema.optional() })
const fileQuery = z.strictObject({
  form: z.enum(['json', 'yaml']).default('yaml'),
  version: packVersionSchema.optional(),
})
const changeQuery = z.strictObject({ from: packVersionSchema.optional(), to: packVersionSchema.optional() })
const revisionQuery = z.strictObject({ revision: z.coerce.number().int().min(1) })

const read = { method: 'get', tag: 'Packs', status: 200, problems: ['pack_unknown'] } as const
const edited = { tag: 'Packs', editingKey: true, status: 200 } as const

export const listOperation = {
  ...read,
  problems: [],
  id: 'listPacks',
  path: '/api/packs',
  summary: 'What is known of which profession in which state',
  description: 'Host by host and profession by profession: known, open, past its date; and the packs in force here.',
  curl: 'curl BASE/api/packs',
  query: dayQuery,
  answer: json('The packs and what they cover', packListSchema),
} as const satisfies Operation<typeof dayQuery>

export const packOperation = {
  ...read,
  id: 'readPack',
  path: '/api/packs/{pack}',
  summary: 'One pack, field by field',
  description:
    'Each field with its value, source, certainty and dates, and whether it may be said on the day; its cases with what the pack answers; its versions.',
  curl: 'curl BASE/api/packs/electrician-fr',
  query: packQuery,
  answer: json('The pack', packSchema),
  problems: ['pack_unknown', 'pack_version_unknown'],
} as const satisfies Operation<typeof packQuery>

export const fileOperation = {
  ...read,
  id: 'exportPack',
  path: '/api/packs/{pack}/file',
  summary: 'A pack as a file with its digest',
  description:
    'To keep, to send, to publish. The digest shows whether a word was changed; it does not say who made the pack.',
  curl: "curl 'BASE/api/packs/electrician-fr/file?form=yaml' -o electrician-fr.yaml",
  query: fileQuery,
  answer: {
    description: 'The file',
    content: { 'application/yaml': { schema: z.string() }, 'application/json': { schema: z.unknown() } },
  },
  problems: ['pack_unknown', 'pack_version_unknown'],
} as const satisfies Operation<typeof fileQuery>

export const changesOperation = {
  ...read,
  id: 'comparePackVersions',
  path: '/api/packs/{pack}/changes',
  summary: 'What changed between two versions of a pack',
  description:
    'Field by field: value, source, certainty, scope, day. Without versions: from the one before to the one in force.',
  curl: 'curl BASE/api/packs/electrician-fr/changes',
  query: changeQuery,
  answer: json('The changes', packDiffSchema),
  problems: ['pack_unknown', 'pack_version_unknown'],
} as const satisfies Operation<typeof changeQuery>

export const toldOperation = {
  ...edited,
  method: 'get',
  id: 'listToldOldAnswer',
  path: '/api/packs/{pack}/told',
  summary: 'Which kept dossiers were told the old answer',
  description:
    'Each answer that is another one now, as it was told and as it is, with the numbers of the kept dossiers that rest on it and the day each was kept. No name, nothing else of a dossier. Dossiers that were not kept are not known.',
  curl: `curl BASE/api/packs/electrician-fr/told ${bearer}`,
  query: changeQuery,
  answer: json('The dossiers', toldSchema),
  problems: ['pack_unknown', 'pack_version_unknown'],
} as const satisfies Operation<typeof changeQuery>

export const referencesOperation = {
  ...read,
  problems: [],
  id: 'listPackReferences',
  path: '/api/pack-references',
  summary: 'What a pack may point to',
  description: 'Professions, hosts, laws, rules of Union law, documents and topics, with their names.',
  curl: 'curl BASE/api/pack-references',
  query: noQuery,
  answer: json('The lists', referencesSchema),
} as const satisfies Operation<typeof noQuery>

export const editorOperation = {
  ...edited,
  method: 'get',
  id: 'readPackEditor',
  path: '/api/pack-editor',
  summary: 'Whose key this is',
  description: 'The editor the key was made for, as the operator named them.',
  curl: `curl BASE/api/pack-editor ${bearer}`,
  query: noQuery,
  answer: json('The editor', editorSchema),
  problems: [],
} as const satisfies Operation<typeof noQuery>

export const draftsOperation = {
  ...edited,
  method: 'get',
  id: 'listPackDrafts',
  path: '/api/pack-drafts',
  summary: 'The drafts that are being written',
  description: 'With the names of those who wrote, as the operator knows them.',
  curl: `curl BASE/api/pack-drafts ${bearer}`,
  query: noQuery,
  answer: json('The drafts', draftListSchema),
  problems: [],
} as const satisfies Operation<typeof noQuery>

export const startOperation = {
  ...edited,
  method: 'post',
  id: 'startPackDraft',
  path: '/api/pack-drafts',
  summary: 'Start a draft',
  description:
    'Of a pack in force, of a new one where every needed topic stands on "ask", or of a file (YAML or JSON), which is checked with its digest. One draft for a pack at a time.',
  curl: `curl BASE/api/pack-drafts ${bearer} \\\n  -H 'content-type: application/json' -d '{"pack":"electrician-fr"}'`,
  query: noQuery,
  body: json('From what it is started.', draftOrderSchema),
  status: 201,
  answer: json('The draft', draftSchema),
  problems: [
    'content_type_not_json',
    'request_not_json',
    'pack_unknown',
    'pack_exists',
    'draft_exists',
    'draft_too_large',
    'too_many_drafts',
    'pack_file_unreadable',
    'pack_file_not_a_map',
    'pack_file_changed',
    'pack_not_right',
  ],
} as const satisfies Operation<typeof noQuery>

export const draftOperation = {
  ...edited,
  method: 'get',
  id: 'readPackDraft',
  path: '/api/pack-drafts/{draft}',
  summary: 'A draft with its cases run',
  description: 'What is written, what is wrong with it, what its cases answer, and what it changes.',
  curl: `curl BASE/api/pack-drafts/DRAFT ${bearer}`,
  query: noQuery,
  answer: json('The draft', draftSchema),
  problems: ['draft_unknown'],
} as const satisfies Operation<typeof noQuery>

export const stepOperation = {
  ...edited,
  method: 'post',
  id: 'changePackDraft',
  path: '/api/pack-drafts/{draft}',
  summary: 'Write, take back, send to approval, approve, send back, publish',
  description:
    'Each step names the revision that was seen; where somebody changed the draft since, nothing is done. Whose key it is, is who does it: who changed anything cannot approve. Any change after the approval opens the draft again. A published version answers at once.',
  curl: `curl BASE/api/pack-drafts/DRAFT ${bearer} \\\n  -H 'content-type: application/json' -d '{"step":"check","revision":3}'`,
  query: noQuery,
  body: json('The step.', stepOrderSchema),
  answer: json('The draft after it; or what was published', stepAnswerSchema),
  problems: [
    'content_type_not_json',
    'request_not_json',
    'draft_unknown',
    'draft_changed_meanwhile',
    'draft_base_outdated',
    'draft_too_large',
    'draft_not_in_state',
    'draft_has_problems',
    'nothing_to_undo',
    'approver_is_author',
    'approver_without_body',
    'reason_missing',
    'day_before_base',
  ],
} as const satisfies Operation<typeof noQuery>

export const deleteOperation = {
  ...edited,
  method: 'delete',
  id: 'deletePackDraft',
  path: '/api/pack-drafts/{draft}',
  summary: 'Throw a draft away',
  description: 'The version in force stays as it is.',
  curl: `curl -X DELETE 'BASE/api/pack-drafts/DRAFT?revision=3' ${bearer}`,
  query: revisionQuery,
  answer: json('Thrown away', draftDeletedSchema),
  problems: ['draft_unknown', 'draft_changed_meanwhile'],
} as const satisfies Operation<typeof revisionQuery>
