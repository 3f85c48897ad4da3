import { succeed, type Result } from '@wanderbuch/standards/result'
import { type JsonObject, toList } from '../json/json-object.ts'
import { failProof, type ProofProblem } from '../proof-report.ts'

/** A token inside a `data:` address. */
export interface Enveloped {
  readonly form: 'vc-jwt' | 'sd-jwt'
  readonly kind: 'credential' | 'presentation'
  readonly token: string
}

const envelopes: readonly unknown[] = ['EnvelopedVerifiableCredential', 'EnvelopedVerifiablePresentation']

/** Whether an object is an envelope: its `id` is the secured credential, its other members say nothing. */
export const isEnveloped = (object: JsonObject): boolean => toList(object.type).some((type) => envelopes.includes(type))

const readable: Readonly<Record<string, Omit<Enveloped, 'token'>>> = {
  'vc+jwt': { form: 'vc-jwt', kind: 'credential' },
  'vc-ld+jwt': { form: 'vc-jwt', kind: 'credential' },
  'vc+ld+jwt': { form: 'vc-jwt', kind: 'credential' },
  'vp+jwt': { form: 'vc-jwt', kind: 'presentation' },
  'vp-ld+jwt': { form: 'vc-jwt', kind: 'presentation' },
  'vp+ld+jwt': { form: 'vc-jwt', kind: 'presentation' },
  'vc+sd-jwt': { form: 'sd-jwt', kind: 'credential' },
  'dc+sd-jwt': { form: 'sd-jwt', kind: 'credential' },
  'vp+sd-jwt': { form: 'sd-jwt', kind: 'presentation' },
}

/** A token that does not say what is in it: the envelope does. Whether that is true is seen when the token is read. */
const readAsTold = ({ type }: JsonObject): Omit<Enveloped, 'token'> => ({
  form: 'vc-jwt',
  kind: toList(type).includes('EnvelopedVerifiablePresentation') ? 'presentation' : 'credential',
})

/** Reads the token of an envelope. COSE is recognised and named. Sources: VC Data Model 2.0 section 4.13, RFC 2397. */
export function parseEnveloped(envelope: JsonObject): Result<Enveloped, ProofProblem> {
  const { id } = envelope
  const [, described, token] = typeof id === 'string' ? (/^data:([^,]{1,100}),(.+)$/s.exec(id) ?? []) : []
  if (described === undefined || token === undefined) return failProof('enveloped_ill_formed')
  const [mediaType = '', ...parameters] = described.toLowerCase().split(';')
  const name = mediaType.trim().replace(/^application\//, '')
  if (name.endsWith('+cose') || name === 'cose') return failProof('cose_unsupported', { found: mediaType })
  const known = name === 'jwt' ? readAsTold(envelope) : Object.hasOwn(readable, name) ? readable[name] : undefined
  if (!known) return failProof('media_type_unsupported', { found: mediaType })
  // A token is letters already; saying that it is base64 once more would give it a second reading.
  return parameters.includes('base64') ? failProof('enveloped_ill_formed') : succeed({ ...known, token })
}
