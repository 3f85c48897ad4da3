import type { Fact } from '@wanderbuch/core/vocabulary/fact'
import { provisionFact, provisionIds } from '../instruments/provisions.ts'
import { statedFacts } from '../circumstances/stated-facts.ts'
import { databaseFact, solvitFact } from './authority-facts.ts'
import { builtInRoutePacks, type Pack, packFact } from './pack.ts'
import type { RouteRequest } from './route-request.ts'
import { setScene } from './route-scene.ts'

/**
 * All facts the route may rest on: fields of the pack, authorities of the host, provisions, whom to ask, what the
 * request names. Each with source, certainty, day it was checked and version of the rules. Pure.
 */
export function routeFacts(request: RouteRequest, packs: readonly Pack[] = builtInRoutePacks): readonly Fact[] {
  const scene = setScene(request, packs)
  const { pack, fields, systems, contact, home, region, title } = scene
  const found = [
    ...(home ? [home] : []),
    ...(region ? [region] : []),
    ...statedFacts(request.circumstances, request.day),
    ...(pack ? fields.map((field) => packFact(pack, field)) : []),
    ...systems.flat(),
    contact,
    databaseFact,
    solvitFact,
    ...(title ? [title] : []),
    ...provisionIds.map(provisionFact),
  ]
  return [...new Map(found.map((fact) => [fact.id, fact])).values()]
}
