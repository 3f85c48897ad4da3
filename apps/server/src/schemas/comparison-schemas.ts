import { z } from '@hono/zod-openapi'
import { certainties, skillDecisions } from '@wanderbuch/adapters/skills/certainty'
import { importances, skillStates } from '@wanderbuch/adapters/skills/tell-skill'
import { occupationSchema } from './request-schema.ts'
import {
  answerLanguageSchema,
  certaintySchema,
  escoNoteSchema,
  shownLabel,
  skillMembers,
  skillUri,
  statedLanguage,
  textSchema,
} from './skill-schemas.ts'

/** Skills brought to one comparison. */
const maxBrought = 2000

const decisionSchema = z.enum(skillDecisions)

export const broughtSchema = z
  .strictObject({
    uri: skillUri,
    certainty: z.enum(certainties).optional().openapi({ description: 'Left out for a skill that is simply named.' }),
    decision: decisionSchema.optional().openapi({ description: "A person's word; it goes before the computer's." }),
    words: z.array(z.string().max(1000)).max(50).optional().openapi({ description: 'The words it rests on.' }),
  })
  .openapi('BroughtSkill')

export /** Skills with decisions, or a text. */
const broughtMembers = {
  skills: z.array(broughtSchema).max(maxBrought).optional(),
  text: textSchema.optional(),
  language: statedLanguage,
}

/** An occupation, or an advertisement. */
export const targetMembers = {
  occupation: occupationSchema.optional().openapi({ description: 'ESCO code or URI.' }),
  advert: textSchema.optional(),
}

export const exactlyOne = (one: unknown, other: unknown) => (one === undefined) !== (other === undefined)

export const oneBrought = { message: 'expected either skills or text', path: ['skills'] }
export const oneTarget = { message: 'expected either occupation or advert', path: ['occupation'] }

export const compareOrderSchema = z
  .strictObject({
    ...broughtMembers,
    ...targetMembers,
    answerLanguage: answerLanguageSchema.default('en'),
  })
  .refine(({ skills, text }) => exactlyOne(skills, text), oneBrought)
  .refine(({ occupation, advert }) => exactlyOne(occupation, advert), oneTarget)
  .openapi('SkillComparisonOrder', {
    example: { text: 'Ich prüfe elektrische Anlagen.', occupation: '7411.1', answerLanguage: 'en' },
  })

export const importanceSchema = z
  .enum(importances)
  .openapi({ description: 'Of an advertisement: required, or nice to have. What it does not ask for is left out.' })
export const count = z.int().min(0)

export const nearSchema = z.object({ uri: z.string(), label: shownLabel.optional(), bond: z.string() })

export const comparedSkillSchema = z
  .object({
    ...skillMembers,
    importance: importanceSchema,
    state: z.enum(skillStates).openapi({
      description: 'A suggestion nobody confirmed is not-determined. missing: nothing that was read speaks of it.',
    }),
    reason: z.string().openapi({ description: 'Code of why.', example: 'partly-narrower' }),
    because: z.array(
      z.object({
        uri: skillUri,
        certainty: certaintySchema.optional(),
        decision: decisionSchema.optional(),
        words: z.array(z.string()).optional(),
      }),
    ),
    near: z.array(nearSchema).openapi({
      description: 'Held concepts near it that make it partly there: narrower, knowledge, related, broader.',
    }),
    askedBy: z.array(z.string()).optional().openapi({ description: 'Words of the advertisement that ask for it.' }),
    missing: z.enum(['match-decision', 'text']).optional().openapi({ description: 'What a decision waits for.' }),
  })
  .openapi('ComparedSkill')

export const countsSchema = z
  .array(
    z.object({ importance: importanceSchema, held: count, partly: count, missing: count, 'not-determined': count }),
  )
  .openapi({ description: 'Numbers of skills that are asked for; none of a person.' })

export const targetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('occupation'), uri: z.string(), code: z.string(), label: shownLabel }),
  z.object({ kind: z.literal('advert') }),
])

const uris = z.array(z.string())
const groupMembers = { uri: z.string(), code: z.string().optional(), label: shownLabel, skills: uris }

export const profileSchema = z
  .object({
    groups: z.array(
      z.object({ ...groupMembers, groups: z.array(z.object({ ...groupMembers, groups: z.array(z.string()).max(0) })) }),
    ),
    collections: z.array(z.object({ collection: z.string(), skills: uris })),
    ungrouped: z.object({ skills: uris }),
  })
  .openapi('SkillProfile', {
    description:
      'What is held, wholly or in part, by the groups of ESCO. A skill may lie in several, so they do not add up. Absent where the vocabulary at hand has no groups.',
  })

export const comparisonSchema = z
  .object({
    target: targetSchema,
    skills: z.array(comparedSkillSchema),
    counts: countsSchema,
    profile: profileSchema.optional(),
    esco: escoNoteSchema,
  })
  .openapi('SkillComparison', { description: 'Skill by skill; there is no score.' })
