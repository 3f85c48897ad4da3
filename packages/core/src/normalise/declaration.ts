import { isJsonObject, type JsonObject } from '@wanderbuch/proofs/json/json-object'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { parseIsoDay } from '@wanderbuch/standards/iso-day'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'

/*
 * Declaration: what a person enters by hand. A file of our own, so that it travels, is kept and is checked like any other.
 *
 *   { "kind": "wanderbuch-declaration", "formatVersion": 1, "sample": true,
 *     "paper": [Paper], "experience": [Experience], "courses": [Course] }
 *
 * It is read strictly: an unknown or misspelt member is refused with its place, so that nothing entered is lost silently.
 */

export interface DeclarationProblem {
  readonly code: 'declaration_ill_formed'
  /** JSON Pointer. */
  readonly place: string
  readonly details: Readonly<Record<string, string | number>>
}

/** What a member may hold. */
type Shape =
  | { readonly kind: 'text'; readonly most: number }
  | { readonly kind: 'day' }
  | { readonly kind: 'country' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'number' }
  | { readonly kind: 'one-of'; readonly values: readonly (string | number)[] }
  | { readonly kind: 'list'; readonly of: Shape; readonly most: number }
  | { readonly kind: 'object'; readonly members: Members }

type Members = Readonly<Record<string, { readonly shape: Shape; readonly required?: true }>>

const text = (most = 300): Shape => ({ kind: 'text', most })
const day: Shape = { kind: 'day' }
const object = (members: Members): Shape => ({ kind: 'object', members })
const list = (of: Shape, most = 200): Shape => ({ kind: 'list', of, most })
const needed = (shape: Shape) => ({ shape, required: true }) as const
const may = (shape: Shape) => ({ shape })

const body = object({ name: needed(text()), country: may({ kind: 'country' }), url: may(text()) })
const level = object({ code: needed(text(20)), framework: may(text(120)) })
const person = object({ fullName: needed(text()), birthDate: may(day) })

const paper = object({
  title: needed(text()),
  language: may(text(10)),
  awardingBody: needed(body),
  subject: may(person),
  awardedOn: may(day),
  validUntil: may(day),
  levels: may(list(level, 5)),
  eqfLevel: may({ kind: 'number' }),
  iscedFFields: may(list(text(60), 5)),
  learningOutcomes: may(list(text(1000))),
  originalSeenBy: may(text()),
  originalSeenOn: may(day),
  swornTranslation: may(object({ by: needed(text()), language: needed(text(10)), on: may(day) })),
  apostille: may(object({ number: needed(text(80)), by: may(text()), on: may(day) })),
  issuerCheck: may(object({ url: needed(text()), code: may(text(120)), answered: may(text(600)), on: may(day) })),
  image: may(
    object({
      mediaType: needed({ kind: 'one-of', values: ['image/png', 'image/jpeg'] }),
      base64: needed(text(7_000_000)),
    }),
  ),
})

const attestation = object({
  by: needed(text()),
  role: may(text()),
  on: needed(day),
  confirms: needed(list({ kind: 'number' })),
})

const experience = object({
  title: needed(text()),
  language: may(text(10)),
  employer: needed(body),
  subject: may(person),
  from: may(day),
  until: may(day),
  role: may({ kind: 'one-of', values: ['employee', 'self-employed', 'manager'] }),
  tasks: may(list(text(1000))),
  attestations: may(list(attestation, 20)),
})

const course = object({
  title: needed(text()),
  language: may(text(10)),
  provider: may(body),
  subject: may(person),
  completedOn: may(day),
  validUntil: may(day),
  learningOutcomes: may(list(text(1000))),
})

const declaration = object({
  kind: needed({ kind: 'one-of', values: ['wanderbuch-declaration'] }),
  formatVersion: needed({ kind: 'one-of', values: [1] }),
  sample: may({ kind: 'flag' }),
  paper: may(list(paper, 50)),
  experience: may(list(experience, 50)),
  courses: may(list(course, 50)),
})

function refuse(place: string, expected: string): Result<true, DeclarationProblem> {
  return fail({ code: 'declaration_ill_formed', place: place || '/', details: { expected } })
}

function conformsScalar(
  value: JsonValue,
  shape: Exclude<Shape, { readonly kind: 'list' | 'object' }>,
): string | undefined {
  switch (shape.kind) {
    case 'text':
      if (typeof value !== 'string' || value.trim() === '') return 'a text'
      return value.length > shape.most ? `a text of at most ${shape.most} signs` : undefined
    case 'day':
      return typeof value === 'string' && parseIsoDay(value).ok ? undefined : 'an existing day, YYYY-MM-DD'
    case 'country':
      return typeof value === 'string' && /^[A-Z]{2}$/.test(value) ? undefined : 'a country code of two capital letters'
    case 'flag':
      return typeof value === 'boolean' ? undefined : 'true or false'
    case 'number':
      return Number.isInteger(value) ? undefined : 'a whole number'
    case 'one-of':
      return shape.values.some((one) => one === value) ? undefined : `one of: ${shape.values.join(', ')}`
  }
}

function conformsObject(value: JsonObject, members: Members, place: string): Result<true, DeclarationProblem> {
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(members, name)) return refuse(`${place}/${name}`, `one of: ${Object.keys(members).join(', ')}`)
  }
  for (const [name, { shape, required }] of Object.entries(members)) {
    const member = value[name]
    if (member === undefined) {
      if (required) return refuse(`${place}/${name}`, 'this member')
      continue
    }
    const inside = conforms(member, shape, `${place}/${name}`)
    if (!inside.ok) return inside
  }
  return succeed(true)
}

function conformsList(value: readonly JsonValue[], shape: Shape, place: string): Result<true, DeclarationProblem> {
  for (const [index, item] of value.entries()) {
    const inside = conforms(item, shape, `${place}/${index}`)
    if (!inside.ok) return inside
  }
  return succeed(true)
}

function conforms(value: JsonValue, shape: Shape, place: string): Result<true, DeclarationProblem> {
  if (shape.kind === 'object') {
    return isJsonObject(value) ? conformsObject(value, shape.members, place) : refuse(place, 'an object')
  }
  if (shape.kind === 'list') {
    if (!Array.isArray(value)) return refuse(place, 'a list')
    if (value.length > shape.most) return refuse(place, `at most ${shape.most} entries`)
    return conformsList(value, shape.of, place)
  }
  const expected = conformsScalar(value, shape)
  return expected === undefined ? succeed(true) : refuse(place, expected)
}

/** Accepts a declaration whose every member is known and well formed; else the place and what was expected there. */
export function parseDeclaration(value: JsonValue): Result<JsonObject, DeclarationProblem> {
  const checked = conforms(value, declaration, '')
  return checked.ok ? succeed(value as JsonObject) : checked
}
