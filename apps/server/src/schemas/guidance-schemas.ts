import { z } from '@hono/zod-openapi'
import {
  broughtMembers,
  comparedSkillSchema,
  count,
  countsSchema,
  exactlyOne,
  importanceSchema,
  nearSchema,
  oneBrought,
  oneTarget,
  profileSchema,
  targetMembers,
  targetSchema,
} from './comparison-schemas.ts'
import {
  answerLanguageSchema,
  escoNoteSchema,
  shownLabel,
  skillMembers,
  statedLanguage,
  textSchema,
} from './skill-schemas.ts'

const answerLanguage = answerLanguageSchema.default('en')
const limit = z.int().min(1).max(50).default(10).openapi({ description: 'At most so many occupations.' })

const likelyCounts = z.boolean().default(false).openapi({
  description: 'Whether likely suggestions count as if a person had confirmed them. Say so beside the list.',
})

export const nearOrderSchema = z
  .strictObject({ ...broughtMembers, likelyCounts, answerLanguage, limit })
  .refine(({ skills, text }) => exactlyOne(skills, text), oneBrought)
  .openapi('NearOccupationsOrder', {
    example: { text: 'Ich kann Steckdosen einbauen.', answerLanguage: 'en', limit: 5 },
  })

const rule = z.string().openapi({ description: 'The rule of the order; it must stand beside the list.' })

const nearOccupationSchema = z
  .object({
    uri: z.string(),
    code: z.string(),
    label: shownLabel,
    separates: z.string().openapi({ description: 'What separates the two, in words: counts of essential skills.' }),
    counts: countsSchema,
    essential: z.array(comparedSkillSchema).openapi({ description: 'Its essential skills, each with its state.' }),
  })
  .openapi('NearOccupation')

const nearMembers = { occupations: z.array(nearOccupationSchema), rule, esco: escoNoteSchema }

export const nearAnswerSchema = z
  .object({ ...nearMembers, profile: profileSchema.optional() })
  .openapi('NearOccupations', { description: 'Occupations are ordered, never people; there is no score.' })

const offersSchema = z.unknown().openapi({
  type: 'object',
  description:
    'A list of offers with their learning outcomes, as docs/skill-comparison.md describes it. A problem names the place of the first value that does not fit.',
  example: {
    kind: 'wanderbuch-offers',
    formatVersion: 1,
    source: { title: 'Sample register' },
    sample: true,
    offers: [{ id: 'q1', kind: 'unit', title: { en: 'Wiring' }, outcomes: [{ text: { en: 'splice cable' } }] }],
  },
})

export const offersOrderSchema = z
  .strictObject({ ...broughtMembers, ...targetMembers, offers: offersSchema, answerLanguage })
  .refine(({ skills, text }) => exactlyOne(skills, text), oneBrought)
  .refine(({ occupation, advert }) => exactlyOne(occupation, advert), oneTarget)
  .openapi('ClosestOffersOrder')

const openSkill = { ...skillMembers, importance: importanceSchema }
const openCounts = z.object({ essential: count, optional: count })

const closingSchema = z.object({
  ...openSkill,
  outcomes: z.array(
    z.object({
      number: z.int().min(1).openapi({ description: 'Place in the offer.' }),
      text: shownLabel,
      how: z.string().openapi({ description: 'linked, named, or suggested: a person must decide.' }),
    }),
  ),
  near: nearSchema.optional(),
})

const shownOffer = z.object({
  id: z.string(),
  kind: z.enum(['qualification', 'unit', 'rpl-evidence']),
  title: shownLabel,
  eqfLevel: z.int().optional().openapi({ description: 'As its source states it.' }),
  provider: z.object({ name: shownLabel, country: z.string().optional(), url: z.string().optional() }).optional(),
  url: z.string().optional(),
})

export const offersAnswerSchema = z
  .object({
    target: targetSchema,
    source: z.object({ title: z.string(), url: z.string().optional(), day: z.string().optional() }),
    sample: z.boolean().openapi({ description: 'True where the offers are made up.' }),
    open: openCounts.openapi({ description: 'Skills missing, or there in part only, before the first step.' }),
    steps: z.array(
      z.object({
        offer: shownOffer,
        closes: z.array(closingSchema),
        inPart: z.array(closingSchema),
        perhaps: z.array(closingSchema),
        open: openCounts,
      }),
    ),
    notClosed: z.array(z.object(openSkill)),
    rule,
    esco: escoNoteSchema,
  })
  .openapi('ClosestOffers', { description: 'Offers are ordered for one gap; no person and no provider is ranked.' })

export const preparesOrderSchema = z
  .strictObject({
    text: textSchema.optional().openapi({ description: 'The learning outcomes as a text.' }),
    language: statedLanguage,
    likelyCounts,
    offers: offersSchema.optional(),
    offer: z
      .string()
      .min(1)
      .max(500)
      .optional()
      .openapi({ description: 'Id in the list; needed where it has several.' }),
    answerLanguage,
    limit,
  })
  .refine(({ text, offers }) => exactlyOne(text, offers), { message: 'expected either text or offers', path: ['text'] })
  .openapi('PreparesForOrder', { example: { text: 'Splice cable. Install electric switches.', limit: 3 } })

export const preparesAnswerSchema = z
  .object({ ...nearMembers, offer: shownOffer.optional() })
  .openapi('PreparedOccupations', {
    description: 'What a qualification covers says nothing yet of access to the work: that is a matter of law.',
  })
