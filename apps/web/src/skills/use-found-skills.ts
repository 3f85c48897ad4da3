import { useMemo, useState } from 'react'
import { today } from '../today.ts'
import { type AnswerInUse, useAnswer } from '../use-answer.ts'
import { cutMarkedText, numberMatches, type TextBlock } from './cut-marked-text.ts'
import { type NumberedMatch, type SkillDecision, withDecision } from './skill-decisions.ts'
import { type Decision, findSkills, type SkillsInText } from './skills-api.ts'
import type { SkillsDraft } from './skills-draft.ts'
import type { SkillsDraftInUse } from './use-skills-draft.ts'

const noStatements: SkillsInText['statements'] = []

/** What was found in the searched text, asked again when the language of the names is another. */
export function useFoundSkills({ searched, answerLanguage }: SkillsDraft): AnswerInUse<SkillsInText> {
  const ask = useMemo(
    () => (searched ? () => findSkills({ ...searched, answerLanguage }) : undefined),
    [searched, answerLanguage],
  )
  const found = useAnswer(ask)
  return searched ? found : { ...found, answer: undefined }
}

export interface MarkedTextInUse {
  readonly numbered: readonly NumberedMatch[]
  readonly blocks: readonly TextBlock[]
}

/** The searched text with numbered matches and what was decided on each. */
export function useMarkedText(answer: SkillsInText | undefined, { decisions }: SkillsDraft): MarkedTextInUse {
  const text = answer?.text ?? ''
  const statements = answer?.statements ?? noStatements
  const [code = 'und', ...others] = answer?.language.codes ?? []
  const language = others.length === 0 ? code : 'und'
  // Decisions change neither numbers nor marks, so the text is cut once.
  const blocks = useMemo(
    () => cutMarkedText(text, statements, numberMatches(text, statements, { decisions: [], language })),
    [text, statements, language],
  )
  const numbered = useMemo(
    () => numberMatches(text, statements, { decisions, language }),
    [text, statements, decisions, language],
  )
  return { numbered, blocks }
}

export interface DecidingInUse {
  readonly decide: (numbered: NumberedMatch, decision: Decision) => void
  readonly join: (decisions: readonly SkillDecision[]) => void
  /** Absent where nothing was decided since the page was opened. */
  readonly undo: (() => void) | undefined
}

/** Decisions on matches; each can be taken back, the last first. */
export function useDeciding(
  { decisions, by }: SkillsDraft,
  set: SkillsDraftInUse['set'],
  nobody: string,
): DecidingInUse {
  const [earlier, setEarlier] = useState<readonly (readonly SkillDecision[])[]>([])
  const change = (next: readonly SkillDecision[]) => {
    setEarlier([...earlier, decisions])
    set({ decisions: next })
  }
  const last = earlier.at(-1)
  const takeBack = () => {
    setEarlier(earlier.slice(0, -1))
    if (last) set({ decisions: last })
  }
  return {
    decide: (numbered, decision) =>
      change(withDecision(decisions, numbered, { decision, by: by.trim() || nobody, on: today() })),
    join: change,
    undo: last && takeBack,
  }
}
