import type { z } from '@hono/zod-openapi'
import type { Brought } from '@wanderbuch/adapters/skills/brought-skills'
import type { AskedFor } from '@wanderbuch/adapters/skills/compare-found'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { FoundProblem } from '../http/problem.ts'
import { maxTextSigns } from '../schemas/skill-schemas.ts'

/** A JSON answer in the description. */
export const jsonContent = (description: string, schema: z.ZodType) => ({
  description,
  content: { 'application/json': { schema } },
})

/** What an order with a text in it can be refused for. */
export const orderProblems = ['content_type_not_json', 'request_not_json', 'text_empty', 'text_too_long'] as const

/** A text that can be searched; nothing of it is named in a problem. */
export function checkText(text: string | undefined, place: string): Result<undefined, FoundProblem> {
  if (text === undefined) return succeed(undefined)
  if (text.trim() === '') return fail({ code: 'text_empty', place })
  return text.length > maxTextSigns
    ? fail({ code: 'text_too_long', place, details: { most: maxTextSigns } })
    : succeed(undefined)
}

interface BroughtOrder {
  readonly skills?: Exclude<Brought, { readonly text: string }> | undefined
  readonly text?: string | undefined
  readonly language?: string | undefined
}

/** The schema has seen to it that one of the two is there. */
export const broughtOf = ({ skills, text, language }: BroughtOrder): Brought => skills ?? { text: text ?? '', language }

interface TargetOrder {
  readonly occupation?: string | undefined
  readonly advert?: string | undefined
}

export const targetOf = ({ occupation, advert }: TargetOrder): AskedFor =>
  occupation === undefined ? { advert: advert ?? '' } : { occupation }
