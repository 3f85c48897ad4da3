import { askQuestion } from '@wanderbuch/core/compare/ask-question'
import type { FactBook } from '@wanderbuch/core/vocabulary/fact'
import type { Finding, FindingOutcome } from '@wanderbuch/core/vocabulary/finding'
import { readStated } from '../../circumstances/stated-facts.ts'
import { type ClockName, clockTerms } from '../../clock/clock-terms.ts'
import { rulesVersion } from '../../rules-version.ts'
import type { RouteRequest } from '../route-request.ts'
import { routeQuestions } from '../route-questions.ts'
import { builtInRoutePacks, type Pack } from '../pack.ts'
import { type RouteScene, setScene } from '../route-scene.ts'
import { listWays, type Way } from './list-ways.ts'
import { type OwnReading, readLanguage, readOwnConditions, readStatus, readValidation } from './own-conditions.ts'
import { readMeasure } from './measure-step.ts'
import { risksOfWay } from './risks.ts'
import type { WayRegime } from './way.ts'
import type { RouteTree, StepClock, StepKind, TreeStep } from './route-tree.ts'

type Findings = readonly Finding[]

const under = (findings: Findings, prefixes: readonly string[]) =>
  findings.filter(({ id }) => prefixes.some((prefix) => id.startsWith(`route/${prefix}`)))

const weight: readonly FindingOutcome[] = ['not-determined', 'not-in-force', 'no', 'yes', 'information']

/** What several findings come to: the most open of them. */
function joinedOutcome(findings: Findings): FindingOutcome {
  const outcomes = findings.map(({ outcome }) => outcome)
  return weight.find((outcome) => outcomes.includes(outcome)) ?? 'information'
}

function openOf(findings: Findings): Pick<TreeStep, 'missing' | 'whoCanAnswer'> {
  const who = findings.find(({ whoCanAnswer }) => whoCanAnswer)?.whoCanAnswer
  return { missing: [...new Set(findings.flatMap(({ missing }) => missing))], ...(who && { whoCanAnswer: who }) }
}

/** The findings of a step and the facts behind them, by id. */
const namedIn = (findings: Findings): Pick<TreeStep, 'findings' | 'facts'> => ({
  findings: findings.map(({ id }) => id),
  facts: [...new Set(findings.flatMap(({ because }) => because))],
})

/** A step that says what its findings say; none without findings. */
function toldStep(kind: StepKind, findings: Findings, more: Partial<TreeStep> = {}): readonly TreeStep[] {
  const [first] = findings
  if (!first) return []
  return [
    {
      id: kind,
      kind,
      outcome: kind === 'status' ? first.outcome : joinedOutcome(findings),
      rules: [],
      asks: [],
      clocks: [],
      risks: [],
      ...openOf(findings),
      ...more,
      ...namedIn(findings),
    },
  ]
}

/** Regimes of a pack's ways that belong to a way of the tree. */
const packRegimes: Partial<Readonly<Record<WayRegime, readonly string[]>>> = {
  'optional-statement': ['optional-statement'],
  services: ['services'],
  automatic: ['automatic'],
  experience: ['experience'],
  general: ['qualification', 'general'],
  exception: ['exception'],
}

/** A pack tells of partial access as an exception; where there is no other exception, it belongs to that way. */
function packRegimesOf({ regime }: Way, ways: readonly Way[]): readonly string[] {
  const isOnly = regime === 'partial-access' && !ways.some((way) => way.regime === 'exception')
  return isOnly ? ['exception'] : (packRegimes[regime] ?? [])
}

/** Findings that put the ways of the host's own pack into words. */
function packFindings(scene: RouteScene, regimes: readonly string[]): readonly string[] {
  const ways = scene.fields.filter(({ name, regime }) => name.startsWith('way/') && regimes.includes(regime ?? ''))
  return ways.map(({ name }) => name.replace(/^way\/\d+-/, '2-regime/'))
}

/** A card has two clocks: of the home authority, then of the host. */
function clocksOf({ clock, regime }: Way, ways: readonly Way[]): readonly StepClock[] {
  if (clock === undefined) return []
  const isAutomatic = ways.some((way) => way.regime === 'automatic')
  const second: readonly ClockName[] =
    regime === 'card' && clock === 'card-home' ? [isAutomatic ? 'card-host-automatic' : 'card-host-general'] : []
  return [clock, ...second].map((name) => ({ name, terms: clockTerms[name] }))
}

/** What all steps are made from. */
interface Material {
  readonly scene: RouteScene
  readonly ways: readonly Way[]
  readonly findings: Findings
  readonly book: FactBook
}

function wayStep(way: Way, { ways, scene, findings }: Material): TreeStep {
  const told = under(findings, [
    ...way.findings,
    ...packFindings(scene, packRegimesOf(way, ways)),
    `2-stated/${way.regime}`,
  ])
  const { missing, whoCanAnswer } = openOf(told)
  return {
    id: `way/${way.regime}`,
    kind: way.regime === 'individual' ? 'individual' : 'way',
    regime: way.regime,
    outcome: way.rules.length === 0 && told.length > 0 ? joinedOutcome(told) : way.outcome,
    rules: way.rules,
    asks: way.asks,
    missing,
    ...(whoCanAnswer && { whoCanAnswer }),
    clocks: clocksOf(way, ways),
    risks: risksOfWay(way, scene),
    ...namedIn(told),
  }
}

function measureSteps({ scene, ways, findings, book }: Material): readonly TreeStep[] {
  if (!ways.some(({ regime }) => regime === 'general')) return []
  const { rules, asks, choice } = readMeasure(scene, readStated(book))
  const told = under(findings, ['2-regime/compensation', '2-regime/reasons', '2-regime/offset', '2-stated/choice'])
  const isOver = rules.every(({ kind }) => kind === 'not-in-force')
  const outcome = isOver ? 'not-in-force' : choice === 'open' ? 'not-determined' : 'information'
  const step = { id: 'measure', kind: 'measure', outcome, rules, asks, clocks: [], risks: [] } as const
  return [{ ...step, ...openOf(told), ...namedIn(told) }]
}

/** The host's own rules beside a step: what they leave open is asked, and leaves the step open. */
const ownStep = ({ rules, asks }: OwnReading): Partial<TreeStep> => ({
  rules,
  asks,
  ...(asks.length > 0 && { outcome: 'not-determined' }),
})

/** Everything that is the same whatever way is taken, from its findings. */
function laterSteps({ scene, findings, ways, book }: Material): readonly TreeStep[] {
  const told = (kind: StepKind, prefixes: readonly string[], more?: Partial<TreeStep>) =>
    toldStep(kind, under(findings, prefixes), more)
  const clocks = ways.flatMap((way) => clocksOf(way, ways))
  const names = [...new Set(clocks.map(({ name }) => name))]
  const each = names.map((name) => ({ name, terms: clockTerms[name] }))
  const stated = readStated(book)
  const conditions = packFindings(scene, ['registration'])
  return [
    ...(conditions.length > 0 ? told('conditions', conditions, ownStep(readOwnConditions(scene, stated))) : []),
    ...told('validation', ['7-validation'], {
      ...ownStep(readValidation(scene, stated)),
      ...(scene.host === 'FR' && { clocks: [{ name: 'fr-vae-admission', terms: clockTerms['fr-vae-admission'] }] }),
    }),
    ...told('authority', ['3-authority', '9-academic/informs']),
    ...told('documents', ['4-documents'], { risks: ['papers-grow-old'] }),
    ...told('clock', ['5-clock', '9-academic/time'], { clocks: each, risks: ['clock-needs-complete-file'] }),
    ...told('fee', ['7-fee']),
    ...told('language', ['6-language'], ownStep(readLanguage(scene))),
    ...told('effect', ['7-effect']),
    ...told('appeal', ['8-appeal']),
    ...told('assistance', ['8-assistance']),
  ]
}

function listSteps(scene: RouteScene, findings: Findings, book: FactBook): readonly TreeStep[] {
  const ways = listWays(scene, readStated(book))
  const material = { scene, ways, findings, book }
  const steps = ways.map((way) => wayStep(way, material))
  const cautions = under(findings, ['10-caution', ...packFindings(scene, ['warning'])]).filter(
    ({ id }) => !id.endsWith('/individual'),
  )
  return [
    ...toldStep('status', under(findings, ['1-status']), readStatus(scene, readStated(book))),
    ...toldStep('region', under(findings, ['1-region'])),
    ...steps.filter(({ kind }) => kind === 'way'),
    ...measureSteps(material),
    ...laterSteps(material),
    ...steps.filter(({ kind }) => kind === 'individual'),
    ...toldStep('caution', cautions, { risks: ['level-of-framework-is-none'] }),
  ]
}

/**
 * The route as data: ordered steps with rules, clocks, what is not known and who knows it; the words are those of the
 * findings it names. What was stated is taken from the book, so that a fact left out of it is not determined. Pure.
 * Example: `findRoute(request, factBook(routeFacts(request)))`.
 */
export function findRoute(
  request: RouteRequest,
  book: FactBook,
  packs: readonly Pack[] = builtInRoutePacks,
): RouteTree {
  const scene = setScene(request, packs)
  const findings = routeQuestions(request, book, packs).flatMap((question) => askQuestion(question, book) ?? [])
  const steps = listSteps(scene, findings, book)
  const asks = new Map(steps.flatMap((step) => step.asks).map((ask) => [ask.ask, ask]))
  return {
    host: scene.host,
    ...(scene.home && { home: String(scene.home.value) }),
    purpose: request.purpose,
    ...(scene.profession && { profession: scene.profession }),
    day: request.day,
    rules: rulesVersion,
    steps,
    asksOfPerson: [...asks.values()].filter(({ of }) => of === 'person'),
  }
}
