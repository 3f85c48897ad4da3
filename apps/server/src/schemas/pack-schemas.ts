import { z } from '@hono/zod-openapi'
import { packHomes, packPurposes, reviewerRoles } from '@wanderbuch/rules/pack/pack-model'
import { packProblemCodes } from '@wanderbuch/rules/pack/pack-problem'
import { certaintySchema, textSchema } from './fact-schemas.ts'
import { daySchema } from './request-schema.ts'

export const packIdSchema = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)+$/, 'expected the id of a pack')
  .openapi({ example: 'electrician-fr' })

export const packVersionSchema = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d(\.\d{1,3})?$/, 'expected a version')
  .openapi({ example: '2026-11-22.2', description: 'The day it was made, and its number where it is not the first.' })

const head = {
  id: packIdSchema,
  profession: z.string().openapi({ example: 'electrician' }),
  host: z.string().openapi({ example: 'FR', description: 'ISO 3166-1 alpha-2, or EU.' }),
  region: z.string().optional().openapi({ description: 'NUTS code, where it holds for a region only.' }),
  version: packVersionSchema,
  checkedBy: z.enum(reviewerRoles).openapi({ description: 'Who looked last: a role, never a person.' }),
  own: z
    .record(z.string(), z.unknown())
    .optional()
    .openapi({ description: 'Laws, documents and the profession it brings along, by id.' }),
}

const counts = {
  known: z.number().int(),
  open: z.number().int(),
  stale: z.number().int().openapi({ description: 'Of the open ones: those past their date.' }),
}

const cellSchema = z
  .object({
    host: z.string(),
    profession: z.string(),
    state: z.enum(['pack', 'union', 'default', 'none']),
    pack: z.string().optional(),
    ...counts,
    openTopics: z.array(z.string()),
  })
  .openapi('PackCell', {
    description:
      '`union`: a pack that holds in every Member State. `default`: only who informs there. `none`: not even that.',
  })

export const packListSchema = z
  .object({
    coverage: z.object({
      day: daySchema,
      hosts: z.array(z.string()),
      professions: z.array(z.string()),
      cells: z.array(cellSchema),
    }),
    packs: z.array(z.object({ ...head, ...counts, isOwn: z.boolean() })),
    editing: z.enum(['with-key', 'off']),
  })
  .openapi('PackList')

const sourceSchema = z.object({ title: z.string(), url: z.string().optional() })

const fieldMembers = {
  name: z.string().openapi({ example: 'regulated/employee' }),
  value: z.unknown().openapi({ description: 'null: looked for and not found; the authority is to be asked.' }),
  certainty: certaintySchema,
  checkedOn: z.string(),
  expiresOn: z.string().optional(),
  checkedBy: z.string().optional(),
  citation: z.object({ instrument: z.string(), provision: z.string() }).optional(),
  sources: z.array(sourceSchema).optional(),
  origin: z.string().optional(),
  regime: z.string().optional(),
  purposes: z.array(z.string()).optional(),
  homes: z.array(z.string()).optional(),
}

const fieldSchema = z.object(fieldMembers).openapi('PackField')

const datedFieldSchema = z
  .object({
    ...fieldMembers,
    on: z.object({ state: z.enum(['known', 'open']), why: z.string().optional(), since: z.string().optional() }),
    lastDay: z.string(),
  })
  .openapi('DatedPackField')

export const packProblemSchema = z
  .object({
    code: z.enum(packProblemCodes),
    path: z.array(z.union([z.string(), z.number()])),
    expected: z.string().optional(),
    found: z.string().optional(),
  })
  .openapi('PackProblem')

const answerSchema = z
  .object({
    regulated: z.string(),
    regimes: z.array(z.string()),
    authority: z.array(z.string()),
    documents: z.array(z.string()),
    ask: z.array(z.string()),
  })
  .openapi('PackCaseAnswer')

const caseSchema = z.object({
  name: z.string(),
  facts: z.object({
    purpose: z.enum(packPurposes),
    home: z.enum(packHomes).optional(),
    day: z.string().optional(),
  }),
  expect: z.record(z.string(), z.unknown()),
  answer: answerSchema,
  problems: z.array(packProblemSchema),
})

const versionSchema = z.object({
  version: packVersionSchema,
  isOwn: z.boolean(),
  checkedBy: z.enum(reviewerRoles),
  validFrom: z.string().optional(),
})

export const packSchema = z
  .object({
    ...head,
    day: daySchema,
    fields: z.array(datedFieldSchema),
    cases: z.array(caseSchema),
    versions: z.array(versionSchema),
  })
  .openapi('Pack')

const changeSchema = z.object({
  kind: z.enum(['added', 'removed', 'changed']),
  name: z.string(),
  aspects: z.array(z.string()).optional(),
  before: fieldSchema.optional(),
  next: fieldSchema.optional(),
})

const nameChangeSchema = z.object({ kind: z.enum(['added', 'removed', 'changed']), name: z.string() })

export const packDiffSchema = z
  .object({
    pack: packIdSchema,
    from: packVersionSchema,
    to: packVersionSchema,
    fields: z.array(changeSchema),
    cases: z.array(nameChangeSchema),
    own: z
      .array(nameChangeSchema)
      .openapi({ description: 'What the pack brings along: `instruments/ID`, `profession`.' }),
  })
  .openapi('PackDiff')

export const toldSchema = z
  .object({
    from: packVersionSchema,
    to: packVersionSchema,
    lookedAt: z.number().int(),
    unreadable: z.number().int(),
    toldDossiers: z.number().int(),
    answers: z.array(
      z.object({
        field: z.string(),
        told: z.enum(['yes', 'not-determined']),
        version: packVersionSchema.openapi({ description: 'Whose answer stands as the old one.' }),
        aspects: z.array(z.string()),
        change: changeSchema.openapi({ description: 'The old answer and the new one.' }),
        dossiers: z.array(z.object({ dossier: z.string(), keptOn: z.string() })),
      }),
    ),
  })
  .openapi('ToldTheOldAnswer')

export const referencesSchema = z
  .object({
    professions: z.array(z.object({ id: z.string(), name: textSchema })),
    hosts: z.array(z.string()),
    instruments: z.array(z.object({ id: z.string(), title: z.string(), url: z.string().optional() })),
    provisions: z.array(z.object({ id: z.string(), instrument: z.string(), provision: z.string() })),
    documents: z.array(z.object({ id: z.string(), name: textSchema })),
    topics: z.array(z.string()),
  })
  .openapi('PackReferences')

export const editorSchema = z
  .strictObject({
    id: z.string().openapi({ example: 'ed-3f9a01c2', description: 'As the audit log names them.' }),
    name: z.string().openapi({ example: 'Ada Sample', description: 'As the operator typed it.' }),
    body: z.string().openapi({ example: 'Chamber of crafts', description: 'Who they work for.' }),
    role: z.enum(reviewerRoles),
  })
  .openapi('PackEditor')

export const draftSchema = z
  .object({
    id: z.string(),
    pack: z.string(),
    revision: z.number().int(),
    state: z.enum(['draft', 'checked', 'approved']),
    base: z.string().optional(),
    written: z.record(z.string(), z.unknown()).openapi({ description: 'The pack as it is written; may be wrong.' }),
    authors: z.array(editorSchema),
    problems: z.array(packProblemSchema),
    cases: z.array(
      z.object({
        index: z.number().int(),
        name: z.string(),
        answer: answerSchema,
        problems: z.array(packProblemSchema),
      }),
    ),
    changes: packDiffSchema.optional(),
    canUndo: z.boolean(),
    changedAt: z.string(),
    sentBack: z.object({ by: editorSchema, reason: z.string(), on: z.string() }).optional(),
    approvedBy: editorSchema.optional(),
    approvedOn: z.string().optional(),
  })
  .openapi('PackDraft')

export const draftListSchema = z
  .object({
    drafts: z.array(
      z.object({
        id: z.string(),
        pack: z.string(),
        state: z.enum(['draft', 'checked', 'approved']),
        changedAt: z.string(),
        authors: z.array(editorSchema),
      }),
    ),
  })
  .openapi('PackDraftList')

export const stepAnswerSchema = z
  .object({
    draft: draftSchema.optional(),
    published: z.object({ pack: packIdSchema, version: packVersionSchema }).optional(),
  })
  .openapi('PackDraftStepAnswer')

export const draftDeletedSchema = z.object({ deleted: z.literal(true) }).openapi('PackDraftDeleted')
