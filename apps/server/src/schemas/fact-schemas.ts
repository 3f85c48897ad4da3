import { z } from '@hono/zod-openapi'
import { checkNames } from '@wanderbuch/core/vocabulary/check'
import { certainties } from '@wanderbuch/standards/certainty'
import { daySchema } from './request-schema.ts'

const outcomes = ['yes', 'no', 'not-determined'] as const

export const outcomeSchema = z.enum(outcomes).openapi('Outcome', {
  description: '`not-determined` is never a yes: it comes with what is missing and who can answer.',
  example: 'not-determined',
})

export const textSchema = z.record(z.string(), z.string()).openapi('MultilingualText', {
  description: 'Text by ISO 639-1 code; `und` where the source states no language.',
  example: { en: 'Electrician', ro: 'Electrician' },
})

export const whoCanAnswerSchema = z
  .object({ name: textSchema, url: z.string().optional() })
  .openapi('WhoCanAnswer', { example: { name: { en: 'ANC, Romania' } } })

export const certaintySchema = z.enum(certainties).openapi('Certainty', {
  description: 'How well a fact is known, from strongest to weakest.',
  example: 'two-sources',
})

export const sourceSchema = z
  .object({
    title: z.string(),
    url: z.string().optional(),
    day: z.string().optional(),
    textOf: z
      .string()
      .optional()
      .openapi({ description: 'State of the text that was read, where it is a text of law.' }),
  })
  .openapi('SourceReference', { example: { title: 'CEDEFOP NQF online tool 2024, Romania', day: '2026-11-22' } })

const citationSchema = z
  .object({
    instrument: z.string(),
    provision: z.string(),
    eli: z.string().optional(),
    url: z.string().optional(),
    textOf: z.string().optional(),
  })
  .openapi('LegalCitation', {
    example: {
      instrument: 'Directive 2005/36/EC',
      provision: 'Article 13',
      eli: 'http://data.europa.eu/eli/dir/2005/36/oj',
    },
  })

export const detailsSchema = z
  .record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]))
  .openapi({ description: 'Plain values the sentence uses.' })

export const factSchema = z
  .object({
    id: z.string().openapi({ example: 'record-1/awarded-on' }),
    kind: z.string(),
    value: z.unknown().openapi({ description: 'Any JSON value; null where it was looked for and is not there.' }),
    sources: z.array(sourceSchema),
    certainty: certaintySchema,
    day: z.string().optional(),
    version: z.string().optional(),
    citation: citationSchema.optional(),
  })
  .openapi('Fact', { description: 'One thing known, with where it comes from.' })

export const findingMembers = {
  id: z.string().openapi({ example: 'record-1/stamp/authentic' }),
  section: z.enum([
    'credential',
    'stamp',
    'check',
    'level',
    'field',
    'skill',
    'skill-summary',
    'route',
    'plan',
    'region',
    'next',
    'caution',
  ]),
  about: z.string(),
  outcome: z.enum([...outcomes, 'not-in-force', 'held', 'partly', 'missing', 'information']),
  message: z.string().openapi({ description: 'Key of the sentence in the words files.' }),
  parameters: z.record(z.string(), z.unknown()),
  because: z.array(z.string()).openapi({ description: 'Ids of all facts this rests on; never empty.' }),
  missing: z.array(z.string()),
  whoCanAnswer: whoCanAnswerSchema.optional(),
  citation: citationSchema.optional(),
  audience: z.enum(['worker', 'counsellor', 'employer', 'authority']).optional(),
}

export const findingSchema = z
  .object(findingMembers)
  .openapi('Finding', { description: 'One thing the comparison found, with the facts it rests on.' })

export const trustStepSchema = z
  .object({
    kind: z.enum(['key', 'certificate', 'issuing-certificate', 'accreditation', 'right', 'entry', 'list']),
    name: z.string(),
    details: z.record(z.string(), z.string()),
  })
  .openapi('TrustStep', { description: 'One step on the way from a key or a body to the list that speaks of it.' })

export const checkMembers = {
  name: z.enum(checkNames),
  outcome: outcomeSchema,
  code: z.string().openapi({ example: 'seal_holds' }),
  details: detailsSchema,
  whoCanAnswer: whoCanAnswerSchema.optional(),
  path: z.array(trustStepSchema).optional(),
}

export const ledgerSchema = z
  .object({ day: daySchema, sha256: z.string() })
  .openapi('LedgerVersion', { description: 'Which referencing ledger answered.' })
