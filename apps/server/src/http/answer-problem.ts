import type { Context } from 'hono'
import { renderProblemPage } from '../pages/problem-page.ts'
import { type FoundProblem, wordProblem } from './problem.ts'
import { readLanguage } from './read-language.ts'
import { problemWordsIn } from './server-words.ts'

/** A person who opens an address in a browser gets a page; software gets JSON. */
function wantsPage(context: Context): boolean {
  const { method } = context.req
  return (method === 'GET' || method === 'HEAD') && /\btext\/html\b/.test(context.req.header('accept') ?? '')
}

/** Answers a request with a problem, in the language and form the reader asked for. */
export function answerProblem(context: Context, found: FoundProblem): Response {
  const language = readLanguage(context)
  const words = problemWordsIn(language)
  const problem = { ...wordProblem(found, words), instance: `urn:uuid:${context.get('requestId') as string}` }
  context.header('content-language', language)
  context.header('vary', 'accept, accept-language')
  context.header('cache-control', 'no-store')
  if (wantsPage(context)) {
    const page = renderProblemPage(problem, words)
    context.header('content-security-policy', page.policy)
    return context.html(page.html, problem.status)
  }
  return context.body(JSON.stringify(problem), problem.status, { 'content-type': 'application/problem+json' })
}
