import { z } from '@hono/zod-openapi'
import { clockEventKinds } from '@wanderbuch/rules/route-answer/clock-event-kinds'
import { factSchema, findingMembers, textSchema } from './fact-schemas.ts'
import { daySchema, requestSchema } from './request-schema.ts'
import { routeTreeSchema } from './route-tree-schema.ts'

const named = (description: string) => z.record(z.string(), z.string()).openapi({ description })

const eventSchema = z.object({ kind: z.enum(clockEventKinds), on: daySchema, reasons: z.string().optional() })

const readingSchema = z
  .object({
    state: z
      .enum(['not-started', 'acknowledging', 'incomplete', 'running', 'suspended', 'extended', 'silent', 'decided'])
      .openapi({ description: '`silent`: the last day has passed without a decision.' }),
    waitsFor: z.enum(['applicant', 'authority', 'nobody']),
    acknowledgeDue: daySchema.optional(),
    acknowledgementLate: z.literal(true).optional(),
    startedOn: daySchema.optional().openapi({ description: 'The day that started the time to decide.' }),
    due: daySchema.optional().openapi({ description: 'Last day to decide; absent while nothing runs.' }),
    extensionsLeft: z.int(),
    decidedOn: daySchema.optional(),
    decidedInTime: z.boolean().optional(),
    silence: z.string().optional().openapi({ description: 'What silence means, once it has come to that.' }),
    holidays: z.literal('not-determined'),
  })
  .openapi('ClockReading', { description: 'Where a file stands. Days are calendar days; the last day still counts.' })

export const clockSchema = z
  .object({
    name: z.string().openapi({ example: 'general' }),
    terms: z.looseObject({ id: z.string() }),
    rules: z.array(
      z.object({
        id: z.string(),
        citation: z.looseObject({ instrument: z.string(), provision: z.string() }),
        certainty: z.string(),
      }),
    ),
    reading: readingSchema.optional(),
    problem: z
      .object({ code: z.string(), event: z.int() })
      .optional()
      .openapi({ description: 'What happened does not fit this procedure; `event` counts from 1.' }),
    line: z.array(
      z.object({
        kind: z.string().openapi({ example: 'due' }),
        on: daySchema,
        state: z.enum(['happened', 'due', 'passed', 'today']),
      }),
    ),
    told: z.array(z.object({ key: z.string(), parameters: z.looseObject({}).optional() })),
  })
  .openapi('RouteClock', { description: 'One clock of the route, held against what happened.' })

const textsSchema = z
  .object({
    findings: named('Sentences by the id of their finding.'),
    steps: named('Names of steps by the id of the step.'),
    asks: named('What would settle a step, by the name of the ask.'),
    risks: named('What often goes wrong, by its name.'),
    clocks: named('Names of clocks.'),
    told: z.record(z.string(), z.array(z.string())).openapi({ description: 'Where a file stands, by clock.' }),
  })
  .openapi('RouteTexts')

/** Texts by language: those of the request. */
const byLanguage = z.record(z.string(), textsSchema).openapi({ description: 'Everything the tree names, by language.' })

export const routeSchema = z
  .object({
    request: requestSchema,
    occupation: textSchema.optional(),
    steps: z.array(z.object({ ...findingMembers, sentence: z.string() })),
    tree: routeTreeSchema,
    texts: byLanguage,
    events: z.array(eventSchema).optional(),
    clocks: z.array(clockSchema).optional(),
    facts: z.array(factSchema),
  })
  .openapi('RouteAnswer')

export const clocksSchema = z
  .object({
    host: z.string(),
    profession: z.string().optional(),
    day: daySchema,
    rules: z.object({ day: z.string(), sha256: z.string() }),
    clocks: z.array(clockSchema),
    texts: z.record(
      z.string(),
      z.object({
        clocks: named('Names of clocks.'),
        told: z.record(z.string(), z.array(z.string())),
        points: named('Names of the points on the line.'),
        none: z.string().optional().openapi({ description: 'Said where no time limit was read for the route.' }),
        appeal: z.array(z.string()).optional().openapi({ description: 'Where to appeal, once decided or silent.' }),
      }),
    ),
  })
  .openapi('ClocksAnswer')
