import { z } from '@hono/zod-openapi'
import { trustSourceFormats } from '@wanderbuch/core/vocabulary/trust-source'
import { outcomeSchema, textSchema, trustStepSchema } from './fact-schemas.ts'
import { daySchema } from './request-schema.ts'

const pinnedKeySchema = z.union([
  z.object({ kind: z.literal('did'), did: z.string() }),
  z.object({ kind: z.literal('x509'), sha256: z.string(), subject: z.string() }),
])

const entitlementSchema = z.object({
  qualification: z.string(),
  jurisdiction: z.string(),
  from: daySchema,
  until: daySchema.optional(),
  source: z.string(),
})

const mandateSchema = z.object({
  onBehalfOf: textSchema,
  from: daySchema,
  until: daySchema.optional(),
  source: z.string(),
})

export const trustListSchema = z
  .object({
    kind: z.literal('wanderbuch-trust-list'),
    title: z.string(),
    test: z.boolean().openapi({ description: 'True for lists made for tests and samples.' }),
    source: z.string(),
    day: daySchema,
    checkedBy: z.string(),
    bodies: z.array(
      z.object({
        name: textSchema,
        country: z.string().optional(),
        identifiers: z.array(z.string()),
        keys: z.array(pinnedKeySchema),
        from: daySchema.optional(),
        until: daySchema.optional(),
        entitlements: z.array(entitlementSchema),
        mandates: z.array(mandateSchema).optional(),
      }),
    ),
  })
  .openapi('TrustList', { description: 'Keys somebody bound to bodies, with source and day.' })

const aboutSchema = z
  .object({
    title: z.string(),
    format: z.enum(trustSourceFormats),
    source: z.string().openapi({ description: 'Address it was taken from, or the name of the file.' }),
    day: daySchema,
    sha256: z.string().optional().openapi({ description: 'Of the bytes that were read, hex.' }),
    test: z.boolean(),
    operator: textSchema.optional(),
    checkedBy: z.string().optional(),
    nextUpdate: z.string().optional().openapi({ description: 'A newer list was promised by this time.' }),
    pinned: z.boolean().optional().openapi({ description: 'Relied on although a newer list was promised.' }),
    signature: z.object({ outcome: outcomeSchema, code: z.string(), signer: z.string().optional() }),
  })
  .openapi('TrustSourceAbout')

const keySchema = z.union([
  z.object({ kind: z.literal('did'), did: z.string() }),
  z.object({ kind: z.literal('jwk'), thumbprint: z.string() }),
  z.object({
    kind: z.literal('x509'),
    sha256: z.string(),
    subject: z.string(),
    publicKey: z.string().optional(),
  }),
])

const rightSchema = z.object({
  place: z.string(),
  basis: z.enum(['list', 'accreditation', 'quality-report', 'trust-chain', 'mandate']),
  by: z.string(),
  decision: z.enum(['granted', 'with-conditions', 'refused', 'withdrawn', 'not-stated']),
  binding: z.boolean(),
  qualifications: z.array(z.string()),
  credentialTypes: z.array(z.string()),
  jurisdictions: z.array(z.string()),
  eqfLevels: z.array(z.int()),
  fields: z.array(z.string()),
  from: daySchema.optional(),
  until: daySchema.optional(),
  onBehalfOf: z.object({ name: textSchema, identifiers: z.array(z.string()) }).optional(),
  url: z.string().optional(),
  chain: z.array(trustStepSchema).optional(),
})

const entrySchema = z.object({
  place: z.string(),
  name: textSchema,
  otherNames: z.array(z.string()),
  country: z.string().optional(),
  identifiers: z.array(z.string()),
  url: z.string().optional(),
  role: z.enum(['body', 'certifier']),
  keys: z.array(keySchema),
  service: z.object({ type: z.string(), name: textSchema, forSigning: z.boolean().optional() }).optional(),
  statuses: z.array(
    z.object({
      granted: z.boolean().optional(),
      status: z.string(),
      from: z.string().optional(),
      until: z.string().optional(),
    }),
  ),
  rights: z.array(rightSchema),
})

export const trustSourceSchema = z
  .object({
    kind: z.literal('wanderbuch-trust-source'),
    about: aboutSchema,
    entries: z.array(entrySchema),
    notRead: z.array(z.object({ place: z.string(), code: z.string() })),
  })
  .openapi('TrustSource', { description: 'A list of trust of any format, in one form.' })

export const trustSourcesSchema = z
  .object({
    sources: z.array(
      z.object({
        title: z.string(),
        format: z.enum(trustSourceFormats),
        source: z.string(),
        day: daySchema,
        sha256: z.string().optional(),
        test: z.boolean(),
        data: z.union([trustListSchema, trustSourceSchema]),
      }),
    ),
  })
  .openapi('TrustSources', { description: 'The lists this house relies on, with their data.' })
