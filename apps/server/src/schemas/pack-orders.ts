import { z } from '@hono/zod-openapi'
import { packIdSchema } from './pack-schemas.ts'

/** Letters of the text of a file. */
export const maxPackText = 800_000

export const draftOrderSchema = z
  .union([
    z.strictObject({ pack: packIdSchema }),
    z.strictObject({
      place: z.strictObject({
        profession: z
          .string()
          .regex(/^[a-z]+(-[a-z]+)*$/)
          .max(40),
        host: z.string().regex(/^[A-Z]{2}$/),
        region: z
          .string()
          .regex(/^[A-Z]{2}[A-Z0-9]{1,3}$/)
          .optional(),
        isNew: z
          .boolean()
          .optional()
          .openapi({ description: 'The profession is not in the lists yet: the pack brings it along.' }),
      }),
    }),
    z.strictObject({ file: z.string().min(1).max(maxPackText) }),
  ])
  .openapi('PackDraftOrder', { example: { pack: 'electrician-fr' } })

const seen = { revision: z.number().int().min(1) }

export const stepOrderSchema = z
  .discriminatedUnion('step', [
    z.strictObject({
      step: z.literal('field'),
      ...seen,
      name: z
        .string()
        .max(80)
        .regex(/^[a-z]+(-[a-z]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)?$/, 'expected the name of a field'),
      field: z.record(z.string(), z.unknown()).nullable(),
    }),
    z.strictObject({ step: z.literal('cases'), ...seen, cases: z.array(z.unknown()).max(100) }),
    z.strictObject({
      step: z.literal('own'),
      ...seen,
      part: z.enum(['instruments', 'documents', 'profession']),
      id: z
        .string()
        .max(60)
        .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'expected words with hyphens'),
      row: z.record(z.string(), z.unknown()).nullable(),
    }),
    z.strictObject({ step: z.literal('undo'), ...seen }),
    z.strictObject({ step: z.literal('check'), ...seen }),
    z.strictObject({ step: z.literal('approve'), ...seen }),
    z.strictObject({ step: z.literal('send-back'), ...seen, reason: z.string().max(2000) }),
    z.strictObject({ step: z.literal('publish'), ...seen }),
  ])
  .openapi('PackDraftStep', {
    example: {
      step: 'field',
      revision: 1,
      name: 'fee',
      field: { ask: true },
    },
  })
