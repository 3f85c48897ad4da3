import type { Fact } from '@wanderbuch/core/vocabulary/fact'
import type { Question } from '@wanderbuch/core/vocabulary/finding'
import { countryZone, isoCountry } from '../route/country-zone.ts'
import { rulesVersion } from '../rules-version.ts'
import { worthFact } from './arrangement.ts'
import { planQuestion } from './plan-question.ts'
import type { ValidationScene } from './validation-scene.ts'

/** A rule of this software, not of law: docs/rpl-plan.md names it. */
export const partialLevelFact: Fact = {
  id: 'validation/house/partial-level',
  kind: 'validation-house',
  value: true,
  sources: [{ title: 'rule of this software' }],
  certainty: 'confirmed',
  version: rulesVersion.day,
}

interface Said {
  readonly id: string
  readonly fact: Fact
  readonly message: string
}

/** Host and home both where the Directive reaches, and the purpose is work. */
function directiveReaches({ request }: ValidationScene): boolean {
  const inside = (country: string | undefined) =>
    country !== undefined && ['eu-eea', 'ch'].includes(countryZone(isoCountry(country)))
  return request.purpose !== 'further-study' && inside(request.host) && inside(request.home)
}

function listSaid(scene: ValidationScene): readonly Said[] {
  const { request, profession } = scene
  const isGermanCraft = isoCountry(request.host) === 'DE' && profession === 'electrician'
  const ofDirective: readonly Said[] = [
    { id: 'measures', fact: worthFact('eu/2005-36/14-5'), message: 'validation.worth.measures' },
    ...(isGermanCraft
      ? [{ id: 'german-craft', fact: worthFact('de/eu-ewr-hwv/5-2'), message: 'validation.worth.german-craft' }]
      : []),
    { id: 'certificate', fact: worthFact('eu/2005-36/annex-vii-experience'), message: 'validation.worth.certificate' },
  ]
  return [
    { id: 'evidence', fact: worthFact('eu/2012-validation'), message: 'validation.worth.evidence' },
    ...(directiveReaches(scene) ? ofDirective : []),
    { id: 'partial-level', fact: partialLevelFact, message: 'validation.worth.partial-level' },
  ]
}

/** What a validated or partial result is worth, and what it is not. */
export function worthQuestions(scene: ValidationScene): readonly Question[] {
  return listSaid(scene).map(({ id, fact, message }) =>
    planQuestion({
      id: `worth/${id}`,
      about: 'worth',
      needs: [fact],
      day: scene.request.day,
      state: () => ({ outcome: 'information', message }),
    }),
  )
}
