import type { EscoOccupation, EscoSkill } from '../esco-vocabulary.ts'

/** A skill that is asked for. */
export interface TargetSkill {
  readonly uri: string
  readonly kind: EscoSkill['kind']
  readonly relation: 'essential' | 'optional'
  /** The words that ask for it, for a target that is a text: quotations in the order of the text. */
  readonly words?: readonly string[]
  /** Numbers of the outcomes that ask for it, for a target that is a qualification; counted from 1. */
  readonly outcomes?: readonly number[]
}

const targetSkill =
  (relation: TargetSkill['relation']) =>
  ({ uri, kind }: EscoSkill): TargetSkill => ({ uri, kind, relation })

/** What an occupation asks for: essential skills first, in the order of the vocabulary. */
export function targetOfOccupation({ essential, optional }: EscoOccupation): readonly TargetSkill[] {
  return [...essential.map(targetSkill('essential')), ...optional.map(targetSkill('optional'))]
}
