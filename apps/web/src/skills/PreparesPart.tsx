import type { OfferList } from '@wanderbuch/skills/compare/offers/offer'
import { useMemo, useState } from 'react'
import { useInterface } from '../InterfaceLanguage.tsx'
import { ChoiceField } from '../parts/Field.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { useAnswer } from '../use-answer.ts'
import { NearList } from './NearList.tsx'
import { OfferListFields, useOfferList } from './OfferListFields.tsx'
import { listPrepared, type PreparesOrder } from './skills-api.ts'
import type { SkillsDraft } from './skills-draft.ts'
import type { SkillsDraftInUse } from './use-skills-draft.ts'
import { useSkillsWords } from './use-skills-words.ts'

interface Props {
  readonly draft: SkillsDraft
  readonly set: SkillsDraftInUse['set']
}

/** The outcomes of the text above, or of one entry of a list. */
type Outcomes = Pick<PreparesOrder, 'text' | 'language'> | Pick<PreparesOrder, 'offers' | 'offer'>

/** What stands for the text above among the choices; no entry of a list has an empty id. */
const ofText = ''

function chooseOutcomes(
  { searched }: SkillsDraft,
  list: OfferList | undefined,
  chosen: string | undefined,
): Outcomes | undefined {
  if (chosen === undefined) return undefined
  if (chosen !== ofText) return list && { offers: list, offer: chosen }
  if (!searched) return undefined
  return { text: searched.text, ...(searched.language !== '' && { language: searched.language }) }
}

function useTitles(list: OfferList | undefined) {
  const { language } = useInterface()
  return (list?.offers ?? []).map(({ id, title }) => {
    const label = title[language] ?? title['en'] ?? Object.values(title)[0] ?? id
    return { value: id, label }
  })
}

interface ChooserProps {
  readonly list: OfferList | undefined
  readonly chosen: string | undefined
  readonly choose: (id: string) => void
}

/** Without a list there is one thing to ask about: the text above. */
function OutcomesChooser({ list, chosen, choose }: ChooserProps) {
  const words = useSkillsWords()
  const titles = useTitles(list)
  if (!list) {
    return chosen === undefined ? (
      <button type="button" className="button no-print" onClick={() => choose(ofText)}>
        {words.label('skilltext.prepares.ask')}
      </button>
    ) : null
  }
  return (
    <ChoiceField
      label={words.label('skilltext.prepares.which')}
      value={chosen ?? ofText}
      options={[{ value: ofText, label: words.label('skilltext.prepares.text-above') }, ...titles]}
      onChange={choose}
    />
  )
}

/** Occupations that learning outcomes prepare for: those of the text, or of a qualification in a list. */
export function PreparesPart({ draft, set }: Props) {
  const words = useSkillsWords()
  const list = useOfferList()
  const [chosen, choose] = useState<string>()
  const { answerLanguage, searched } = draft
  const titles = useTitles(list.offers)
  // An entry of a list that was replaced by another stands for nothing.
  const current =
    chosen !== undefined && chosen !== ofText && !titles.some(({ value }) => value === chosen) ? ofText : chosen
  const ask = useMemo(() => {
    const outcomes = chooseOutcomes(draft, list.offers, current)
    return outcomes && (() => listPrepared({ ...outcomes, answerLanguage }))
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- of the draft only what was searched matters
  }, [searched, list.offers, current, answerLanguage])
  const { answer, problem, asking } = useAnswer(ask)
  const title = titles.find(({ value }) => value === current)?.label
  return (
    <section className={answer ? 'panel near-part' : 'panel near-part no-print'} aria-labelledby="prepares-title">
      <h2 id="prepares-title">{words.label('skilltext.prepares.title')}</h2>
      <p className="quiet">{words.label('skilltext.prepares.text')}</p>
      <OutcomesChooser list={list.offers} chosen={current} choose={choose} />
      <OfferListFields {...list} />
      {problem && <ProblemNote problem={problem} />}
      <output className="quiet">{asking && words.label('loading')}</output>
      {answer && (
        <>
          {title !== undefined && <p>{words.label('guide.prepares.offer', { offer: title })}</p>}
          {current === ofText && <p className="note">{words.label('guide.near.likely')}</p>}
          <NearList occupations={answer.occupations} none={words.label('guide.prepares.none')} set={set} />
          <p className="note">{words.label('guide.prepares.caution')}</p>
        </>
      )}
    </section>
  )
}
