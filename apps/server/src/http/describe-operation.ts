import { type RouteConfig, z } from '@hono/zod-openapi'
import { problemSchema } from '../schemas/answer-schemas.ts'
import type { Content, Operation } from './operation.ts'
import { wordProblem } from './problem.ts'
import { type ProblemCode, problemStatus } from './problem-codes.ts'
import { problemWordsIn } from './server-words.ts'

const editingProblems = [
  'editing_off',
  'editing_key_missing',
  'editing_key_wrong',
  'editing_key_withdrawn',
  'too_many_wrong_keys',
] as const

/** Problems an operation can answer with because of what it is. */
export function problemsOf(operation: Operation): readonly ProblemCode[] {
  const changes = operation.method === 'get' ? [] : (['origin_refused'] as const)
  const withBody = ['upload_too_large', 'body_broken_off', 'content_encoding_unknown', 'server_busy'] as const
  const own = new Set<ProblemCode>([
    'request_invalid',
    ...operation.problems,
    ...changes,
    ...(operation.body ? withBody : []),
    ...(operation.ownerLink ? (['owner_link_missing', 'link_unknown', 'dossier_deleted'] as const) : []),
    ...(operation.editingKey ? editingProblems : []),
    'too_many_requests',
    'internal_error',
  ])
  return [...own]
}

/** Values for sentences that have some, as an example shows them. */
const placeInXml = { line: 12, column: 5, found: 'report', expected: 'issuer', openedLine: 9 }
const exampleDetails = {
  ...placeInXml,
  most: 40,
  place: '/host',
  megabytes: 45,
  format: 'pdf',
  expected: 'a text',
  address: 'https://badges.example/1',
  instant: '',
  count: 2,
  kilobytes: 512,
  known: 'html, pdf',
}

const exampleOf = (code: ProblemCode) => wordProblem({ code, details: exampleDetails }, problemWordsIn('en'))

function problemContent(codes: readonly ProblemCode[], isPage: boolean): Content {
  const schema = z.intersection(problemSchema, z.object({ code: z.enum(codes as readonly [string, ...string[]]) }))
  const examples = Object.fromEntries(codes.map((code) => [code, { value: exampleOf(code) }]))
  return {
    'application/problem+json': { schema, examples } as Content[string],
    ...(isPage && { 'text/html': { schema: z.string() } }),
  }
}

function problemAnswers(operation: Operation) {
  const codes = problemsOf(operation)
  const statuses = [...new Set(codes.map((code) => problemStatus[code]))].toSorted()
  return Object.fromEntries(
    statuses.map((status) => {
      const ofStatus = codes.filter((code) => problemStatus[code] === status)
      const content = problemContent(ofStatus, operation.method === 'get')
      return [status, { description: ofStatus.map((code) => `\`${code}\``).join(', '), content }]
    }),
  )
}

const pathMembers = {
  token: z.string().openapi({ example: 'Qm9vay1vZi10cmF2ZWwtMQ', description: 'Secret of the link.' }),
  id: z.string().openapi({
    example: '3f6dc31c-ceef-4e93-9d8a-b4b862cf9b51',
    description: 'Last part of the URI of an ESCO skill.',
  }),
  pack: z.string().openapi({ example: 'electrician-fr', description: 'Id of the pack.' }),
  draft: z.string().openapi({ example: 'Qm9vay1vZi10cmF2ZWwtMQ', description: 'Number of the draft.' }),
}

function pathParameters(path: string) {
  if (path.includes('{pack}')) return z.object({ pack: pathMembers.pack })
  if (path.includes('{draft}')) return z.object({ draft: pathMembers.draft })
  if (path.includes('{token}')) return z.object({ token: pathMembers.token })
  return path.includes('{id}') ? z.object({ id: pathMembers.id }) : undefined
}

/** One operation as OpenAPI describes it. */
export function describeOperation(operation: Operation): RouteConfig {
  const { method, path, id, tag, summary, description, query, body, answer, status, curl } = operation
  const params = pathParameters(path)
  return {
    method,
    path,
    operationId: id,
    tags: [tag],
    summary,
    description,
    ...(operation.ownerLink && { security: [{ ownerLink: [] }] }),
    ...(operation.editingKey && { security: [{ editingKey: [] }] }),
    request: {
      ...(Object.keys(query.shape).length > 0 && { query }),
      ...(params && { params }),
      ...(body && { body: { ...body, required: true } }),
    },
    responses: { [status]: answer, ...problemAnswers(operation) },
    'x-codeSamples': [{ lang: 'Shell', label: 'curl', source: curl }],
  } as RouteConfig
}
