import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { expect } from 'vitest'

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every described object may have the described members only, so that a test sees one that is missing in the description. */
function close(value: unknown, inParts = false): unknown {
  if (Array.isArray(value)) return value.map((one) => close(one, inParts))
  if (!isObject(value)) return value
  const inside = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, close(one, name === 'allOf')]))
  const isOpen = isObject(value.properties) && value.type === 'object' && value.additionalProperties === undefined
  return isOpen && !inParts ? { ...inside, additionalProperties: false } : inside
}

export interface DescribedAnswers {
  /** Fails the test when the answer is not one the description names: status, media type, shape, code of the problem. */
  readonly expectDescribed: (method: string, path: string, response: Response) => Promise<void>
  /** `METHOD path status` of every answer seen so far. */
  readonly seen: ReadonlySet<string>
}

/** The template and the described operation of an address; undefined for what the description does not name. */
function findOperation(paths: Json, method: string, path: string) {
  for (const [template, methods] of Object.entries(paths)) {
    const pattern = new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`)
    const operation = (methods as Json)[method]
    if (pattern.test(path) && isObject(operation)) return { template, operation }
  }
  return undefined
}

const step = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1')

/** Compares answers with the description of the API. */
export function describedAnswers(description: Json): DescribedAnswers {
  const formats = { date: /^\d{4}-\d\d-\d\d$/, 'date-time': /^\d{4}-\d\d-\d\dT[\d:.]+Z$/, binary: true } as const
  const ajv = new Ajv2020({ strict: false, allErrors: true, formats })
  ajv.addSchema(close(description) as Json, 'api')
  const compiled = new Map<string, ValidateFunction>()
  const seen = new Set<string>()
  const compile = (ref: string) => {
    const known = compiled.get(ref) ?? ajv.compile({ $ref: ref })
    compiled.set(ref, known)
    return known
  }
  return {
    seen,
    expectDescribed: async (method, path, response) => {
      const found = findOperation(description.paths as Json, method, path)
      if (!found || response.status === 405) return
      const { template, operation } = found
      const status = String(response.status)
      seen.add(`${method} ${template} ${status}`)
      const answer = (operation.responses as Json)[status] as Json | undefined
      expect(answer, `${method} ${template} does not describe status ${status}`).toBeDefined()
      const type = response.headers.get('content-type')?.split(';')[0] ?? ''
      expect(Object.keys(answer?.content as Json), `${method} ${template} ${status}`).toContain(type)
      if (!type.endsWith('json')) return
      const place = ['paths', template, method, 'responses', status, 'content', type, 'schema'].map(step).join('/')
      const validate = compile(`api#/${place}`)
      validate(await response.json())
      expect(validate.errors ?? [], `${method} ${template} ${status}`).toEqual([])
    },
  }
}
