import { z } from '@hono/zod-openapi'
import { certainties } from '@wanderbuch/adapters/skills/certainty'

/** Signs (UTF-16 units) of one text; some forty pages. */
export const maxTextSigns = 100_000

const languageCode = z.string().regex(/^[a-z]{2,3}$/, 'expected a language code (ISO 639)')

export const answerLanguageSchema = languageCode.openapi({
  example: 'en',
  description:
    'Language of the names in the answer, any that ESCO has; English stands in, marked, where a name is absent.',
})

export const statedLanguage = languageCode
  .optional()
  .openapi({ example: 'de', description: 'Language of the text, where it is known; else it is told from the words.' })

/** Its length is checked by the route, which has a problem of its own for it. */
export const textSchema = z.string().openapi({ description: `At most ${maxTextSigns} signs (UTF-16 units).` })

export const skillUri = z
  .string()
  .min(1)
  .max(300)
  .openapi({ example: 'http://data.europa.eu/esco/skill/3f6dc31c-ceef-4e93-9d8a-b4b862cf9b51' })

export const findOrderSchema = z
  .strictObject({ text: textSchema, language: statedLanguage, answerLanguage: answerLanguageSchema.default('en') })
  .openapi('SkillSearch', {
    example: { text: 'Ich prüfe elektrische Anlagen.', language: 'de', answerLanguage: 'en' },
  })

export const shownLabel = z
  .object({
    text: z.string(),
    language: z.string(),
    marked: z.boolean().openapi({ description: 'True when English stands in for the wanted language.' }),
  })
  .openapi('SkillLabel')

const kindSchema = z.enum(['skill', 'knowledge', 'not-stated'])
export const certaintySchema = z.enum(certainties).openapi({
  description: 'certain: the words of ESCO itself. likely, possible: suggestions a person should look at.',
})
const reuseSchema = z
  .string()
  .openapi({ description: 'transversal, cross-sector, sector-specific, occupation-specific.' })

export const escoNoteSchema = z
  .object({ version: z.string(), attribution: z.string() })
  .openapi('EscoNote', { description: 'The attribution must stand wherever the answer is shown.' })

export const skillMembers = { uri: skillUri, label: shownLabel, kind: kindSchema, reuse: reuseSchema }

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
    similarity: z.number().optional().openapi({
      description: 'How alike a sentence model finds them, up to 1; only where the method is `embedding`.',
    }),
    certainty: certaintySchema,
  })
  .openapi('SkillInText')

const statementSchema = z
  .object({
    ...span,
    outcome: z.enum(['matched', 'no-match', 'left-out', 'not-determined']).openapi({
      description:
        'no-match: it was read and nothing fits. left-out: it speaks of a company or a law, so it was not searched. not-determined: it is in a language that is not read, or (reason nothing-sure) something in ESCO is alike, too little to be offered.',
    }),
    reason: z.string().optional().openapi({ description: 'Why it was left out, or why nothing was offered.' }),
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
    embeddings: z
      .object({ model: z.object({ name: z.string(), digest: z.string() }), read: z.int(), notRead: z.int() })
      .optional()
      .openapi({
        description:
          'The sentence model that was asked beside the engine, how many statements it read, and how many it did not. Absent where none is in use.',
      }),
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

const count = z.int().min(0)

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
