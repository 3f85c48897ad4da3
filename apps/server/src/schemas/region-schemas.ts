import { z } from '@hono/zod-openapi'
import { listingStatuses } from '@wanderbuch/core/region/region-list'
import { daySchema } from './request-schema.ts'

const listingSchema = z.object({
  line: z.int().openapi({ description: 'Line in the file, counts from 1.' }),
  area: z
    .string()
    .openapi({ description: 'Country (ISO 3166-1 alpha-2) or region (NUTS); it holds for this area only.' }),
  occupation: z.object({ scheme: z.enum(['isco-08', 'esco']), code: z.string() }),
  status: z.enum(listingStatuses),
  severity: z.string().optional(),
  year: z.int(),
  source: z.string(),
  url: z.string().optional(),
})

export const regionListSchema = z
  .object({
    kind: z.literal('region-list'),
    name: z.string(),
    sha256: z.string().openapi({ description: 'Of the whole file, hex.' }),
    loadedOn: daySchema,
    synthetic: z.boolean().openapi({ description: 'True when the list was made up.' }),
    areas: z.array(z.object({ area: z.string(), rows: z.int(), years: z.array(z.int()) })),
    listings: z.array(listingSchema),
  })
  .openapi('RegionList', { description: 'Of a list of shortages and surpluses the lines a dossier rests on.' })
