import { compareMapped } from '@wanderbuch/core/compare/from-mapped'
import { explainComparison } from '@wanderbuch/core/explain/from-compared'
import { targetOccupation } from '@wanderbuch/core/map/map-skills'
import type { DossierRequest } from '@wanderbuch/core/vocabulary/request'
import type { ClockEvent } from '@wanderbuch/rules/clock/clock-event'
import { readRouteClocks } from '@wanderbuch/rules/route-answer/read-route-clocks'
import { wordRouteTree } from '@wanderbuch/rules/route-answer/route-texts'
import type { Vocabularies } from '../esco/vocabularies.ts'
import type { PackShelf } from '../packs/pack-shelf.ts'
import { wordsOf } from './all-words.ts'
import { portsWith, routesWith } from './built-in-ports.ts'
import type { RouteAnswer } from './workbench.ts'

/**
 * The route alone, without documents: findings in words, the tree, the words of the tree in the languages asked for, and,
 * where something happened to a file, where it stands. All faces answer with this, so that the same facts give the same tree.
 */
export function answerRoute(
  request: DossierRequest,
  { vocabularies, packs }: { readonly vocabularies: Vocabularies; readonly packs: PackShelf },
  events: readonly ClockEvent[] = [],
): RouteAnswer {
  const { skills } = portsWith(vocabularies.current)
  const { route, findRoute } = routesWith(packs.published())
  const common = { request, records: [], origins: new Map(), trustSources: [], hostLevels: undefined, route }
  const comparison = compareMapped({ ...common, target: undefined })
  const { findings, facts } = explainComparison(comparison)
  const words = wordsOf(request.languages[0])
  const target = targetOccupation(skills.vocabulary, request.targetOccupation)
  const tree = findRoute(request, comparison.facts)
  const clocks = events.length > 0 ? readRouteClocks(tree, events) : []
  const texts = request.languages.map((language) => [
    language,
    wordRouteTree({ tree, findings, clocks }, wordsOf(language)),
  ])
  return {
    request,
    ...(target && { occupation: target.label }),
    steps: findings.map((finding) => ({ ...finding, sentence: words.label(finding.message, finding.parameters) })),
    tree,
    texts: Object.fromEntries(texts) as RouteAnswer['texts'],
    ...(events.length > 0 && { events, clocks }),
    facts,
  }
}
