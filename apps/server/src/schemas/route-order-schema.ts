import { z } from '@hono/zod-openapi'
import { clockEventKinds, mostClockEvents } from '@wanderbuch/rules/route-answer/clock-event-kinds'
import { type Profession, professionRows } from '@wanderbuch/rules/profession/profession'
import { circumstancesSchema } from './circumstances-schema.ts'
import {
  countrySchema,
  daySchema,
  isRegionOf,
  languageSchema,
  occupationSchema,
  otherRegion,
  purposeSchema,
  regionSchema,
} from './request-schema.ts'

const professions = professionRows.map(({ id }) => id) as [Profession, ...Profession[]]

export const professionSchema = z.enum(professions).openapi({ example: 'electrician' })

const on = daySchema
const reasons = z
  .string()
  .max(500)
  .openapi({ description: 'Whatever shows that reasons were given; not kept. Empty: none were given.' })

const eventSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('extended'), on, reasons }),
    z.strictObject({ kind: z.enum(clockEventKinds).exclude(['extended']), on }),
  ])
  .openapi('ClockEvent', { example: { kind: 'submitted', on: '2026-09-01' } })

const inOrder = (events: readonly { readonly on: string }[]) =>
  events.every(({ on: day }, index) => day >= (events[index - 1]?.on ?? day))

const eventsSchema = z
  .array(eventSchema)
  .max(mostClockEvents)
  .refine(inOrder, { message: 'expected events in the order of their days' })

const languagePair = z
  .array(languageSchema)
  .min(1)
  .max(2)
  .refine(([first, second]) => first !== second, { message: 'expected two different languages' })
  .optional()
  .openapi({ description: 'One or two; left out, the Accept-Language header decides.', example: ['de', 'ro'] })

const members = {
  host: countrySchema.openapi({ description: 'Destination.' }),
  hostRegion: regionSchema.optional(),
  home: countrySchema.optional().openapi({ description: 'State the qualification comes from.', example: 'RO' }),
  purpose: purposeSchema.default('employee'),
  profession: professionSchema.optional().openapi({ description: 'A profession with packs; or `targetOccupation`.' }),
  targetOccupation: occupationSchema.optional().openapi({ description: 'ESCO code or URI; or `profession`.' }),
  day: daySchema.optional().openapi({ description: 'The day everything is judged on; today when left out.' }),
  languages: languagePair,
}

interface Placed {
  readonly host: string
  readonly hostRegion?: string | undefined
  readonly profession?: string | undefined
  readonly targetOccupation?: string | undefined
}

const regionFits = ({ host, hostRegion }: Placed) => hostRegion === undefined || isRegionOf(hostRegion, host)
const namedOnce = ({ profession, targetOccupation }: Placed) =>
  profession === undefined || targetOccupation === undefined
const namedTwice = { message: 'expected profession or targetOccupation, not both', path: ['targetOccupation'] }

/** What a route is asked for. Unknown members are refused, so that a misspelt fact is not silently ignored. */
export const routeOrderSchema = z
  .strictObject({
    ...members,
    circumstances: circumstancesSchema.optional(),
    events: eventsSchema
      .optional()
      .openapi({ description: 'What happened to a file handed in; then the clocks are read.' }),
  })
  .refine(regionFits, otherRegion)
  .refine(namedOnce, namedTwice)
  .openapi('RouteOrder', {
    example: {
      host: 'DE',
      home: 'RO',
      purpose: 'self-employed',
      profession: 'electrician',
      day: '2026-11-22',
      languages: ['de', 'ro'],
      circumstances: {
        nationality: 'eu-eea-ch',
        article11Level: 'c',
        experience: [
          { role: 'self-employed', from: '2012-01-01', to: '2019-06-30', country: 'RO', proof: 'home-certificate' },
        ],
        languageEvidence: [{ language: 'de', cefrLevel: 'B2' }],
      },
    },
  })

export const clockOrderSchema = z
  .strictObject({ ...members, events: eventsSchema })
  .refine(regionFits, otherRegion)
  .refine(namedOnce, namedTwice)
  .openapi('ClockOrder', {
    example: {
      host: 'DE',
      home: 'RO',
      profession: 'general-care-nurse',
      day: '2026-11-22',
      events: [
        { kind: 'submitted', on: '2026-09-01' },
        { kind: 'complete', on: '2026-09-20' },
      ],
    },
  })
