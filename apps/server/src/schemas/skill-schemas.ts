import { z } from '@hono/zod-openapi'
import { certainties, skillDecisions } from '@wanderbuch/adapters/skills/certainty'
import { importances, skillStates } from '@wanderbuch/adapters/skills/compare-found'
import { occupationSchema } from './request-schema.ts'

/** Signs (UTF-16 units) of one text; some forty pages. */
export const maxTextSigns = 100_000
/** Skills brought to one comparison. */
const maxBrought = 2000

const languageCode = z.string().regex(/^[a-z]{2,3}$/, 'expected a language code (ISO 639)')

export const answerLanguageSchema = languageCode.openapi({
  example: 'en',
  description:
    'Language of the names in the answer, any that ESCO has; English stands in, marked, where a name is absent.',
})

const statedLanguage = languageCode
  .optional()
  .openapi({ example: 'de', description: 'Language of the text, where it is known; else it is told from the words.' })

/** Its length is checked by the route, which has a problem of its own for it. */
const textSchema = z.string().openapi({ description: `At most ${maxTextSigns} signs (UTF-16 units).` })

const skillUri = z
  .string()
  .min(1)
  .max(300)
  .openapi({ example: 'http://data.europa.eu/esco/skill/3f6dc31c-ceef-4e93-9d8a-b4b862cf9b51' })

export const findOrderSchema = z
  .strictObject({ text: textSchema, language: statedLanguage, answerLanguage: answerLanguageSchema.default('en') })
  .openapi('SkillSearch', {
    example: { text: 'Ich prüfe elektrische Anlagen.', language: 'de', answerLanguage: 'en' },
  })

const shownLabel = z
  .object({
    text: z.string(),
    language: z.string(),
    marked: z.boolean().openapi({ description: 'True when English stands in for the wanted language.' }),
  })
  .openapi('SkillLabel')

const kindSchema = z.enum(['skill', 'knowledge', 'not-stated'])
const certaintySchema = z.enum(certainties).openapi({
  description: 'certain: the words of ESCO itself. likely, possible: suggestions a person should look at.',
})
const reuseSchema = z
  .string()
  .openapi({ description: 'transversal, cross-sector, sector-specific, occupation-specific.' })

export const escoNoteSchema = z
  .object({ version: z.string(), attribution: z.string() })
  .openapi('EscoNote', { description: 'The attribution must stand wherever the answer is shown.' })

const skillMembers = { uri: skillUri, label: shownLabel, kind: kindSchema, reuse: reuseSchema }

const offset = z.int().min(0)
const span = { start: offset, end: offset }

const matchSchema = z
  .object({
    ...skillMembers,
    matchedLabel: z
      .object({ text: z.string(), language: z.string() })
      .openapi({ description: 'The ESCO label that was found in the text, in its own language.' }),
    words: z.array(z.object({ ...span, text: z.string() })).openapi({ description: 'The words it rests on.' }),
    method: z.string().openapi({ example: 'label-words', description: 'How it was found.' }),
    certainty: certaintySchema,
  })
  .openapi('SkillInText')

const statementSchema = z
  .object({
    ...span,
    outcome: z.enum(['matched', 'no-match', 'left-out', 'not-determined']).openapi({
      description:
        'no-match: it was read and nothing fits. left-out: it speaks of a company or a law, so it was not searched. not-determined: it is in a language that is not read.',
    }),
    reason: z.string().optional().openapi({ description: 'Why it was left out.' }),
    matches: z.array(matchSchema),
  })
  .openapi('SkillStatement', {
    description: 'Offsets count UTF-16 units of the text that was sent; `end` is not included.',
  })

export const foundSchema = z
  .object({
    language: z
      .object({ codes: z.array(z.string()), isStated: z.boolean() })
      .openapi({ description: 'Language of the text: as stated, or as told from its words, the likeliest first.' }),
    answerLanguage: z.string(),
    statements: z.array(statementSchema),
    esco: escoNoteSchema,
  })
  .openapi('SkillsInText')

const namedConcept = z.object({ uri: z.string(), label: shownLabel.optional() }).openapi('NamedConcept')
const concepts = z.array(namedConcept)

export const conceptSchema = z
  .object({
    ...skillMembers,
    preferred: z.record(z.string(), z.string()).openapi({ description: 'Names by language.' }),
    alternative: z.record(z.string(), z.array(z.string())),
    relations: z
      .object({
        broader: concepts,
        narrower: concepts,
        essential: concepts,
        optional: concepts,
        essentialFor: concepts,
        optionalFor: concepts,
      })
      .optional()
      .openapi({ description: 'Absent where the vocabulary at hand has no relations between skills.' }),
    collections: z.array(z.string()).optional(),
    occupations: z.object({ essential: concepts, optional: concepts }),
    esco: escoNoteSchema,
  })
  .openapi('SkillConcept')

const decisionSchema = z.enum(skillDecisions)

const broughtSchema = z
  .strictObject({
    uri: skillUri,
    certainty: z.enum(certainties).optional().openapi({ description: 'Left out for a skill that is simply named.' }),
    decision: decisionSchema.optional().openapi({ description: "A person's word; it goes before the computer's." }),
    words: z.array(z.string().max(1000)).max(50).optional().openapi({ description: 'The words it rests on.' }),
  })
  .openapi('BroughtSkill')

const exactlyOne = (one: unknown, other: unknown) => (one === undefined) !== (other === undefined)

export const compareOrderSchema = z
  .strictObject({
    skills: z.array(broughtSchema).max(maxBrought).optional(),
    text: textSchema.optional(),
    language: statedLanguage,
    occupation: occupationSchema.optional().openapi({ description: 'ESCO code or URI.' }),
    advert: textSchema.optional(),
    answerLanguage: answerLanguageSchema.default('en'),
  })
  .refine(({ skills, text }) => exactlyOne(skills, text), {
    message: 'expected either skills or text',
    path: ['skills'],
  })
  .refine(({ occupation, advert }) => exactlyOne(occupation, advert), {
    message: 'expected either occupation or advert',
    path: ['occupation'],
  })
  .openapi('SkillComparisonOrder', {
    example: { text: 'Ich prüfe elektrische Anlagen.', occupation: '7411.1', answerLanguage: 'en' },
  })

const importanceSchema = z
  .enum(importances)
  .openapi({ description: 'Of an advertisement: required, or nice to have. What it does not ask for is left out.' })
const count = z.int().min(0)

export const comparisonSchema = z
  .object({
    target: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('occupation'), uri: z.string(), code: z.string(), label: shownLabel }),
      z.object({ kind: z.literal('advert') }),
    ]),
    skills: z.array(
      z.object({
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
        near: z.array(z.object({ uri: z.string(), label: shownLabel.optional(), bond: z.string() })).openapi({
          description: 'Held concepts near it that make it partly there: narrower, knowledge, related, broader.',
        }),
        askedBy: z.array(z.string()).optional().openapi({ description: 'Words of the advertisement that ask for it.' }),
        missing: z.enum(['match-decision', 'text']).optional().openapi({ description: 'What a decision waits for.' }),
      }),
    ),
    counts: z.array(
      z.object({ importance: importanceSchema, held: count, partly: count, missing: count, 'not-determined': count }),
    ),
    esco: escoNoteSchema,
  })
  .openapi('SkillComparison', { description: 'Skill by skill; there is no score.' })

export const coverageSchema = z
  .object({
    occupations: count,
    skills: count,
    languages: z.array(
      z.object({
        language: z.string(),
        occupations: count.openapi({ description: 'Occupations with a name in this language.' }),
        skills: count.openapi({ description: 'Skills with a name in this language.' }),
        isRead: z.boolean().openapi({ description: 'Whether sentences in this language are read.' }),
      }),
    ),
    labelSets: z.array(
      z.object({
        id: z.string(),
        concepts: z.enum(['occupations', 'skills']),
        languages: z.array(z.string()),
        version: z.string(),
        source: z.string(),
      }),
    ),
    esco: escoNoteSchema,
  })
  .openapi('SkillCoverage')
