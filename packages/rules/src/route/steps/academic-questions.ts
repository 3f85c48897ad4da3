import type { Question } from '@wanderbuch/core/vocabulary/finding'
import { provisionFact } from '../../instruments/provisions.ts'
import { askStatement, inform, routeQuestion } from '../route-question.ts'
import type { RouteScene } from '../route-scene.ts'
import { evaluateRule } from '../../evaluate-rule.ts'
import { beneluxBaltic } from '../../instruments/benelux-baltic-2021/whole-act.ts'
import { nordicDeclaration } from '../../instruments/nordic-2004/whole-act.ts'
import { provisionQuestion, recalledProvision } from '../provision-question.ts'

/** Vocational training is outside the Convention: access to it follows the law of the host. */
function vocationalQuestion(scene: RouteScene): Question {
  return routeQuestion(scene, {
    id: '9-academic/vocational',
    needs: [provisionFact('coe/lrc/iii-1')],
    asks: true,
    state: (book) =>
      askStatement({
        message: 'route.academic.vocational',
        kind: 'route-regulated',
        contact: book.fact(scene.contact.id),
      }),
  })
}

/** A treaty between both states; not in force is said as well. */
function treatyQuestions(scene: RouteScene): readonly Question[] {
  const states = { home: String(scene.home?.value), host: scene.host }
  const holds = (rule: typeof beneluxBaltic) =>
    evaluateRule({ ...rule, inForce: {} }, states, scene.request.day).kind === 'applies'
  const treaty = { id: '9-academic/treaty', rule: beneluxBaltic.id, message: 'route.academic.treaty' }
  return [
    ...(holds(beneluxBaltic) ? [provisionQuestion(scene, treaty)] : []),
    ...(holds(nordicDeclaration) ? recalledProvision(scene, '9-academic/nordic', nordicDeclaration.id) : []),
  ]
}

/** The way into further study: assessment by the academic rules, whatever the profession. */
export function academicQuestions(scene: RouteScene): readonly Question[] {
  const convention = (part: string, provisionId: string) =>
    provisionQuestion(scene, {
      id: `9-academic/${part}`,
      rule: provisionId,
      message: `route.academic.${part}`,
      needsHome: false,
    })
  const name = (value: unknown) => (value as { readonly name: Record<string, string> }).name
  return [
    routeQuestion(scene, {
      id: '9-academic/informs',
      needs: [scene.contact],
      state: (book) => inform('route.informs', { who: { kind: 'text', text: name(book.value(scene.contact.id)) } }),
    }),
    convention('assessment', 'coe/lrc/iii-1'),
    convention('difference', 'coe/lrc/iii-3'),
    convention('time', 'coe/lrc/iii-5'),
    convention('no-papers', 'coe/lrc/vii'),
    ...(scene.hostZone === 'eu-eea' ? [convention('access', 'eu/rec-2018-444')] : []),
    ...treatyQuestions(scene),
    vocationalQuestion(scene),
  ]
}
