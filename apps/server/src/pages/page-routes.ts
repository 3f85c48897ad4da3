import { createHash } from 'node:crypto'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context, Handler } from 'hono'
import { answerProblem } from '../http/answer-problem.ts'
import { parseProblemCode } from '../http/problem-codes.ts'
import { readLanguage } from '../http/read-language.ts'
import { noteRoute } from '../http/request-log.ts'
import { renderApiPage } from './api-page.ts'
import { describeApi } from './api-description.ts'
import type { ServicePage } from './page-shell.ts'
import { renderProblemKind, renderProblemList } from './problem-list.ts'

/** Answers with a text everybody may have, so that a cache only asks whether it changed. */
function answerPublic(context: Context, text: string, type: string): Response {
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
  context.header('cache-control', 'no-cache')
  context.header('etag', tag)
  if (context.req.header('if-none-match') === tag) return context.body(null, 304)
  return context.body(text, 200, { 'content-type': type })
}

function answerPage(context: Context, { html, policy }: ServicePage): Response {
  context.header('content-security-policy', policy)
  return answerPublic(context, html, 'text/html; charset=utf-8')
}

/** The address the reader came by, so that examples can be copied; nothing else than a host and port is taken over. */
function baseOf(context: Context): string {
  const { protocol, host } = new URL(context.req.url)
  const scheme = context.req.header('x-forwarded-proto') === 'https' ? 'https:' : protocol
  return /^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i.test(host) ? `${scheme}//${host}` : 'BASE'
}

function noted(route: string, answer: (context: Context) => Response): Handler {
  return (context) => {
    noteRoute(context, route)
    return answer(context)
  }
}

/** What the service says of itself: the description for software, the same for people, and its kinds of problems. */
export function mountPages(app: OpenAPIHono, version: string): void {
  const description = describeApi(app, version)
  const text = `${JSON.stringify(description, null, 1)}\n`
  const page = renderApiPage(description)
  const inLanguage = (context: Context) => {
    const language = readLanguage(context)
    context.header('content-language', language)
    context.header('vary', 'accept-language')
    return language
  }
  app.get(
    '/openapi.json',
    noted('/openapi.json', (context) => answerPublic(context, text, 'application/json')),
  )
  app.get(
    '/api',
    noted('/api', (context) =>
      answerPage(context, { ...page, html: page.html.replaceAll('BASE/', `${baseOf(context)}/`) }),
    ),
  )
  app.get(
    '/problems',
    noted('/problems', (context) => answerPage(context, renderProblemList(inLanguage(context)))),
  )
  app.get(
    '/problems/:code',
    noted('/problems/{code}', (context) => {
      const code = parseProblemCode(context.req.param('code') ?? '')
      if (code === undefined) return answerProblem(context, { code: 'not_found' })
      return answerPage(context, renderProblemKind(code, inLanguage(context)))
    }),
  )
}
