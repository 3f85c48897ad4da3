import { z } from '@hono/zod-openapi'
import {
  countrySchema,
  daySchema,
  languageSchema,
  occupationSchema,
  purposeSchema,
  regionSchema,
} from './request-schema.ts'

/** No fact about a person may be asked with: only where, as what, what for. */
export const widgetQuery = z.strictObject({
  host: countrySchema.openapi({ description: 'Destination.' }),
  region: regionSchema.optional(),
  home: countrySchema.optional().openapi({ example: 'RO' }),
  profession: occupationSchema.optional().openapi({
    description: 'A profession with packs by its name, or an ESCO code.',
    example: 'electrician',
  }),
  purpose: purposeSchema.default('employee'),
  language: languageSchema.optional().openapi({ description: 'Left out, the Accept-Language header decides.' }),
})

const sourceSchema = z.object({ title: z.string(), url: z.string().optional(), day: z.string().optional() })

export const widgetSchema = z
  .object({
    language: languageSchema,
    title: z.string(),
    day: daySchema,
    asOf: z.string().openapi({ description: 'The day, in words.', example: 'As of 22 November 2026' }),
    lines: z.array(
      z.object({
        name: z.string(),
        sentences: z.array(z.object({ text: z.string(), open: z.boolean(), sources: z.array(sourceSchema) })),
      }),
    ),
    ways: z.object({ name: z.string(), items: z.array(z.string()) }),
    link: z.string().openapi({ description: 'Path of the whole way on this server.' }),
    labels: z.object({ sources: z.string(), full: z.string(), information: z.string() }),
  })
  .openapi('WidgetAnswer')
