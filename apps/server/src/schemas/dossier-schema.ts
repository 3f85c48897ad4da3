import { z } from '@hono/zod-openapi'
import { detailsSchema, factSchema, findingSchema } from './fact-schemas.ts'
import { keptLookUpSchema } from './look-up-schemas.ts'
import { recordSchema } from './record-schema.ts'
import { regionListSchema } from './region-schemas.ts'
import { requestSchema } from './request-schema.ts'
import { trustListSchema, trustSourceSchema } from './trust-schemas.ts'

const originalSchema = z.object({
  documentId: z.string(),
  fileName: z.string(),
  format: z.string(),
  digest: z.string().openapi({ description: 'SHA-256 of the bytes, hex.' }),
  size: z.int(),
  base64: z.string(),
  holds: z
    .array(z.object({ documentId: z.string(), format: z.string(), places: z.array(z.string()) }))
    .optional()
    .openapi({ description: 'Documents found inside, where the original is an archive, a list, a picture or a PDF.' }),
})

const signatureSchema = z
  .object({
    type: z.literal('WanderbuchSignature'),
    algorithm: z.literal('EdDSA'),
    publicKey: z.string().openapi({ description: 'did:key of the signing instance.' }),
    digest: z.string(),
    value: z.string(),
  })
  .openapi('DossierSignature', { description: 'Ed25519 over the canonical form (RFC 8785) of all other members.' })

export const dossierSchema = z
  .object({
    kind: z.literal('wanderbuch-dossier'),
    formatVersion: z.literal(1),
    sample: z.boolean().openapi({ description: 'True when the person in it does not exist.' }),
    request: requestSchema,
    versions: z.object({ software: z.string(), ledger: z.string(), esco: z.string(), rules: z.string() }),
    originals: z.array(originalSchema),
    trustLists: z.array(trustListSchema),
    lookUps: z.array(keptLookUpSchema).optional().openapi({ description: 'Only where something was looked up.' }),
    trustSources: z.array(trustSourceSchema).optional().openapi({
      description: 'Of other lists the entries that were looked at, with source, day and digest of the whole.',
    }),
    regionLists: z.array(regionListSchema).optional().openapi({
      description: 'Of lists of shortages and surpluses the lines it rests on. Only where one was loaded.',
    }),
    records: z.array(recordSchema),
    facts: z.array(factSchema),
    findings: z.array(findingSchema),
    unreadable: z.array(
      z.object({
        fileName: z.string(),
        digest: z.string(),
        code: z.string(),
        place: z.string(),
        details: detailsSchema.optional(),
      }),
    ),
    signature: signatureSchema,
  })
  .openapi('Dossier', { description: 'What is signed, kept, embedded in HTML and PDF, and checked again.' })
