import type { AuthorityQuestion } from '@wanderbuch/core/report/handouts/handout-material'
import type { FactBook } from '@wanderbuch/core/vocabulary/fact'
import type { Finding, Parameters } from '@wanderbuch/core/vocabulary/finding'
import type { LegalCitation } from '@wanderbuch/standards/source-reference'
import { citeInstrument } from '../instruments/cite-instrument.ts'
import { type Ask, asksFor } from '../route/tree/asks.ts'
import type { RouteTree, TreeStep } from '../route/tree/route-tree.ts'
import type { RuleReading } from '../route/tree/rule-reading.ts'

interface Worded {
  readonly message: string
  readonly parameters: Parameters
}

const keep = (parameters: Parameters, ...names: readonly string[]): Parameters =>
  Object.fromEntries(names.flatMap((name) => (parameters[name] === undefined ? [] : [[name, parameters[name]]])))

/** Parts of the route that have a question of their own under `letter.open.KIND`. */
const openParts: readonly string[] = [
  'route-fee',
  'route-appeal',
  'route-documents',
  'route-clock',
  'route-language',
  'route-authority',
  'route-level',
]

function openQuestion(given: Parameters, [kind = '']: readonly string[]): Worded {
  if (openParts.includes(kind)) return { message: `letter.open.${kind}`, parameters: {} }
  return { message: 'letter.ask', parameters: keep(given, 'what') }
}

/** How a letter puts what a finding leaves open; by the finding's message. */
const letterMessages: Readonly<Record<string, (parameters: Parameters, missing: readonly string[]) => Worded>> = {
  'route.ask': openQuestion,
  'route.ask-stale': (given) => ({ message: 'letter.ask-again', parameters: keep(given, 'what', 'bound') }),
  'route.ask-expired': (given) => ({ message: 'letter.ask-again', parameters: keep(given, 'what', 'bound') }),
  'route.ask-before-text': (given) => ({ message: 'letter.ask-again', parameters: keep(given, 'what', 'bound') }),
  'route.ask-whether': (given) => ({ message: 'letter.ask-whether', parameters: keep(given, 'whether') }),
  'route.language-stated': openQuestion,
  'route.unknown': (given) => ({ message: 'letter.ask-points', parameters: keep(given, 'points') }),
  'route.status.not-found': (given) => ({ message: 'letter.ask-regulated', parameters: keep(given, 'country') }),
  'route.uk': (given) => ({ message: 'letter.ask-regulated', parameters: keep(given, 'country') }),
  'route.outside': (given) => ({ message: 'letter.ask-regulated', parameters: keep(given, 'country') }),
  'route.region': (given) => ({ message: 'letter.ask-region', parameters: keep(given, 'region') }),
}

/** Provision of Union law by which an authority owes the answer, per part of the route. Source: the Directive, as cited. */
const answerOwed: Readonly<Record<string, string>> = {
  'route-appeal': 'Article 51(3)',
  'route-documents': 'Article 50 and Annex VII',
  'route-clock': 'Article 51',
  'route-language': 'Article 53',
}

/** Facts of the rules the finding rests on come first; else what the Directive owes, where it reaches. */
function basisOfFinding(finding: Finding, book: FactBook, isUnion: boolean): readonly LegalCitation[] {
  const cited = finding.because.flatMap((id) => (id.startsWith('rule/') ? (book.get(id)?.citation ?? []) : []))
  const [first] = cited
  if (first) return [first]
  if (finding.citation) return [finding.citation]
  const owed = finding.missing.flatMap((kind) => answerOwed[kind] ?? [])[0] ?? 'Articles 57 and 57b'
  return isUnion ? [citeInstrument('eu-2005-36', owed)] : []
}

function findingQuestions(findings: readonly Finding[], book: FactBook): readonly AuthorityQuestion[] {
  const isUnion = findings.some(({ id }) => id === 'route/8-assistance')
  return findings.flatMap((finding): readonly AuthorityQuestion[] => {
    const { id, section, outcome, audience = 'worker', message, parameters, missing } = finding
    const worded = letterMessages[message]?.(parameters, missing)
    if (section !== 'route' || outcome !== 'not-determined' || audience !== 'worker' || !worded) return []
    const recalled = finding.because.some(
      (fact) => fact.startsWith('rule/') && book.get(fact)?.certainty === 'recalled',
    )
    return [{ id, of: 'host-authority', ...worded, basis: basisOfFinding(finding, book, isUnion), recalled }]
  })
}

const cite = ({ own, citation }: RuleReading): LegalCitation => own ?? citation

const asksOf = ({ missing, recalled }: RuleReading, asks: readonly Ask[]): readonly string[] => {
  const own = new Set(asksFor(missing).map(({ ask }) => ask))
  return asks.filter(({ ask }) => own.has(ask) || (recalled && ask === 'recalled-rule')).map(({ ask }) => ask)
}

/** Each question once, with all provisions that need its answer. */
function stepQuestions(steps: readonly TreeStep[]): readonly AuthorityQuestion[] {
  const asked = new Map<string, AuthorityQuestion>()
  const open = steps.filter(({ outcome }) => outcome !== 'no' && outcome !== 'not-in-force')
  for (const { asks, rules } of open) {
    for (const { ask, of } of asks) {
      if (of === 'person') continue
      const needing = rules.filter((rule) => asksOf(rule, asks).includes(ask))
      const before = asked.get(ask)
      const laws = new Map([...(before?.basis ?? []), ...needing.map(cite)].map((law) => [lawKey(law), law]))
      const recalled = (before?.recalled ?? true) && needing.every((rule) => rule.recalled === true)
      asked.set(ask, {
        id: ask,
        of,
        message: `letter.need.${ask}`,
        parameters: {},
        basis: [...laws.values()],
        recalled,
      })
    }
  }
  return [...asked.values()].map((one) => ({ ...one, recalled: one.recalled && one.basis.length > 0 }))
}

const lawKey = ({ instrument, provision }: LegalCitation) => `${instrument}\n${provision}`

/** Where nothing particular is open, what everybody asks before an application: a letter is never without a question. */
const startQuestion: AuthorityQuestion = {
  id: 'start',
  of: 'host-authority',
  message: 'letter.ask-start',
  parameters: {},
  basis: [],
  recalled: false,
}

/**
 * What only an authority can answer, as questions of a letter, each with the provision it rests on: first what the host's own
 * pack leaves open, then what the rules of the ways lack. Pure.
 */
export function listAuthorityQuestions(
  tree: RouteTree,
  findings: readonly Finding[],
  book: FactBook,
): readonly AuthorityQuestion[] {
  const questions = [...findingQuestions(findings, book), ...stepQuestions(tree.steps)]
  return questions.some(({ of }) => of === 'host-authority') ? questions : [startQuestion, ...questions]
}
