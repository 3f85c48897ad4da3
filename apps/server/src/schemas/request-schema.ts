import { z } from '@hono/zod-openapi'
import { languages, purposes } from '@wanderbuch/core/vocabulary/request'
import { findCountry } from '@wanderbuch/standards/code-lists/countries'
import { circumstancesSchema } from './circumstances-schema.ts'
import { parseIsoDay } from '@wanderbuch/standards/iso-day'

export const daySchema = z
  .string()
  .refine((text) => parseIsoDay(text).ok, { message: 'expected an existing day in the form YYYY-MM-DD' })
  .openapi({ format: 'date', example: '2026-11-22' })

export const countrySchema = z
  .string()
  .refine((text) => /^[A-Z]{2}$/.test(text) && findCountry(text) !== undefined, {
    message: 'expected the code of a country, two capital letters (ISO 3166-1)',
  })
  .openapi({ pattern: '^[A-Z]{2}$', example: 'DE' })

export const regionSchema = z
  .string()
  .regex(/^[A-Z]{2}[A-Z0-9]{1,3}$/, 'expected a NUTS code')
  .openapi({ example: 'ITI1' })

export const languageSchema = z.enum(languages).openapi({ example: 'en' })

export const purposeSchema = z.enum(purposes).openapi({ example: 'employee' })

/** ESCO code or URI. */
export const occupationSchema = z.string().min(1).max(300).openapi({ example: '7411.1' })

const nameSchema = z.string().min(1).max(200)

const identifierSchema = z
  .strictObject({
    scheme: nameSchema.openapi({ description: 'Whose number it is.', example: 'national-id' }),
    value: nameSchema,
  })
  .openapi('PersonIdentifier')

const formerNameSchema = z
  .strictObject({
    fullName: nameSchema,
    documentedBy: nameSchema.openapi({ description: 'Who saw the proof of the change.' }),
    documentSeen: nameSchema.openapi({ example: 'marriage certificate 12/2020, Cluj' }),
    on: daySchema,
  })
  .openapi('FormerName', { description: 'A name the person had before, as a named person documented it.' })

const identitySchema = z
  .strictObject({
    fullName: nameSchema.openapi({ example: 'Ana Pop' }),
    birthDate: daySchema.optional(),
    email: z
      .string()
      .min(1)
      .max(300)
      .optional()
      .openapi({ description: 'Address shown by the person; Open Badges are issued to one.' }),
    seenBy: nameSchema.optional().openapi({ description: 'Who looked at the identity document.' }),
    seenOn: daySchema.optional(),
    identifiers: z.array(identifierSchema).max(20).optional(),
    formerNames: z.array(formerNameSchema).max(20).optional(),
  })
  .openapi('ShownIdentity', { description: 'How the person showed who they are; needed for "theirs".' })

const matchDecisionSchema = z
  .strictObject({
    recordId: z
      .string()
      .regex(/^record-\d+$/)
      .openapi({ example: 'record-1' }),
    outcomeNumber: z.int().positive(),
    skillUri: z.string().min(1).max(300),
    decision: z.enum(['confirmed', 'partly', 'rejected']),
    by: nameSchema,
    on: daySchema,
  })
  .openapi('MatchDecision', { description: "A person's decision on a suggested match of words to a skill." })

const relations = {
  confirmed: ['exact', 'narrow'],
  partly: ['broad', 'close'],
  rejected: ['exact', 'close'],
} as const

const earlierMembers = {
  text: z.string().min(1).max(100_000).regex(/\S/, 'expected words').openapi({ example: 'Spleißt Kabel' }),
  language: z.string().min(1).max(35).regex(/\S/, 'expected a language code').openapi({ example: 'de' }),
  skillUri: z.string().min(1).max(2_000).regex(/\S/, 'expected an address'),
  by: z.string().min(1).max(300).regex(/\S/, 'expected a name').optional(),
  on: daySchema,
  vocabularyVersion: z.string().min(1).max(100).regex(/\S/, 'expected a version').openapi({ example: '1.1.1' }),
}
const decidedAs = <Decision extends keyof typeof relations>(decision: Decision) =>
  z.strictObject({ decision: z.literal(decision), relation: z.enum(relations[decision]), ...earlierMembers })

const earlierDecisionSchema = z
  .discriminatedUnion('decision', [decidedAs('confirmed'), decidedAs('partly'), decidedAs('rejected')])
  .openapi('EarlierDecision', {
    description: 'A decision on the same words elsewhere; it stands beside a suggestion and changes no state.',
  })

/** Whether a NUTS code lies in a country; both may use the Union's own codes (EL, UK). */
export function isRegionOf(region: string, country: string): boolean {
  return findCountry(country)?.euCode === region.slice(0, 2)
}

export const otherRegion = { message: 'expected a region of the destination', path: ['hostRegion'] }

const languagePair = z
  .array(languageSchema)
  .min(1)
  .max(2)
  .refine(([first, second]) => first !== second, { message: 'expected two different languages' })
  .openapi({ description: 'One language, or two side by side.', example: ['de', 'ro'] })

const years = z.number().min(0).max(70).optional()
const validationFactsSchema = z
  .strictObject({
    birthYear: z.int().min(1900).max(2100).optional(),
    residence: countrySchema.optional(),
    practiceYears: years,
    practiceYearsAtHost: years,
    trainingYears: years,
    holdsQualification: z.boolean().optional(),
    hasEquivalenceDecision: z.boolean().optional(),
    inApprenticeship: z.boolean().optional(),
    disabilityRoute: z.boolean().optional(),
    filesThisYear: z.int().min(0).max(100).optional(),
    filesForThisCertification: z.int().min(0).max(100).optional(),
  })
  .openapi('ValidationFacts', {
    description: 'Answers to conditions of a validation arrangement; what is left out becomes a question to ask.',
  })

const requestMembers = z.strictObject({
  host: countrySchema.openapi({ description: 'Destination.' }),
  hostRegion: regionSchema.optional().openapi({ description: 'Region of the destination (NUTS).' }),
  home: countrySchema.optional().openapi({
    description: 'State the qualification comes from; left out, it is taken from the documents.',
    example: 'RO',
  }),
  purpose: purposeSchema,
  targetOccupation: occupationSchema.optional().openapi({ description: 'ESCO code or URI of the target.' }),
  circumstances: circumstancesSchema.optional(),
  day: daySchema.openapi({ description: 'The day everything is judged on.' }),
  languages: languagePair,
  identity: identitySchema.optional(),
  presentationChallenge: z.string().min(1).max(300).optional().openapi({
    description: 'What the holder was asked to sign when showing credentials; without it a presentation may be a copy.',
  }),
  matchDecisions: z.array(matchDecisionSchema).max(1000).default([]),
  earlierDecisions: z.array(earlierDecisionSchema).max(10_000).optional(),
  validationFacts: validationFactsSchema.optional(),
})

/** What a dossier is asked for. Unknown members are refused, so that a misspelt option is not silently ignored. */
export const requestSchema = requestMembers
  .refine(({ host, hostRegion }) => hostRegion === undefined || isRegionOf(hostRegion, host), otherRegion)
  .openapi('DossierRequest', {
    example: {
      host: 'DE',
      purpose: 'employee',
      targetOccupation: '7411.1',
      day: '2026-11-22',
      languages: ['de', 'ro'],
      matchDecisions: [],
    },
  })

export const sampleSchema = z
  .strictObject({
    host: z.enum(['DE', 'IT']).default('DE'),
    languages: languagePair,
    matchDecisions: requestMembers.shape.matchDecisions,
  })
  .openapi('SampleOrder', { example: { host: 'DE', languages: ['en'] } })
