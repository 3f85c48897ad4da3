import { z } from '@hono/zod-openapi'
import {
  cefrLevels,
  certifiedLevels,
  experienceProofs,
  experienceRoles,
  nationalityGroups,
  olderNursingTitles,
} from '@wanderbuch/core/vocabulary/circumstances'
import { findCircumstancesProblem } from '@wanderbuch/core/vocabulary/parse-circumstances'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { parseIsoDay } from '@wanderbuch/standards/iso-day'

const day = z
  .string()
  .refine((text) => parseIsoDay(text).ok, { message: 'expected an existing day in the form YYYY-MM-DD' })
  .openapi({ format: 'date' })
const country = z.string().regex(/^[A-Z]{2}$/)
const years = z.number().min(0).max(80)

const entrySchema = z
  .strictObject({
    role: z.enum(experienceRoles),
    from: day,
    to: day.optional().openapi({ description: 'Left out: it goes on.' }),
    fullTimeYears: years.optional(),
    country: country.optional(),
    ofThisProfession: z.boolean().optional(),
    technicalYears: years.optional(),
    proof: z.enum(experienceProofs).optional(),
  })
  .openapi('ExperienceEntry')

/** What the host already has of the person: entry in its register, papers its law lists, declarations, years counted there. */
const standingSchemas = {
  registration: z
    .strictObject({
      registered: z.boolean().optional(),
      permit: z.boolean().optional(),
      permitThisYear: z.boolean().optional(),
    })
    .optional(),
  listedEvidence: z
    .strictObject({ europeanCard: z.boolean().optional(), listedTitle: z.boolean().optional() })
    .optional(),
  serviceDeclaration: z
    .strictObject({ sent: z.boolean().optional(), complete: z.boolean().optional(), sentOn: day.optional() })
    .optional(),
  afterFinding: z
    .strictObject({ years: years.optional(), leadingYears: years.optional() })
    .optional()
    .openapi({ description: 'Work in a German craft after the finding of section 40a of the Handwerksordnung.' }),
}

/** What a person says of themselves; everything may be left out and then is not determined. */
export const circumstancesSchema = z
  .strictObject({
    nationality: z.enum(nationalityGroups).optional(),
    article11Level: z
      .enum(certifiedLevels)
      .optional()
      .openapi({ description: 'As the home authority certified it; no EQF level.' }),
    experience: z.array(entrySchema).max(50).optional(),
    experienceIsWhole: z.boolean().optional(),
    trainingYears: years.optional(),
    trainingAttested: z.boolean().optional(),
    trainingBegan: day.optional(),
    awardedOn: day.optional(),
    homeRegulatesProfession: z.boolean().optional(),
    homeRegulatesTraining: z.boolean().optional(),
    accessAtHome: z.boolean().optional(),
    establishedAtHome: z.boolean().optional(),
    homeIssuesCertificate: z.boolean().optional(),
    activityGroup: z
      .string()
      .regex(/^[A-Za-z0-9/ .-]{1,12}$/)
      .optional()
      .openapi({
        description: 'Group or code of Annex IV, as the certificate or the authority names it.',
        example: '403',
      }),
    learningValidated: z.boolean().optional(),
    languageEvidence: z
      .array(
        z.strictObject({
          language: z.string().regex(/^[a-z]{2}$/),
          cefrLevel: z.enum(cefrLevels).optional(),
          certified: z.boolean().optional(),
        }),
      )
      .max(50)
      .optional(),
    thirdCountryTitle: z
      .strictObject({
        acceptedBy: country.nullable().optional(),
        yearsThere: years.optional(),
        yearsCertified: z.boolean().optional(),
      })
      .optional(),
    acquiredRights: z
      .strictObject({
        attested: z.boolean().optional(),
        conforms: z.boolean().optional(),
        nursingTitle: z.enum(olderNursingTitles).optional(),
        revaluation: z.boolean().optional(),
      })
      .optional(),
    firm: z
      .strictObject({
        qualifiedPerson: z.boolean().optional(),
        servesOtherFirm: z.boolean().optional(),
        yearsInFirm: years.optional(),
      })
      .optional(),
    workingDays: z.int().min(0).max(366).optional(),
    holdsDecision: z.boolean().optional(),
    ...standingSchemas,
  })
  .refine((value) => findCircumstancesProblem(value as unknown as JsonValue) === undefined, {
    message: 'expected work that does not end before it begins, and nothing that contradicts itself',
  })
  .openapi('Circumstances', { description: 'What the person says of themselves for the rules; all of it optional.' })
