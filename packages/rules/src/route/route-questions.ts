import type { FactBook } from '@wanderbuch/core/vocabulary/fact'
import type { Question } from '@wanderbuch/core/vocabulary/finding'
import { provisionFact } from '../instruments/provisions.ts'
import { askStatement, homeNeed, inform, routeQuestion } from './route-question.ts'
import { looksAt } from './looks-at.ts'
import type { RouteRequest } from './route-request.ts'
import { builtInRoutePacks, type Pack } from './pack.ts'
import { type RouteScene, setScene } from './route-scene.ts'
import { academicRoute, directiveEndedInUk } from './routing-rules.ts'
import { academicQuestions } from './steps/academic-questions.ts'
import { authorityQuestions, procedureMayApply } from './steps/authority-questions.ts'
import {
  appealQuestions,
  assistanceQuestions,
  clockQuestions,
  documentQuestions,
  openQuestions,
} from './steps/procedure-questions.ts'
import { provisionQuestion } from './provision-question.ts'
import { regimeQuestions } from './steps/regime-questions.ts'
import { listWays } from './tree/list-ways.ts'
import { statedQuestions, tellQuestions } from './steps/stated-questions.ts'
import { regionQuestions, statusQuestions } from './steps/status-questions.ts'
import { languageQuestions } from './steps/language-questions.ts'
import { validationStepQuestions } from './steps/validation-step-questions.ts'

/** The Directive is for citizens and those treated like them; nobody's nationality is asked here. */
function citizensQuestion(scene: RouteScene): Question {
  const fact = provisionFact('eu/rec-2023-2611')
  return routeQuestion(scene, {
    id: '10-caution/citizens',
    needs: [fact],
    asks: true,
    state: (book) => {
      const { outcome: _, ...asked } = askStatement({
        message: 'route.caution.citizens',
        kind: 'route-law',
        contact: book.fact(scene.contact.id),
      })
      return { ...asked, outcome: 'information', missing: [] }
    },
  })
}

/** An EQF level never settles a route; an individual examination is always left where Union law reaches. */
function cautions(scene: RouteScene): readonly Question[] {
  const levels = provisionQuestion(scene, {
    id: '10-caution/levels',
    rule: 'eu/2005-36/11',
    message: 'route.caution.levels',
    needsHome: false,
  })
  if (scene.hostZone !== 'eu-eea' || !procedureMayApply(scene) || scene.request.purpose === 'further-study') {
    return [levels]
  }
  const { needs, state } = {
    needs: [provisionFact('eu/tfeu/45-49')] as const,
    state: inform('route.caution.individual'),
  }
  return [
    levels,
    routeQuestion(scene, { id: '10-caution/individual', needs, state: () => state }),
    citizensQuestion(scene),
  ]
}

/** The United Kingdom and states outside: no rule of the Directive is shown for them. */
function outside(scene: RouteScene): readonly Question[] {
  const uk = looksAt(scene, directiveEndedInUk)
  const fact = uk ? provisionFact('uk/2023-revoked') : scene.contact
  return [
    routeQuestion(scene, {
      id: '1-status',
      needs: [fact],
      asks: true,
      state: (book) =>
        askStatement(
          { message: uk ? 'route.uk' : 'route.outside', kind: 'route-regulated', contact: book.fact(scene.contact.id) },
          {
            country: { kind: 'country', country: scene.host },
          },
        ),
    }),
  ]
}

/** The qualification comes from the host itself: no procedure for foreign qualifications. */
function homeIsHost(scene: RouteScene): readonly Question[] {
  const parameters = { country: { kind: 'country', country: scene.host } } as const
  const state = () => inform('route.home-is-host', parameters)
  return [routeQuestion(scene, { id: '2-regime/home-is-host', needs: [homeNeed], state })]
}

function workQuestions(scene: RouteScene): readonly Question[] {
  if (scene.home?.value === scene.host) return [...statusQuestions(scene), ...homeIsHost(scene)]
  if (scene.hostZone === 'uk' || scene.hostZone === 'third-country')
    return [...outside(scene), ...regionQuestions(scene)]
  const ways = listWays(scene, scene.request.circumstances ?? {})
  return [
    ...statusQuestions(scene),
    ...regimeQuestions(scene),
    ...statedQuestions(scene, ways),
    ...authorityQuestions(scene),
    ...documentQuestions(scene),
    ...clockQuestions(scene),
    ...languageQuestions(scene),
    ...openQuestions(scene),
    ...appealQuestions(scene),
    ...assistanceQuestions(scene),
    ...validationStepQuestions(scene),
    ...tellQuestions(scene, ways),
  ]
}

/**
 * The route in reading order: is it regulated, which regime, who, documents, time, language, what is open, appeal,
 * academic, cautions. Which questions there are follows from the request alone; what they say, from the book.
 */
export function routeQuestions(
  request: RouteRequest,
  _book: FactBook,
  packs: readonly Pack[] = builtInRoutePacks,
): readonly Question[] {
  const scene = setScene(request, packs)
  const steps = looksAt(scene, academicRoute) ? academicQuestions(scene) : workQuestions(scene)
  return [...steps, ...cautions(scene)]
}
