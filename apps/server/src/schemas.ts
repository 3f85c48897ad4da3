import { z } from '@hono/zod-openapi'
import { languages, purposes } from '@wanderbuch/core/vocabulary/request'
import { parseIsoDay } from '@wanderbuch/standards/iso-day'

export const daySchema = z
  .string()
  .refine((text) => parseIsoDay(text).ok, { message: 'expected an existing day in the form YYYY-MM-DD' })
  .openapi({ example: '2026-11-22', format: 'date' })

const countrySchema = z
  .string()
  .regex(/^[A-Z]{2}$/, 'expected two capital letters (ISO 3166-1)')
  .openapi({ example: 'DE' })

const languageSchema = z.enum(languages)

const identitySchema = z.strictObject({
  fullName: z.string().min(1).max(200),
  birthDate: daySchema.optional(),
  seenBy: z.string().max(200).optional(),
  seenOn: daySchema.optional(),
})

const matchDecisionSchema = z.strictObject({
  recordId: z.string().regex(/^record-\d+$/),
  outcomeNumber: z.int().positive(),
  skillUri: z.string().max(300),
  decision: z.enum(['confirmed', 'partly', 'rejected']),
  by: z.string().min(1).max(200),
  on: daySchema,
})

/** What a dossier is asked for. Unknown members are refused, so that a misspelt option is not silently ignored. */
export const requestSchema = z
  .strictObject({
    host: countrySchema,
    hostRegion: z
      .string()
      .regex(/^[A-Z]{2}[A-Z0-9]{1,3}$/, 'expected a NUTS code')
      .optional()
      .openapi({ example: 'ITI1' }),
    home: countrySchema.optional(),
    purpose: z.enum(purposes),
    targetOccupation: z.string().max(300).optional().openapi({ example: '7411.1' }),
    day: daySchema,
    languages: z.union([z.tuple([languageSchema]), z.tuple([languageSchema, languageSchema])]),
    identity: identitySchema.optional(),
    matchDecisions: z.array(matchDecisionSchema).max(1000).default([]),
  })
  .openapi('DossierRequest')

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    place: z.string().optional(),
  })
  .openapi('Problem')

/** Any JSON value; the shape is described in the documentation of the dossier file. */
export const anyJson = z.record(z.string(), z.unknown())
