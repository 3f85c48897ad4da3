import type { Parameter, Question } from '@wanderbuch/core/vocabulary/finding'
import { inform, listParameter, messageParameter, routeQuestion, textParameter } from '../route-question.ts'
import type { RouteScene } from '../route-scene.ts'
import { regulatedValue } from './status-questions.ts'

interface NonRegulatedBody {
  readonly bodies: readonly string[]
  readonly outcome: string
  readonly remark?: string
  readonly outcomeLaw?: string
}

/** Whether a permission procedure may be needed: regulated, or not found. */
export function procedureMayApply(scene: RouteScene): boolean {
  const value = regulatedValue(scene)
  return !['not-regulated', 'not-named', 'none-found', 'no-qualification'].includes(value ?? '')
}

/** A statement per authority system of the host, from the fact of that name. */
function perSystem(
  scene: RouteScene,
  name: string,
  build: (factId: string, id: string) => Question,
): readonly Question[] {
  return scene.systems.flatMap((facts, index) => {
    const fact = facts.find(({ id }) => id.endsWith(`/${name}`))
    return fact ? [build(fact.id, `3-authority/${name}${index === 0 ? '' : `-${index + 1}`}`)] : []
  })
}

const factOf = (scene: RouteScene, id: string) => {
  const found = scene.systems.flat().find((fact) => fact.id === id)
  if (!found) throw new Error(`no fact ${id}`)
  return found
}

const nameOf = (value: unknown): Parameter => textParameter((value as { readonly name: unknown }).name)

function informs(scene: RouteScene): readonly Question[] {
  const question = (scene_: RouteScene, id: string, fact: RouteScene['contact']) =>
    routeQuestion(scene_, {
      id,
      needs: [fact],
      state: (book) => inform('route.informs', { who: nameOf(book.value(fact.id)) }),
    })
  if (scene.systems.length > 0) {
    return perSystem(scene, 'informs', (factId, id) => question(scene, id, factOf(scene, factId)))
  }
  return [question(scene, '3-authority/informs', scene.contact)]
}

function decides(scene: RouteScene): readonly Question[] {
  const statement = scene.fields.some(({ regime }) => regime === 'optional-statement')
  const named = scene.contact.id.startsWith('pack/')
  if (named && (procedureMayApply(scene) || statement)) {
    return [
      routeQuestion(scene, {
        id: '3-authority/decides',
        needs: [scene.contact],
        state: (book) => inform('route.decides', { who: nameOf(book.value(scene.contact.id)) }),
      }),
    ]
  }
  if (named || (scene.pack && !procedureMayApply(scene))) return []
  return perSystem(scene, 'decides', (factId, id) =>
    routeQuestion(scene, { id, needs: [factOf(scene, factId)], state: () => inform('route.decides-per-profession') }),
  )
}

/** Who helps where the work is not regulated, and with what force. */
function bodies(scene: RouteScene): readonly Question[] {
  if (scene.pack && procedureMayApply(scene)) return []
  return perSystem(scene, 'non-regulated', (factId, id) =>
    routeQuestion(scene, {
      id,
      needs: [factOf(scene, factId)],
      state: (book) => {
        const value = book.value(factId) as unknown as NonRegulatedBody
        const { bodies: names, remark, outcomeLaw } = value
        const parameters = {
          outcome: messageParameter(`route.outcome.${value.outcome}`),
          remark: textParameter({ en: remark ?? '' }),
          law: textParameter({ en: outcomeLaw ?? '' }),
          remarked: remark === undefined ? 'no' : 'yes',
          lawful: outcomeLaw === undefined ? 'no' : 'yes',
        }
        if (names.length === 0) return inform('route.no-body', parameters)
        return inform('route.body', { ...parameters, bodies: listParameter(names.map((en) => ({ en }))) })
      },
    }),
  )
}

/** Who informs, who decides, who helps where nobody has to decide. */
export function authorityQuestions(scene: RouteScene): readonly Question[] {
  return [...informs(scene), ...decides(scene), ...bodies(scene)]
}
