import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { answerProblem } from './answer-problem.ts'
import { describeOperation } from './describe-operation.ts'
import type { Operation, Route } from './operation.ts'
import { parseAgainst } from './read-json.ts'
import { noteRoute } from './request-log.ts'

type Answer<Query extends z.ZodObject> = (context: Context, query: z.infer<Query>) => Response | Promise<Response>

export const noQuery = z.strictObject({})

/** Joins an operation with its answer; the query is checked before. An unknown parameter is refused like an unknown member. */
export function routeOf<Query extends z.ZodObject>(operation: Operation<Query>, answer: Answer<Query>): Route {
  return {
    operation: operation as unknown as Operation,
    respond: async (context) => {
      const query = parseAgainst(operation.query, context.req.query())
      if (query.ok) return answer(context, query.value)
      return answerProblem(context, { ...query.problem, place: `query${query.problem.place}` })
    },
  }
}

const honoPath = (path: string) => path.replaceAll(/\{(\w+)\}/g, ':$1')

/** Serves and describes all routes. What asks a served path in another way is told which ways there are. */
export function mountRoutes(app: OpenAPIHono, routes: readonly Route[]): void {
  for (const { operation, respond } of routes) {
    app.openAPIRegistry.registerPath(describeOperation(operation))
    app.on(operation.method, honoPath(operation.path), (context) => {
      noteRoute(context, operation.path)
      return respond(context)
    })
  }
  for (const path of new Set(routes.map(({ operation }) => operation.path))) {
    const methods = routes.filter((one) => one.operation.path === path).map(({ operation }) => operation.method)
    refuseOtherMethods(app, path, methods)
  }
}

function refuseOtherMethods(app: OpenAPIHono, path: string, methods: readonly string[]): void {
  const names = methods.flatMap((method) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]))
  app.all(honoPath(path), (context) => {
    noteRoute(context, path)
    context.header('allow', names.join(', '))
    return answerProblem(context, { code: 'method_not_allowed' })
  })
}
