import { z } from '@hono/zod-openapi'
import { searchTextByMeaning } from '@wanderbuch/adapters/skills/answer-skills'
import { compareFound } from '@wanderbuch/adapters/skills/compare-found'
import { describeCoverage, describeSkill } from '@wanderbuch/adapters/skills/describe-vocabulary'
import type { Context } from 'hono'
import { answerProblem } from '../http/answer-problem.ts'
import { noQuery, routeOf } from '../http/mount-routes.ts'
import type { Operation, Route } from '../http/operation.ts'
import { readJson } from '../http/read-json.ts'
import { readLanguage } from '../http/read-language.ts'
import { compareOrderSchema, comparisonSchema } from '../schemas/comparison-schemas.ts'
import {
  answerLanguageSchema,
  conceptSchema,
  coverageSchema,
  findOrderSchema,
  foundSchema,
} from '../schemas/skill-schemas.ts'
import type { Services } from '../services.ts'
import { broughtOf, checkText, jsonContent, orderProblems, targetOf } from './skill-orders.ts'

const attribution = 'This service uses the ESCO classification of the European Commission.'

const findOperation = {
  id: 'findSkills',
  method: 'post',
  path: '/api/skills/find',
  tag: 'Skills',
  summary: 'Find the skills in a text',
  description: `A phrase, a learning outcome, a CV, an advertisement or a module handbook, in its own language. Every statement of the text is told: the ESCO skills its words point to, with the words, the label and the method, or that nothing fits. Suggestions only: a person decides. Nothing is stored. ${attribution}`,
  curl: `curl BASE/api/skills/find -H 'content-type: application/json' -d '{"text":"Ich prüfe elektrische Anlagen.","answerLanguage":"en"}'`,
  query: noQuery,
  body: { description: 'The text.', content: { 'application/json': { schema: findOrderSchema } } },
  status: 200,
  answer: jsonContent('The statements with what was found in each', foundSchema),
  problems: orderProblems,
} as const satisfies Operation<typeof noQuery>

const compareOperation = {
  id: 'compareSkills',
  method: 'post',
  path: '/api/skills/compare',
  tag: 'Skills',
  summary: 'Compare skills with what an occupation or an advertisement asks for',
  description: `Takes skills (with decisions where there are some) or a text, and an ESCO occupation or the text of an advertisement. Each skill asked for is held, partly held, missing or not determined, with the words it rests on. A skill is partly held when a person said so, or when a narrower, broader or related one is held. Nothing is stored, and there is no score. ${attribution}`,
  curl: `curl BASE/api/skills/compare -H 'content-type: application/json' -d '{"text":"Ich prüfe elektrische Anlagen.","occupation":"7411.1"}'`,
  query: noQuery,
  body: {
    description: 'What is brought and what is asked for.',
    content: { 'application/json': { schema: compareOrderSchema } },
  },
  status: 200,
  answer: jsonContent('The comparison, skill by skill', comparisonSchema),
  problems: [...orderProblems, 'occupation_unknown'],
} as const satisfies Operation<typeof noQuery>

const coverageOperation = {
  id: 'showSkillCoverage',
  method: 'get',
  path: '/api/skills/coverage',
  tag: 'Skills',
  summary: 'Which languages have names for skills and occupations',
  description: `Counts the names the vocabulary at hand has in each language, and says in which languages sentences are read. ${attribution}`,
  curl: 'curl BASE/api/skills/coverage',
  query: noQuery,
  status: 200,
  answer: jsonContent('The languages', coverageSchema),
  problems: [],
} as const satisfies Operation<typeof noQuery>

const conceptQuery = z.strictObject({
  language: answerLanguageSchema.optional().openapi({ description: 'Left out, the Accept-Language header decides.' }),
})
const conceptOperation = {
  id: 'showSkill',
  method: 'get',
  path: '/api/skills/{id}',
  tag: 'Skills',
  summary: 'One ESCO skill',
  description: `Its names in all languages at hand, the occupations that need it and, where the vocabulary knows them, its relations to other skills. ${attribution}`,
  curl: 'curl BASE/api/skills/3f6dc31c-ceef-4e93-9d8a-b4b862cf9b51?language=de',
  query: conceptQuery,
  status: 200,
  answer: jsonContent('The skill', conceptSchema),
  problems: ['skill_unknown'],
} as const satisfies Operation<typeof conceptQuery>

async function findSkills(context: Context, { skills, meaning }: Services): Promise<Response> {
  const order = await readJson(context, findOrderSchema)
  if (!order.ok) return answerProblem(context, order.problem)
  const checked = checkText(order.value.text, '/text')
  if (!checked.ok) return answerProblem(context, checked.problem)
  return context.json(await searchTextByMeaning(order.value, skills, meaning))
}

async function compareSkills(context: Context, { skills }: Services): Promise<Response> {
  const order = await readJson(context, compareOrderSchema)
  if (!order.ok) return answerProblem(context, order.problem)
  const { text, advert, answerLanguage } = order.value
  for (const checked of [checkText(text, '/text'), checkText(advert, '/advert')]) {
    if (!checked.ok) return answerProblem(context, checked.problem)
  }
  const compared = compareFound(
    { brought: broughtOf(order.value), target: targetOf(order.value), answerLanguage },
    skills,
  )
  if (!compared.ok) return answerProblem(context, { code: compared.problem.code, place: '/occupation' })
  return context.json(compared.value)
}

function showConcept(context: Context, { skills }: Services, language: string | undefined): Response {
  const concept = describeSkill(context.req.param('id') ?? '', skills, language ?? readLanguage(context))
  context.header('vary', 'accept-language', { append: true })
  return concept ? context.json(concept) : answerProblem(context, { code: 'skill_unknown' })
}

/** Skills in texts: finding, comparing, looking at one, and what the vocabulary covers. */
export function skillRoutes(services: Services): readonly Route[] {
  return [
    routeOf(findOperation, (context) => findSkills(context, services)),
    routeOf(compareOperation, (context) => compareSkills(context, services)),
    routeOf(coverageOperation, (context) => context.json(describeCoverage(services.skills))),
    routeOf(conceptOperation, (context, { language }) => showConcept(context, services, language)),
  ]
}
