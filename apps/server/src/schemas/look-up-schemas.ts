import { z } from '@hono/zod-openapi'
import { lookUpKinds, lookUpProblemCodes } from '@wanderbuch/core/vocabulary/look-up'

/** Addresses in one request. */
export const maxWanted = 20

export const lookUpFlag = z.enum(['true', 'false']).optional().openapi({
  description:
    'Look up what the documents name (lists of withdrawn documents, keys behind addresses) over the network. Left out, nothing is asked anywhere.',
})

const kindSchema = z.enum(lookUpKinds).openapi({
  description:
    'status-list: a list of withdrawn documents. did-document: keys of a did:web. controller-document: keys of an issuer at its own https address. issuer-metadata, issuer-keys: keys of an issuer named by an https address. hosted-document: a badge at its own address.',
})

const addressSchema = z
  .string()
  .min(1)
  .max(2048)
  .openapi({ example: 'https://issuer.example/status/1', description: 'https, a public host, port 443.' })

const wantedSchema = z.strictObject({ kind: kindSchema, url: addressSchema })

/** An address that could be asked, as it stands in a document. */
export const lookUpNeedSchema = z.object({ kind: kindSchema, url: z.string() }).openapi('LookUpNeed')

export const lookUpOrderSchema = z
  .strictObject({ wanted: z.array(wantedSchema).min(1).max(maxWanted) })
  .openapi('LookUpOrder', { example: { wanted: [{ kind: 'status-list', url: 'https://issuer.example/status/1' }] } })

export const snapshotSchema = z
  .object({
    kind: z.literal('wanderbuch-snapshot'),
    source: z.string().openapi({ description: 'The address asked.' }),
    lookedUpAt: z.string().openapi({ format: 'date-time', example: '2026-11-22T10:00:00Z' }),
    mediaType: z.string(),
    sha256: z.string().openapi({ description: 'SHA-256 of the bytes, hex.' }),
    base64: z.string(),
  })
  .openapi('Snapshot', { description: 'What stood at an address, whole, with day and digest.' })

const problemCodeSchema = z.enum(lookUpProblemCodes).openapi({ description: 'Why the address gave nothing.' })

export const lookUpAnswerSchema = z
  .object({
    answers: z
      .array(
        z.object({
          kind: kindSchema,
          url: z.string(),
          snapshot: snapshotSchema.optional(),
          problem: problemCodeSchema.optional(),
          reason: z.string().optional().openapi({ description: 'In technical English.' }),
          sentence: z.string().optional().openapi({ description: 'The problem in the language of the answer.' }),
        }),
      )
      .openapi({ description: 'In the order asked; each has a snapshot or a problem.' }),
  })
  .openapi('LookUpAnswer')

export const seenLookUpSchema = z
  .object({
    kind: kindSchema,
    source: z.string(),
    lookedUpAt: z.string().optional(),
    sha256: z.string().optional(),
    pinned: z.boolean().optional(),
    problem: problemCodeSchema.optional(),
    reason: z.string().optional(),
    sentence: z.string(),
  })
  .openapi('SeenLookUp', { description: 'One look-up: when and what, or why there is nothing.' })

export const keptLookUpSchema = z
  .object({
    kind: kindSchema,
    source: z.string(),
    pinned: z.boolean().optional().openapi({ description: 'True for a copy that somebody chose to rely on.' }),
    snapshot: snapshotSchema.optional(),
    problem: problemCodeSchema.optional(),
    reason: z.string().optional(),
  })
  .openapi('KeptLookUp', { description: 'One look-up the dossier rests on: its snapshot, or why there is none.' })
