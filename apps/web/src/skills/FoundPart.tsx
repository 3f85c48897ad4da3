import { useState } from 'react'
import { useInterface } from '../InterfaceLanguage.tsx'
import { nameLanguage } from '../words/name-language.ts'
import { ComparisonPart, useTarget } from './ComparisonPart.tsx'
import { CoverageNote } from './CoverageNote.tsx'
import { DecisionFilePart } from './DecisionFilePart.tsx'
import { MarkedText } from './MarkedText.tsx'
import { MatchList } from './MatchList.tsx'
import { NearPart } from './NearPart.tsx'
import { OffersPart } from './OffersPart.tsx'
import { PreparesPart } from './PreparesPart.tsx'
import { ProfilePicture } from './ProfilePicture.tsx'
import type { SkillCoverage, SkillsInText } from './skills-api.ts'
import type { SkillsDraft } from './skills-draft.ts'
import { type DecidingInUse, type MarkedTextInUse, useDeciding } from './use-found-skills.ts'
import type { SkillsDraftInUse } from './use-skills-draft.ts'
import { useSkillsWords } from './use-skills-words.ts'

interface Props {
  readonly draft: SkillsDraft
  readonly set: SkillsDraftInUse['set']
  readonly answer: SkillsInText
  readonly marked: MarkedTextInUse
  readonly coverage: SkillCoverage | undefined
}

/** Which sentence model was asked beside the engine. */
function ModelNote({ answer: { embeddings } }: Pick<Props, 'answer'>) {
  const words = useSkillsWords()
  if (!embeddings) return null
  const { model, read, notRead } = embeddings
  return (
    <p className="quiet">
      {words.label('skilltext.model', { name: model.name, digest: model.digest.slice(0, 16), read, notRead })}
    </p>
  )
}

/** How many skills, in which language the text is, and how many statements nothing fits. */
function Summary({ answer, marked }: Pick<Props, 'answer' | 'marked'>) {
  const words = useSkillsWords()
  const { language } = useInterface()
  const count = (outcome: string, reason?: string) =>
    answer.statements.filter((one) => one.outcome === outcome && (outcome === 'left-out' || one.reason === reason))
      .length
  const { codes, isStated } = answer.language
  const names = codes.map((code) => nameLanguage(code, language)).join(', ')
  const skills = new Set(marked.numbered.map(({ match }) => match.uri)).size
  const key =
    codes.length === 0 ? 'skilltext.language-open' : isStated ? 'skilltext.language-stated' : 'skilltext.language-told'
  const told = [
    { outcome: 'no-match', reason: 'nothing-fits', word: 'skilltext.nothing-fits' },
    { outcome: 'not-determined', reason: 'nothing-sure', word: 'skilltext.nothing-sure' },
    { outcome: 'no-match', reason: 'negated', word: 'skilltext.negated' },
    { outcome: 'not-determined', reason: undefined, word: 'skilltext.unread' },
    { outcome: 'left-out', reason: undefined, word: 'skilltext.left-out-count' },
  ] as const
  return (
    <div className="found-summary">
      <output className="summary-line">
        {words.label('skilltext.found', { skills, statements: answer.statements.length })}
      </output>
      <p>{words.label(key, { language: names })}</p>
      <ModelNote answer={answer} />
      {told
        .map(({ outcome, reason, word }) => ({ word, statements: count(outcome, reason) }))
        .filter(({ statements }) => statements > 0)
        .map(({ word, statements }) => (
          <p key={word} className="quiet">
            {words.label(word, { count: statements })}
          </p>
        ))}
    </div>
  )
}

/** What the three underlines mean. */
function MarkKey() {
  const words = useSkillsWords()
  return (
    <ul className="mark-key">
      {(['certain', 'likely', 'possible'] as const).map((certainty) => (
        <li key={certainty}>
          <mark className={`skill-mark is-${certainty}`}>{words.label(`skilltext.certainty.${certainty}`)}</mark>{' '}
          {words.label(`skilltext.certainty-text.${certainty}`)}
        </li>
      ))}
    </ul>
  )
}

function UndoBar({ undo }: Pick<DecidingInUse, 'undo'>) {
  const words = useSkillsWords()
  return (
    <output className={undo ? 'decision-bar shown' : 'decision-bar'}>
      {undo && (
        <>
          <span>{words.label('skilltext.noted')}</span>
          <button type="button" className="button small" onClick={undo}>
            {words.label('match.undo')}
          </button>
        </>
      )}
    </output>
  )
}

interface SidesProps extends Pick<Props, 'marked'> {
  readonly deciding: DecidingInUse
  readonly language: string | undefined
}

/** The text, and beside it what was found. */
function Sides({ marked: { numbered, blocks }, deciding, language }: SidesProps) {
  const words = useSkillsWords()
  const [current, setCurrent] = useState<number>()
  return (
    <div className="skills-sides">
      <div className="text-side">
        <h2>{words.label('skilltext.side-text')}</h2>
        <MarkKey />
        <MarkedText blocks={blocks} numbered={numbered} current={current} language={language} />
      </div>
      <div>
        <h2>{words.label('skilltext.side-skills')}</h2>
        {numbered.length === 0 ? (
          <p>{words.label('skilltext.none')}</p>
        ) : (
          <MatchList numbered={numbered} current={current} setCurrent={setCurrent} deciding={deciding} />
        )}
      </div>
    </div>
  )
}

/** Text and matches side by side, then the profile, the comparison and the decisions. */
export function FoundPart({ draft, set, answer, marked, coverage }: Props) {
  const words = useSkillsWords()
  const target = useTarget(draft)
  const deciding = useDeciding(draft, set, words.label('match.by-default'))
  const { answerLanguage, esco } = answer
  const [textLanguage, ...others] = answer.language.codes
  const language = others.length === 0 ? textLanguage : undefined
  return (
    <div className="skills-found">
      <Summary answer={answer} marked={marked} />
      {coverage && <CoverageNote coverage={coverage} textLanguage={language} answerLanguage={answerLanguage} />}
      <Sides marked={marked} deciding={deciding} language={language} />
      <UndoBar undo={deciding.undo} />
      <ProfilePicture numbered={marked.numbered} />
      <ComparisonPart numbered={marked.numbered} target={target} draft={draft} set={set} />
      <OffersPart numbered={marked.numbered} target={target} answerLanguage={draft.answerLanguage} />
      <NearPart numbered={marked.numbered} draft={draft} set={set} />
      <PreparesPart draft={draft} set={set} />
      <DecisionFilePart
        decisions={draft.decisions}
        esco={esco}
        by={draft.by}
        setBy={(by) => set({ by })}
        join={deciding.join}
      />
      <div className="buttons no-print">
        <button type="button" className="button" onClick={() => window.print()}>
          {words.label('dossier.print')}
        </button>
      </div>
      <p className="quiet attribution">
        {words.label('footer.esco')} {words.label('skilltext.version', { version: esco.version })}
      </p>
    </div>
  )
}
