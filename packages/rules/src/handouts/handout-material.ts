import type { FileDays, HandoutMaterial } from '@wanderbuch/core/report/handouts/handout-material'
import type { Dossier } from '@wanderbuch/core/vocabulary/dossier-file'
import { type Fact, factBook } from '@wanderbuch/core/vocabulary/fact'
import type { WhoCanAnswer } from '@wanderbuch/core/vocabulary/finding'
import type { MultilingualText } from '@wanderbuch/core/vocabulary/multilingual-text'
import { listDeadlines } from '../clock/list-deadlines.ts'
import { provisionFact } from '../instruments/provisions.ts'
import type { RouteRequest } from '../route/route-request.ts'
import { builtInRoutes, type PackedRoutes } from '../route/route-source.ts'
import type { RouteTree, TreeStep } from '../route/tree/route-tree.ts'
import { listAuthorityQuestions } from './authority-questions.ts'
import { listNeededDocuments } from './needed-documents.ts'

/** The request a dossier was compared with: where home was taken from the documents, the dossier knows it as a fact. */
function routeRequestOf({ request, facts }: Dossier): RouteRequest & Dossier['request'] {
  const home = facts.find(({ id }) => id === 'route/home')
  if (request.home !== undefined || typeof home?.value !== 'string') return request
  return { ...request, home: home.value, homeFrom: 'documents' }
}

function hostOf(contact: Fact): WhoCanAnswer {
  const { name, url } = contact.value as unknown as WhoCanAnswer
  return { name, ...(url && { url }) }
}

/** Provisions the steps were held against, as facts, so that each can be cited. */
function ruleFacts({ steps }: RouteTree): readonly Fact[] {
  const ids = new Set(steps.flatMap(({ rules }) => rules.map(({ id }) => id)))
  return [...ids].map(provisionFact)
}

const isOpen = ({ outcome }: TreeStep) => outcome !== 'no' && outcome !== 'not-in-force'

function deadlinesOf({ steps }: RouteTree, days: FileDays | undefined): HandoutMaterial['deadlines'] {
  if (!days) return []
  const names = new Set(
    steps
      .filter(isOpen)
      .flatMap(({ regime, clocks }) => (regime ? clocks : []))
      .map(({ name }) => name),
  )
  return [...names].flatMap((name) => {
    // Nothing said here tells that a card was applied for; its days stand where an application is followed.
    if (name.startsWith('card-')) return []
    const found = listDeadlines(name, days)
    return found.ok ? found.value : []
  })
}

interface FoundRoute extends Pick<Dossier, 'request' | 'findings' | 'facts' | 'versions'> {
  /** The target occupation, where the vocabulary has it. */
  readonly occupation?: MultilingualText
}

/** A route alone, as a dossier without documents. */
export function dossierOfRoute({ request, findings, facts, versions, occupation }: FoundRoute): Dossier {
  // The frame of a page takes the name of the occupation from this fact.
  const value = { uri: '', code: request.targetOccupation ?? '', label: occupation ?? {} }
  const target: Fact = { id: 'esco/target', kind: 'esco-occupation', value, sources: [], certainty: 'confirmed' }
  return {
    kind: 'wanderbuch-dossier',
    formatVersion: 1,
    sample: false,
    request,
    versions,
    originals: [],
    unreadable: [],
    trustLists: [],
    records: [],
    facts: occupation ? [...facts, target] : facts,
    findings,
  }
}

/**
 * What the handouts are drawn from: the findings of the dossier, and the route as data of the rules of today, with the packs of
 * `routes` (those an instance published, for example). Pure.
 * Example: `handoutMaterial(dossier, { completeOn: '2026-12-01' })`.
 */
export function handoutMaterial(
  dossier: Dossier,
  days?: FileDays,
  routes: PackedRoutes = builtInRoutes,
): HandoutMaterial {
  const request = routeRequestOf(dossier)
  const known = routes.route.facts(request)
  const route = routes.findRoute(request, factBook(known))
  const facts = [...new Map([...ruleFacts(route), ...dossier.facts].map((fact) => [fact.id, fact])).values()]
  return {
    dossier: { ...dossier, facts },
    route,
    host: hostOf(routes.findContact(request)),
    questions: listAuthorityQuestions(route, dossier.findings, factBook(facts)),
    documents: listNeededDocuments(dossier.findings),
    days,
    deadlines: deadlinesOf(route, days),
  }
}
