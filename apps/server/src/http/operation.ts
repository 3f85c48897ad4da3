import type { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { ProblemCode } from './problem-codes.ts'

export type Tag = 'Dossiers' | 'Checking' | 'Looking up' | 'Skills' | 'Keeping' | 'Shared pages' | 'Packs' | 'Service'

/** Content of a request or answer by media type, each with its schema and an example where one helps. */
export type Content = Readonly<Record<string, { readonly schema: z.ZodType; readonly example?: unknown }>>

/** Everything the description says of one operation; the routes check against the same. */
export interface Operation<Query extends z.ZodObject = z.ZodObject> {
  /** Unique; generated clients name their functions after it. */
  readonly id: string
  readonly method: 'get' | 'post' | 'delete'
  /** As in OpenAPI: `/s/{token}`. */
  readonly path: `/${string}`
  readonly tag: Tag
  readonly summary: string
  readonly description: string
  /** Example as a command line; `BASE` stands for the address of the server. */
  readonly curl: string
  readonly query: Query
  readonly body?: { readonly description: string; readonly content: Content }
  /** Whether the secret of the owner link is needed. */
  readonly ownerLink?: true
  /** Whether the key for editing packs is needed. */
  readonly editingKey?: true
  readonly status: 200 | 201
  readonly answer: { readonly description: string; readonly content: Content }
  /** Besides those every operation can answer with. */
  readonly problems: readonly ProblemCode[]
}

/** An operation together with what answers it. */
export interface Route {
  readonly operation: Operation
  readonly respond: (context: Context) => Promise<Response>
}
