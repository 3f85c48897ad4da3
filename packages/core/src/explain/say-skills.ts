import type { AskedMention } from '@wanderbuch/skills/compare/advertisement/read-advertisement'
import type { ComparedSkill } from '@wanderbuch/skills/compare/compare-skills'
import type { NearOccupation } from '@wanderbuch/skills/compare/near-occupations'
import type { Closing } from '@wanderbuch/skills/compare/offers/closest-offers'
import type { Offer } from '@wanderbuch/skills/compare/offers/offer'
import type { Parameter, Parameters } from '../vocabulary/finding.ts'
import type { MultilingualText } from '../vocabulary/multilingual-text.ts'

/** A message of the words files with what goes into it. */
export interface Said {
  readonly message: string
  readonly parameters: Parameters
}

/** Labels of a concept in the languages there are. */
export type LabelsOf = (uri: string) => MultilingualText

const textPart = (text: MultilingualText): Parameter => ({ kind: 'text', text })

/** Why a skill has its state, naming the concept near it and the way there. Example: "..., a narrower kind of ...". */
export function sayCompared({ uri, reason, restsOn }: ComparedSkill, labelsOf: LabelsOf): Said {
  const [closest] = restsOn
  const skill = textPart(labelsOf(uri))
  if (!closest) return { message: `compared.${reason}`, parameters: { skill } }
  const [first] = closest.steps
  return {
    message: `compared.${reason}`,
    parameters: {
      skill,
      near: textPart(labelsOf(closest.concept)),
      nearUri: closest.concept,
      bond: first?.relation === 'needed-for' ? 'neededFor' : (first?.relation ?? 'none'),
      steps: closest.steps.length,
      between: first ? textPart(labelsOf(first.to)) : '',
    },
  }
}

/** What separates an occupation from the skills held, as counts of its essential skills. */
export function saySeparation({ essential }: NearOccupation): Said {
  const { total, held, partly, missing, notDetermined } = essential
  return { message: 'near.separates', parameters: { total, held, partly, missing, open: notDetermined } }
}

/** Whether an advertisement asks for a skill at one place, with the words that say so. */
export function sayAsked({ asked, because }: AskedMention): Said {
  const parameters = { kind: because?.kind ?? 'none', because: because?.text ?? '' }
  return { message: `asked.${asked}`, parameters }
}

/** Why an offer closes a skill: one sentence an outcome. */
export function sayClosing({ outcomes }: Closing, { title }: Offer): readonly Said[] {
  return outcomes.map(({ number, text, how }) => ({
    message: 'offer.closes',
    parameters: { number, how, offer: textPart(title), text: textPart(text) },
  }))
}
