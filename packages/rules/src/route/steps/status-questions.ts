import { nameNutsRegion } from '@wanderbuch/standards/code-lists/nuts-regions'
import type { Question, Statement } from '@wanderbuch/core/vocabulary/finding'
import { provisionFact } from '../../instruments/provisions.ts'
import type { RegulatedAnswer } from '../../pack/pack-model.ts'
import { databaseFact } from '../authority-facts.ts'
import { packFact } from '../pack.ts'
import { askStatement, inform, routeQuestion, textParameter } from '../route-question.ts'
import { findField, type RouteScene } from '../route-scene.ts'

/** What a pack may say of a purpose. */
export type RegulatedValue = RegulatedAnswer

const outcomes = {
  regulated: 'yes',
  notify: 'yes',
  'no-qualification': 'yes',
  'not-regulated': 'no',
  'not-named': 'not-determined',
  'none-found': 'not-determined',
} as const

/** What the pack says of the purpose of the request; undefined without a pack. */
export function regulatedValue(scene: RouteScene): RegulatedValue | undefined {
  return findField(scene, `regulated/${scene.request.purpose}`)?.value as RegulatedValue | undefined
}

function packStatus(scene: RouteScene): readonly Question[] {
  const [regulated, activity] = [findField(scene, `regulated/${scene.request.purpose}`), findField(scene, 'activity')]
  if (!scene.pack || !regulated || !activity) return []
  const facts = [packFact(scene.pack, regulated), packFact(scene.pack, activity)] as const
  const origin = regulated.origin ? [provisionFact(regulated.origin)] : []
  const country = { kind: 'country', country: scene.host } as const
  const state = (value: RegulatedValue, text: unknown): Statement => ({
    outcome: outcomes[value],
    message: `route.status.${value}`,
    parameters: { country, activity: textParameter(text) },
    missing: outcomes[value] === 'not-determined' ? [facts[0].kind] : [],
  })
  return [
    routeQuestion(scene, {
      id: '1-status',
      needs: [...facts, ...origin],
      expiresOn: regulated.expiresOn,
      state: (book) => state(book.value(facts[0].id) as RegulatedValue, book.value(facts[1].id)),
    }),
  ]
}

/** Nothing found: the database is named, and nothing is taken for granted. */
function unknownStatus(scene: RouteScene): readonly Question[] {
  const country = { kind: 'country', country: scene.host } as const
  return [
    routeQuestion(scene, {
      id: '1-status',
      needs: [databaseFact],
      asks: true,
      state: (book) => {
        const { url } = book.value(databaseFact.id) as { readonly url: string }
        return askStatement(
          { message: 'route.status.not-found', kind: 'route-regulated', contact: book.fact(scene.contact.id) },
          { country, url },
        )
      },
    }),
  ]
}

function roleQuestions(scene: RouteScene): readonly Question[] {
  const field = findField(scene, 'technical-manager')
  if (!scene.pack || !field) return []
  const fact = packFact(scene.pack, field)
  const state = (value: unknown) => inform('route.text', { text: textParameter(value) })
  return [routeQuestion(scene, { id: '1-status/role', needs: [fact], state: (book) => state(book.value(fact.id)) })]
}

/** National data is never shown as regional. */
export function regionQuestions(scene: RouteScene): readonly Question[] {
  const { region } = scene
  if (!region) return []
  return [
    routeQuestion(scene, {
      id: '1-region',
      needs: [region],
      asks: true,
      state: (book) =>
        askStatement(
          { message: 'route.region', kind: 'route-region', contact: book.fact(scene.contact.id) },
          { region: nameNutsRegion(book.value(region.id) as string) },
        ),
    }),
  ]
}

/** Is the activity regulated there, for whom, for this purpose; what the region adds. */
export function statusQuestions(scene: RouteScene): readonly Question[] {
  const packed = packStatus(scene)
  const status = packed.length > 0 ? packed : unknownStatus(scene)
  return [...status, ...roleQuestions(scene), ...regionQuestions(scene)]
}
