import { z } from '@hono/zod-openapi'

const citationSchema = z.looseObject({ instrument: z.string(), provision: z.string() })

const askSchema = z.object({
  ask: z
    .string()
    .openapi({ description: 'What would settle it; its words stand under route.need.', example: 'experience' }),
  of: z.enum(['person', 'home-authority', 'host-authority']),
})

const ruleSchema = z
  .object({
    id: z.string().openapi({ example: 'eu/2005-36/13-2' }),
    kind: z.enum(['applies', 'does-not-apply', 'not-determined', 'not-in-force']),
    effect: z.string(),
    citation: citationSchema,
    certainty: z.string(),
    textOf: z.string().optional().openapi({ description: 'State of the newest copy that was read.' }),
    textIsOld: z
      .literal(true)
      .optional()
      .openapi({ description: 'That copy is older than a year on the day asked about.' }),
    own: citationSchema.optional().openapi({ description: "The host's own provision; `citation` then is its origin." }),
    origin: z.string().optional().openapi({ description: 'Rule of Union law a national rule goes back to.' }),
    missing: z.array(z.string()),
    recalled: z.literal(true).optional().openapi({ description: 'Read nowhere: only a question to ask.' }),
  })
  .openapi('RuleReading')

const stepSchema = z
  .object({
    id: z.string().openapi({ example: 'way/experience' }),
    kind: z.string().openapi({ example: 'way' }),
    regime: z.string().optional().openapi({ example: 'experience' }),
    outcome: z.string().openapi({
      description: 'Ways: yes when what was stated meets the conditions, which no authority has looked at yet.',
    }),
    rules: z.array(ruleSchema),
    asks: z.array(askSchema),
    whoCanAnswer: z.looseObject({}).optional(),
    missing: z.array(z.string()),
    clocks: z.array(z.object({ name: z.string(), terms: z.looseObject({}) })),
    risks: z.array(z.string()),
    findings: z.array(z.string()).openapi({ description: 'Ids of the findings that put the step into words.' }),
    facts: z.array(z.string()).openapi({ description: 'Ids of the facts behind them.' }),
  })
  .openapi('RouteTreeStep')

/** The route as data. */
export const routeTreeSchema = z
  .object({
    host: z.string(),
    home: z.string().optional(),
    purpose: z.string(),
    profession: z.string().optional(),
    day: z.string(),
    rules: z.object({ day: z.string(), sha256: z.string() }),
    steps: z.array(stepSchema),
    asksOfPerson: z.array(askSchema),
  })
  .openapi('RouteTree')
