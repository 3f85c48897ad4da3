import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import { z } from 'zod'

/** JSON of any content; what is in it is looked at by the data model, not here. */
const jsonObject = z.custom<JsonObject>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'expected an object',
)
const text = z.string().max(10_000)
const pointers = z.array(z.string().max(2_000)).max(1_000)

/** Suites send options of their own implementations along; only those named here count. */
const options = <Shape extends z.ZodRawShape>(shape: Shape) => z.looseObject(shape).nullish()

export const issueRequest = z.looseObject({
  credential: jsonObject,
  options: options({ mandatoryPointers: pointers.optional() }),
})

export const deriveRequest = z.looseObject({
  verifiableCredential: jsonObject,
  options: options({ selectivePointers: pointers.optional(), proofId: text.optional() }),
})

const purpose = z.enum(['assertionMethod', 'authentication'])

export const verifyCredentialRequest = z.looseObject({
  verifiableCredential: z.union([jsonObject, text]),
  options: options({
    checks: z.array(text).max(20).optional(),
    challenge: text.optional(),
    domain: text.optional(),
    expectedProofPurpose: purpose.optional(),
  }),
})

export const proveRequest = z.looseObject({
  presentation: jsonObject,
  options: options({ challenge: text.optional(), domain: z.union([text, z.array(text).max(20)]).optional() }),
})

export const verifyPresentationRequest = z.looseObject({
  verifiablePresentation: z.union([jsonObject, text]),
  options: options({
    checks: z.array(text).max(20).optional(),
    challenge: text.optional(),
    domain: text.optional(),
  }),
})

export const statusRequest = z.looseObject({
  credentialId: text,
  credentialStatus: z.looseObject({ statusPurpose: z.enum(['revocation', 'suspension']).optional() }).optional(),
  /** Left out: set. */
  status: z.boolean().optional(),
})
