import type { Circumstances, LanguageEvidence } from '@wanderbuch/core/vocabulary/circumstances'
import type { Parameter, Question } from '@wanderbuch/core/vocabulary/finding'
import { findLanguage } from '@wanderbuch/standards/code-lists/languages'
import { statedFactId, statedFacts } from '../../circumstances/stated-facts.ts'
import { provisionFact } from '../../instruments/provisions.ts'
import { provisionQuestion } from '../provision-question.ts'
import { askStatement, routeQuestion, type RouteStep, textParameter } from '../route-question.ts'
import { amendedDirectiveReaches, findField, type RouteScene } from '../route-scene.ts'
import { procedureMayApply } from './authority-questions.ts'
import { openQuestion, textQuestion } from './field-questions.ts'

const yesNo = (value: boolean | undefined) => (value === undefined ? 'unsaid' : value ? 'yes' : 'no')

function evidenceParameter({ language, cefrLevel, certified }: LanguageEvidence): Parameter {
  return {
    kind: 'message',
    key: 'route.language-one',
    parameters: {
      language: textParameter(findLanguage(language)?.names ?? { en: language }),
      levelled: yesNo(cefrLevel !== undefined),
      level: cefrLevel ?? '',
      certified: yesNo(certified),
    },
  }
}

/** What was stated of the language. Whether it serves as proof here, no text says; the authority does. */
function evidenceQuestion(scene: RouteScene): readonly Question[] {
  const id = statedFactId('languageEvidence')
  const stated = statedFacts(scene.request.circumstances, scene.request.day).find((fact) => fact.id === id)
  const given = scene.request.circumstances?.languageEvidence ?? []
  if (!stated || given.length === 0) return []
  const state: RouteStep['state'] = (book) => {
    const evidence = book.value(id) as unknown as NonNullable<Circumstances['languageEvidence']>
    const asked = { message: 'route.language-stated', kind: 'route-language', contact: book.fact(scene.contact.id) }
    return askStatement(asked, { evidence: { kind: 'list', items: evidence.map(evidenceParameter) } })
  }
  const needs: RouteStep['needs'] = amendedDirectiveReaches(scene) ? [provisionFact('eu/2005-36/53'), stated] : [stated]
  return [routeQuestion(scene, { id: '6-language/stated', needs, asks: true, state })]
}

/**
 * Language: the host's own rule where it is known, else that of the Union: a check comes after the decision and fits the
 * work. Who states what they know gets the Union rule too, for it says when a check may come at all.
 */
export function languageQuestions(scene: RouteScene): readonly Question[] {
  const field = findField(scene, 'language')
  const own = field ? [textQuestion(scene, field, '6-language')] : []
  if (!procedureMayApply(scene)) return own
  const evidence = evidenceQuestion(scene)
  const needsUnion = !field || field.value === null || evidence.length > 0
  if (needsUnion && amendedDirectiveReaches(scene)) {
    const union = { id: '6-language/union', rule: 'eu/2005-36/53', message: 'route.language-union' }
    return [...own, provisionQuestion(scene, union), ...evidence]
  }
  return [...(own.length > 0 ? own : [openQuestion(scene, '6-language', 'route-language')]), ...evidence]
}
