import { certifiedLevels, nationalityGroups, olderNursingTitles } from '@wanderbuch/core/vocabulary/circumstances'
import { lazy, Suspense } from 'react'
import { countryOptions } from '../country-options.ts'
import { useInterface } from '../InterfaceLanguage.tsx'
import type { AboutQuestion, AnswerForm } from '../route/about-questions.ts'
import { type Choice, ChoiceField, TextField } from './Field.tsx'
import { useAboutChoices } from './use-about-choices.ts'

const ActivityGroupField = lazy(() => import('./ActivityGroupField.tsx'))

interface Props {
  readonly question: AboutQuestion
  readonly value: string
  readonly problem: string | undefined
  readonly onChange: (value: string) => void
}

/** Choices of a question that has some; undefined where something is typed. */
function useOptions(form: AnswerForm): readonly Choice[] | undefined {
  const { words } = useInterface()
  const { label, none, named, yesNo } = useAboutChoices()
  if (form === 'yes-no') return yesNo
  if (form === 'nationality') return [none, ...named('nationality', nationalityGroups)]
  if (form === 'level') return [none, ...certifiedLevels.map((level) => ({ value: level, label: level }))]
  if (form === 'nursing-title') {
    return [none, ...named('title', olderNursingTitles)]
  }
  if (form === 'state') return [none, { value: 'none', label: label('about.no-state') }, ...countryOptions(words)]
  return undefined
}

/** One question with its reason. Left as it is, it is not determined. */
export function AboutAnswer({ question, value, problem, onChange }: Props) {
  const { label } = useAboutChoices()
  const { name, form } = question
  const options = useOptions(form)
  const id = `about-${name}`
  const frame = { id, label: label(`about.${name}`), hint: label(`about.why.${name}`), value, problem, onChange }
  if (form === 'activity-group') {
    return (
      <Suspense fallback={<p className="quiet">{label('loading')}</p>}>
        <ActivityGroupField id={id} value={value} onChange={onChange} />
      </Suspense>
    )
  }
  if (options) return <ChoiceField {...frame} options={options} />
  return <TextField {...frame} type={form === 'day' ? 'date' : 'text'} />
}
