import type { RouteSource } from '@wanderbuch/core/compare/from-mapped'
import type { Fact, FactBook } from '@wanderbuch/core/vocabulary/fact'
import { validationFacts, validationQuestions } from '../validation/validation-source.ts'
import { builtInRoutePacks, type Pack } from './pack.ts'
import { routeFacts } from './route-facts.ts'
import { routeQuestions } from './route-questions.ts'
import type { RouteRequest } from './route-request.ts'
import { setScene } from './route-scene.ts'
import { findRoute } from './tree/find-route.ts'
import type { RouteTree } from './tree/route-tree.ts'

/** What the law says, with the packs it is said with. */
export interface PackedRoutes {
  /** The route alone, as it is asked for without documents. */
  readonly route: RouteSource
  /** The route, and validation for what is missing: for a dossier. */
  readonly dossier: RouteSource
  readonly findRoute: (request: RouteRequest, book: FactBook) => RouteTree
  /** Whom to ask about a request: name and address. */
  readonly findContact: (request: RouteRequest) => Fact
}

/** Routes made with these packs. Pure. Example: `createRouteSource(withPublished(builtInPacks, own)).route`. */
export function createRouteSource(packs: readonly Pack[]): PackedRoutes {
  const route: RouteSource = {
    facts: (request) => routeFacts(request, packs),
    questions: (request, book) => routeQuestions(request, book, packs),
  }
  return {
    route,
    dossier: {
      facts: (request) => [...route.facts(request), ...validationFacts(request)],
      questions: (request, book) => [...route.questions(request, book), ...validationQuestions(request)],
    },
    findRoute: (request, book) => findRoute(request, book, packs),
    findContact: (request) => setScene(request, packs).contact,
  }
}

/** Routes with the packs that come with Wanderbuch. */
export const builtInRoutes: PackedRoutes = createRouteSource(builtInRoutePacks)
