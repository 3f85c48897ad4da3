import { z } from '@hono/zod-openapi'
import { detailsSchema, outcomeSchema as answerSchema, textSchema } from './fact-schemas.ts'
import { daySchema } from './request-schema.ts'

const organisationSchema = z
  .object({
    id: z.string().optional(),
    name: textSchema,
    country: z.string().optional(),
    identifiers: z.array(z.string()),
    url: z.string().optional(),
  })
  .openapi('Organisation')

const subjectSchema = z
  .object({
    id: z.string().optional(),
    fullName: z.string().optional(),
    givenName: z.string().optional(),
    familyName: z.string().optional(),
    birthDate: daySchema.optional(),
    identifiers: z.array(z.object({ scheme: z.string(), value: z.string() })).optional(),
    recipient: z
      .object({ identity: z.string(), isHashed: z.boolean(), salt: z.string().optional() })
      .optional()
      .openapi({ description: 'The address an Open Badge was issued to, as it stands there.' }),
  })
  .openapi('Subject')

const claimedSchema = z.object({
  of: z.enum(['awarding-body', 'issuer', 'qualification', 'document']),
  title: textSchema,
  by: z.object({ name: textSchema, url: z.string().optional() }).optional(),
  type: z.string().optional(),
  from: daySchema.optional(),
  until: daySchema.optional(),
})

const rightsClaimedSchema = z
  .object({
    accreditations: z.array(claimedSchema),
    byMandate: z.boolean(),
    credentialTypes: z.array(z.string()),
  })
  .openapi('RightsClaimed', {
    description: 'What the document says of the right behind it; a claim until a list says so.',
  })

const achievementSchema = z
  .object({
    description: textSchema.optional(),
    criteria: z.object({ url: z.string().optional(), narrative: textSchema.optional() }).optional(),
    evidence: z
      .array(z.object({ url: z.string().optional(), name: textSchema.optional(), narrative: textSchema.optional() }))
      .optional(),
    results: z.array(z.object({ name: textSchema.optional(), value: z.string() })).optional(),
    tags: z.array(z.string()).optional(),
    creditsEarned: z.string().optional(),
    associations: z.array(z.object({ type: z.string(), from: textSchema, to: textSchema })).optional(),
  })
  .openapi('AchievementDetails')

const statedLevelSchema = z.object({
  code: z.string().optional(),
  uri: z.string().optional(),
  framework: z.string().optional(),
})

const outcomeSchema = z.object({
  number: z.int(),
  text: textSchema,
  escoUris: z.array(z.string()),
})

const workSchema = z.object({
  from: daySchema.optional(),
  until: daySchema.optional(),
  role: z.enum(['employee', 'self-employed', 'manager']).optional(),
})

const paperSchema = z.object({
  originalSeenBy: z.string().optional(),
  originalSeenOn: daySchema.optional(),
  swornTranslation: z.object({ by: z.string(), language: z.string(), on: daySchema.optional() }).optional(),
  apostille: z.object({ number: z.string(), by: z.string().optional(), on: daySchema.optional() }).optional(),
  issuerCheck: z
    .object({
      url: z.string(),
      code: z.string().optional(),
      answered: z.string().optional(),
      on: daySchema.optional(),
    })
    .optional(),
  image: z.object({ mediaType: z.string(), bytes: z.int() }).optional(),
})

const attestationSchema = z.object({
  by: z.string(),
  role: z.string().optional(),
  on: daySchema,
  confirms: z.array(z.int()),
})

const partSchema = z.object({
  number: z.string(),
  title: textSchema,
  kind: z.string().optional(),
  creditPoints: z.string().optional(),
  workload: z.string().optional(),
  grade: z.string().optional(),
  status: z.string().optional(),
  eqfLevel: z.string().optional(),
  language: z.string().optional(),
})
const withinSchema = z.object({ fileName: z.string(), format: z.string(), places: z.array(z.string()) })

export const endorsementSchema = z
  .object({
    by: textSchema.optional(),
    comment: textSchema.optional(),
    beside: z.enum(['award', 'achievement', 'body']),
    isAboutThis: z.boolean().optional(),
    ended: daySchema.optional(),
    outcome: answerSchema.openapi({ description: 'Of its own proof; the checks of the award do not change by it.' }),
    code: z.string(),
    details: detailsSchema,
  })
  .openapi('Endorsement')

export const recordSchema = z
  .object({
    id: z.string().openapi({ example: 'record-1' }),
    documentId: z.string(),
    basis: z.enum(['secured', 'unsecured', 'paper', 'declared', 'attested']),
    kind: z.enum(['achievement', 'experience', 'course', 'endorsement']),
    dialect: z.string(),
    title: textSchema,
    issuer: organisationSchema.optional(),
    awardingBody: organisationSchema.optional(),
    rightsClaimed: rightsClaimedSchema.optional(),
    subject: subjectSchema,
    awardedOn: daySchema.optional(),
    issuedOn: daySchema.optional(),
    validFrom: z.string().optional(),
    validUntil: z.string().optional(),
    eqfLevelsStated: z.array(statedLevelSchema),
    nqfLevelsStated: z.array(statedLevelSchema),
    iscedFFields: z.array(z.string()),
    learningOutcomes: z.array(outcomeSchema),
    creditPoints: z.string().optional(),
    workload: z.string().optional(),
    grade: z.string().optional(),
    parts: z.array(partSchema).optional(),
    work: workSchema.optional(),
    paper: paperSchema.optional(),
    attestations: z.array(attestationSchema),
    hasStatus: z.boolean(),
    achievement: achievementSchema.optional(),
    within: withinSchema.optional(),
    remarks: z.array(z.object({ code: z.string(), place: z.string() })),
    language: z.string().optional(),
  })
  .openapi('NormalisedRecord', {
    description:
      'One credential or experience in the shape of the European Learning Model, whatever format it came in.',
  })
