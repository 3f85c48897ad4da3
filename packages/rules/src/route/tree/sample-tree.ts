import type { Circumstances, ExperienceEntry } from '@wanderbuch/core/vocabulary/circumstances'
import { type FactBook, factBook } from '@wanderbuch/core/vocabulary/fact'
import { routeFacts } from '../route-facts.ts'
import type { RouteRequest } from '../route-request.ts'
import { routeRequest } from '../sample-route.ts'
import { findRoute } from './find-route.ts'
import type { RouteTree, TreeStep } from './route-tree.ts'

const proofs = { c: 'home-certificate', s: 'sworn-statement', l: 'letter', n: 'none' } as const
const roles = { own: 'self-employed', lead: 'manager', exec: 'executive', emp: 'employed' } as const

/** `own:2015-2020` is six full calendar years; `~` leaves out how much of full time; `/3` technical years; `@US` a state; `+c` its proof. */
function entryOf(word: string): ExperienceEntry | undefined {
  const match = /^(own|lead|exec|emp):(\d{4})-(\d{4})(~)?(?:\/(\d))?(?:@([A-Z]{2}))?(?:\+(.*))?$/.exec(word)
  if (!match) return undefined
  const [, role, from, to, vague, technical, country = 'RO', proof] = match
  const years = Number(to) - Number(from) + 1
  return {
    role: roles[role as keyof typeof roles],
    from: `${from}-01-01`,
    to: `${to}-12-31`,
    country,
    ofThisProfession: true,
    ...(vague ? {} : { fullTimeYears: years }),
    ...(technical && { technicalYears: Number(technical) }),
    ...(proof && { proof: proofs[proof as keyof typeof proofs] }),
  } as ExperienceEntry
}

const flags: Readonly<Record<string, Circumstances>> = {
  eu: { nationality: 'eu-eea-ch' },
  eq: { nationality: 'equal-treated' },
  tcn: { nationality: 'third-country' },
  whole: { experienceIsWhole: true },
  none: { experience: [], experienceIsWhole: true },
  reg: { homeRegulatesProfession: true },
  noreg: { homeRegulatesProfession: false },
  tr: { homeRegulatesTraining: true },
  notr: { homeRegulatesTraining: false },
  est: { establishedAtHome: true },
  noest: { establishedAtHome: false },
  val: { learningValidated: true },
  access: { accessAtHome: true },
  noaccess: { accessAtHome: false },
  attested: { acquiredRights: { attested: true } },
  decision: { holdsDecision: true },
}

function oneWord(word: string): Circumstances {
  const known = flags[word]
  if (known) return known
  const [name = '', value = ''] = word.split(':')
  if (/^T\d/.test(word)) {
    const attested = word.endsWith('+') ? true : word.endsWith('-') ? false : undefined
    return { trainingYears: Number(word.slice(1, 2)), ...(attested !== undefined && { trainingAttested: attested }) }
  }
  if (name === 'third') {
    const [acceptedBy = '', years = ''] = value.split('/')
    const named = acceptedBy === 'no' ? null : acceptedBy
    return {
      thirdCountryTitle: {
        acceptedBy: named,
        yearsThere: Number(years[0]),
        ...(years[1] && { yearsCertified: years[1] === '+' }),
      },
    }
  }
  const members = {
    level: 'article11Level',
    group: 'activityGroup',
    began: 'trainingBegan',
    award: 'awardedOn',
  } as const
  const member = members[name as keyof typeof members]
  if (!member) throw new Error(`no such word: ${word}`)
  return { [member]: value } as Circumstances
}

/** Test material: circumstances from words. */
export function circumstancesOf(line: string): Circumstances | undefined {
  const words = line.split(' ').filter(Boolean)
  if (words.length === 0) return undefined
  const experience = words.flatMap((word) => entryOf(word) ?? [])
  const others = words.filter((word) => !entryOf(word)).map(oneWord)
  return Object.assign({}, ...others, experience.length > 0 ? { experience } : {}) as Circumstances
}

/** A request from two lines: the route (home host purpose profession day region) and what was stated. */
export function treeRequest(line: string, stated = ''): RouteRequest {
  const circumstances = circumstancesOf(stated)
  return { ...routeRequest(line), ...(circumstances && { circumstances }) }
}

export function bookOf(request: RouteRequest, left: readonly string[] = []): FactBook {
  return factBook(routeFacts(request).filter(({ id }) => !left.includes(id)))
}

export const treeOf = (line: string, stated = ''): RouteTree => {
  const request = treeRequest(line, stated)
  return findRoute(request, bookOf(request))
}

const marks = { yes: '=yes', no: '=no', 'not-determined': '?', 'not-in-force': '!', information: '' } as const
const shortOutcome = (step: TreeStep | undefined) => (step ? marks[step.outcome as keyof typeof marks] : '-')

/** In short: status, then the ways in order (`=yes`, `=no`, `?` not determined, `!` not in force), then their clocks. */
export function shortTree({ steps }: RouteTree): string {
  const status = shortOutcome(steps.find(({ kind }) => kind === 'status'))
  const ways = steps.filter(({ regime }) => regime !== undefined)
  const clocks = [...new Set(ways.flatMap((way) => way.clocks.map(({ name }) => name)))]
  return `${status} | ${ways.map((way) => `${way.regime}${shortOutcome(way)}`).join(' ')} | ${clocks.join(' ')}`.trimEnd()
}

/** Ids of the rules a route holds against the case, in any of its steps. */
export const rulesOfRoute = (line: string, stated = ''): readonly string[] => [
  ...new Set(treeOf(line, stated).steps.flatMap(({ rules }) => rules.map(({ id }) => id))),
]
