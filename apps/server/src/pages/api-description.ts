import type { OpenAPIHono } from '@hono/zod-openapi'

/** The parts of an OpenAPI 3.1 description that the readable page shows. */
export interface ApiDescription {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string }
  readonly tags?: readonly { readonly name: string; readonly description?: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, DescribedSchema>> }
}

export interface DescribedOperation {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly description: string
  readonly security?: readonly object[]
  readonly parameters?: readonly DescribedParameter[]
  readonly requestBody?: { readonly description: string; readonly content: DescribedContent }
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: DescribedContent }>>
  readonly 'x-codeSamples': readonly { readonly source: string }[]
}

export interface DescribedParameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly description?: string
  readonly schema: DescribedSchema
}

type DescribedContent = Readonly<Record<string, { readonly schema: DescribedSchema; readonly examples?: object }>>

export interface DescribedSchema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly enum?: readonly (string | number)[]
  readonly const?: unknown
  readonly format?: string
  readonly default?: unknown
  readonly example?: unknown
  readonly items?: DescribedSchema
  readonly properties?: Readonly<Record<string, DescribedSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | DescribedSchema
  readonly allOf?: readonly DescribedSchema[]
  readonly anyOf?: readonly DescribedSchema[]
}

const tags = [
  { name: 'Dossiers', description: 'From certificates to a dossier. Nothing sent here is stored.' },
  { name: 'Checking', description: 'Is this certificate, is this dossier what it says? Nothing sent here is stored.' },
  { name: 'Looking up', description: 'Levels, frameworks, occupations and recognition routes, without any document.' },
  { name: 'Skills', description: 'ESCO skills in texts of any language. Nothing sent here is stored.' },
  { name: 'Keeping', description: 'Keep a dossier behind private links, see who looked, withdraw, delete.' },
  { name: 'Shared pages', description: 'What a share link opens, for people and for software.' },
  {
    name: 'Packs',
    description: 'What is known of professions, state by state: read it, take it along, write a new version.',
  },
  { name: 'Service', description: 'For those who run it.' },
]

/** The description of everything that is served, made from the schemas the routes check against. */
export function describeApi(app: OpenAPIHono, version: string): ApiDescription {
  app.openAPIRegistry.registerComponent('securitySchemes', 'ownerLink', {
    type: 'http',
    scheme: 'bearer',
    description: 'The secret of the owner link of a kept dossier.',
  })
  app.openAPIRegistry.registerComponent('securitySchemes', 'editingKey', {
    type: 'http',
    scheme: 'bearer',
    description:
      'The key of one editor of packs: made with `wanderbuch editor add`, or printed when the server started.',
  })
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Wanderbuch',
      version,
      description:
        'Makes, checks, keeps and shares portability dossiers, and answers questions on levels and recognition routes. Problems follow RFC 9457.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/' }],
    tags: [...tags],
  })
  return document as unknown as ApiDescription
}
