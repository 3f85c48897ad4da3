import type { OfferList } from '@wanderbuch/skills/compare/offers/offer'
import { useMemo } from 'react'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { useAnswer } from '../use-answer.ts'
import { OfferListFields, useOfferList } from './OfferListFields.tsx'
import { type NumberedMatch, toBrought } from './skill-decisions.ts'
import { SkillName } from './SkillName.tsx'
import { type CompareTarget, findOffers, type OfferAnswer, type OfferClosing, type OfferStep } from './skills-api.ts'
import { useSkillsWords } from './use-skills-words.ts'

function Closings({ title, closings }: { readonly title: string; readonly closings: readonly OfferClosing[] }) {
  if (closings.length === 0) return null
  return (
    <>
      <p>{title}</p>
      <ul>
        {closings.map(({ uri, label, outcomes }) => (
          <li key={uri}>
            <SkillName label={label} />
            {outcomes.map(({ number, text }) => (
              <span key={number} className="quiet">
                {number}. <SkillName label={text} />
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}

function StepItem({ step: { offer, closes, inPart, perhaps, open } }: { readonly step: OfferStep }) {
  const words = useSkillsWords()
  const { kind, title, eqfLevel, provider } = offer
  return (
    <li>
      <h3>
        <SkillName label={title} />
      </h3>
      <p className="quiet">
        {words.label(`guide.offer-kind.${kind}`)}
        {provider && (
          <>
            , <SkillName label={provider.name} />
          </>
        )}
        {eqfLevel !== undefined && <>, {words.label('guide.offer-level', { level: eqfLevel })}</>}
      </p>
      <Closings title={words.label('guide.offers.closes', { count: closes.length })} closings={closes} />
      <Closings title={words.label('guide.offers.in-part')} closings={inPart} />
      <Closings title={words.label('guide.offers.perhaps')} closings={perhaps} />
      <p>{words.label('guide.offers.after', open)}</p>
    </li>
  )
}

function Steps({ answer: { open, steps, notClosed } }: { readonly answer: OfferAnswer }) {
  const words = useSkillsWords()
  if (open.essential + open.optional === 0) return <p>{words.label('guide.offers.nothing-open')}</p>
  if (steps.length === 0) return <p>{words.label('guide.offers.none')}</p>
  return (
    <>
      <ol className="offer-steps">
        {steps.map((step) => (
          <StepItem key={step.offer.id} step={step} />
        ))}
      </ol>
      {notClosed.length > 0 && (
        <details className="state-list">
          <summary>{words.label('guide.offers.not-closed', { count: notClosed.length })}</summary>
          <ul>
            {notClosed.map(({ uri, label }) => (
              <li key={uri}>
                <SkillName label={label} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="quiet">{words.label('skills.offers-rule')}</p>
    </>
  )
}

interface Props {
  readonly numbered: readonly NumberedMatch[]
  readonly target: CompareTarget | undefined
  readonly answerLanguage: string
}

function useOffers({ numbered, target, answerLanguage }: Props, offers: OfferList | undefined) {
  const ask = useMemo(() => {
    if (!target || !offers) return undefined
    return () => findOffers({ skills: numbered.map(toBrought), ...target, offers, answerLanguage })
  }, [numbered, target, offers, answerLanguage])
  const found = useAnswer(ask)
  return ask ? found : { ...found, answer: undefined }
}

/** Which offers of a list close most of what is missing, step by step, with the rule of the order. */
export function OffersPart(props: Props) {
  const words = useSkillsWords()
  const list = useOfferList()
  const { answer, problem, asking } = useOffers(props, list.offers)
  return (
    <section className={answer ? 'panel offers-part' : 'panel offers-part no-print'} aria-labelledby="offers-title">
      <h2 id="offers-title">{words.label('guide.offers.title')}</h2>
      <p className="quiet">{words.label('skilltext.offers.text')}</p>
      <OfferListFields {...list} />
      {list.offers && !props.target && <p>{words.label('skilltext.offers.no-target')}</p>}
      {problem && <ProblemNote problem={problem} />}
      <output className="quiet">{asking && words.label('loading')}</output>
      {answer && <Steps answer={answer} />}
    </section>
  )
}
