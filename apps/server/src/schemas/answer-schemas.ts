import { z } from '@hono/zod-openapi'
import { problemCodes } from '../http/problem-codes.ts'
import { dossierSchema } from './dossier-schema.ts'
import {
  certaintySchema,
  checkMembers,
  detailsSchema,
  ledgerSchema,
  outcomeSchema,
  sourceSchema,
  textSchema,
  whoCanAnswerSchema,
} from './fact-schemas.ts'
import { lookUpNeedSchema, seenLookUpSchema } from './look-up-schemas.ts'
import { endorsementSchema, recordSchema } from './record-schema.ts'
import { daySchema } from './request-schema.ts'

const instant = z.iso.datetime().openapi({ example: '2026-12-22T10:00:00.000Z' })

export const problemSchema = z
  .object({
    type: z.string().openapi({ example: '/problems/link_expired' }),
    title: z.string().openapi({ example: 'link expired' }),
    status: z.int().openapi({ example: 410 }),
    detail: z.string().openapi({
      description: 'What happened and what can be done, in the language of the answer.',
      example: 'This link has expired. Ask the person who gave it to you for a new one.',
    }),
    code: z.enum(problemCodes as readonly [string, ...string[]]),
    instance: z.string().optional().openapi({ description: 'Number of this answer, for the operator.' }),
    place: z
      .string()
      .optional()
      .openapi({ description: 'Where in the request: `files/2, line 3`, or a JSON Pointer.' }),
    reason: z.string().optional().openapi({ description: 'What was wrong there, in technical English.' }),
  })
  .openapi('Problem', { description: 'RFC 9457. `code` is what software should look at.' })

export const healthSchema = z
  .object({ status: z.literal('ok'), version: z.string() })
  .openapi('Health', { example: { status: 'ok', version: '0.1.0' } })

const readingSchema = z.object({
  framework: z.string(),
  frameworkName: textSchema.optional(),
  title: z.string().optional(),
  numbering: z.string().optional(),
  nationalCode: z.string().optional(),
  eqfLevel: z.int().optional(),
  from: z.string().optional(),
  until: z.string().optional(),
})

export const levelSchema = z
  .object({
    nationalCode: z.string(),
    framework: z.string().optional(),
    frameworkName: textSchema.optional(),
    country: z.string().optional(),
    outcome: outcomeSchema,
    reason: z.string().openapi({ description: 'Code of the reason.' }),
    details: detailsSchema,
    readings: z
      .array(readingSchema)
      .openapi({ description: 'Possible readings for a person to choose from; never an answer.' }),
    eqfLevel: z.int().min(1).max(8).optional().openapi({ description: 'What the code meant on the day of award.' }),
    currentEqfLevel: z.int().min(1).max(8).optional().openapi({ description: 'EQF level of that type today.' }),
    currentNationalCode: z.string().optional(),
    certainty: certaintySchema,
    sources: z.array(sourceSchema),
    whoCanAnswer: whoCanAnswerSchema.optional(),
    sentence: z.string(),
    caution: z.string(),
    ledger: ledgerSchema,
  })
  .openapi('LevelAnswer')

export const frameworksSchema = z
  .object({
    frameworks: z.array(
      z.object({
        id: z.string(),
        country: z.string(),
        acronym: z.string().optional(),
        nameEn: z.string(),
        nameNative: z.string(),
        status: z.enum(['referenced', 'former', 'not-referenced', 'comparison', 'doubtful']),
        linkedSince: z.string().optional(),
        levels: z.array(z.object({ code: z.string(), eqf: z.int().min(1).max(8).nullable() })),
      }),
    ),
    ledger: ledgerSchema,
  })
  .openapi('FrameworksAnswer')

export const occupationsSchema = z
  .object({
    occupations: z.array(
      z.object({
        uri: z.string(),
        code: z.string(),
        label: z.object({
          text: z.string(),
          language: z.string(),
          marked: z.boolean().openapi({ description: 'True when English stands in for the wanted language.' }),
        }),
        matched: z.string(),
        matchedLanguage: z.string(),
      }),
    ),
  })
  .openapi('OccupationsAnswer')

const describedCheckSchema = z.object({
  ...checkMembers,
  sentence: z.string(),
  mend: z.string().optional().openapi({ description: 'What would turn it into a yes, or answer it.' }),
  who: z.string().optional().openapi({ description: 'Who can answer, by name where one is known.' }),
  lookedAt: z
    .array(z.object({ name: z.string(), label: z.string(), value: z.string() }))
    .openapi({ description: 'What the check looked at, in the language of the answer.' }),
})

export const verifySchema = z
  .object({
    day: daySchema,
    files: z.array(
      z.object({
        fileName: z.string(),
        digest: z.string().optional(),
        format: z.string().optional(),
        lookUps: z
          .array(seenLookUpSchema)
          .optional()
          .openapi({ description: 'What was looked up, where that was asked for.' }),
        toLookUp: z
          .array(lookUpNeedSchema)
          .optional()
          .openapi({ description: 'What could be looked up and was not; ask again with `lookUp=true`.' }),
        records: z
          .array(
            z.object({
              record: recordSchema,
              checks: z.array(describedCheckSchema),
              endorsements: z.array(endorsementSchema),
            }),
          )
          .optional(),
        unread: z
          .array(problemSchema)
          .optional()
          .openapi({ description: 'Parts of the file that cannot be read although others can.' }),
        problem: problemSchema.optional().openapi({ description: 'In place of records when the file cannot be read.' }),
      }),
    ),
  })
  .openapi('VerifyAnswer')

export const recheckSchema = z
  .object({
    outcome: outcomeSchema,
    answers: z.array(
      z.object({
        question: z.enum(['signature', 'signer', 'originals', 'findings', 'facts', 'look-ups']),
        outcome: outcomeSchema,
        code: z.string(),
        details: detailsSchema,
        sentence: z.string(),
      }),
    ),
  })
  .openapi('RecheckAnswer')

export const keptLinksSchema = z
  .object({
    ownerToken: z
      .string()
      .openapi({ description: 'Secret of the owner link: read, renew, withdraw, delete. Given out once.' }),
    shareToken: z.string().openapi({ description: 'Secret of the share link `/s/{token}`. Given out once.' }),
    shareExpiresAt: instant,
  })
  .openapi('KeptLinks', {
    example: {
      ownerToken: '8s3vJx0Yq1mZb2nK4tLw5A',
      shareToken: 'Qm9vay1vZi10cmF2ZWwtMQ',
      shareExpiresAt: '2026-12-22T10:00:00.000Z',
    },
  })

export const keptSchema = z
  .object({
    keptAt: instant,
    links: z.array(
      z.object({
        linkNumber: z.int(),
        createdAt: instant,
        expiresAt: instant,
        withdrawnAt: instant.optional(),
        days: z.array(z.object({ day: daySchema, views: z.int().positive() })),
      }),
    ),
    dossier: dossierSchema,
  })
  .openapi('KeptAnswer')

export const renewedSchema = z.object({ shareToken: z.string(), shareExpiresAt: instant }).openapi('RenewedLink')
export const withdrawnSchema = z.object({ withdrawn: z.literal(true) }).openapi('WithdrawnAnswer')
export const deletedSchema = z.object({ deleted: z.literal(true) }).openapi('DeletedAnswer')
