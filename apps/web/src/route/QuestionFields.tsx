import { type Purpose, purposes } from '@wanderbuch/core/vocabulary/request'
import { countryOptions } from '../country-options.ts'
import { useInterface } from '../InterfaceLanguage.tsx'
import { ChoiceField, TextField } from '../parts/Field.tsx'
import { type ChosenOccupation, OccupationField } from '../parts/OccupationField.tsx'
import { regionOptions } from '../region-options.ts'
import type { RouteQuestion } from './route-address.ts'

/** The question in the form: the occupation is typed before it is chosen. */
export interface QuestionForm extends Omit<RouteQuestion, 'occupation'> {
  readonly occupation: ChosenOccupation
}

export const formOf = (question: RouteQuestion): QuestionForm => ({
  ...question,
  occupation: { code: question.occupation, label: question.occupation },
})

export const questionOf = (form: QuestionForm): RouteQuestion => ({ ...form, occupation: form.occupation.code })

interface Props {
  readonly form: QuestionForm
  readonly tried: boolean
  readonly set: (change: Partial<QuestionForm>) => void
}

function PlaceFields({ form, tried, set }: Props) {
  const { say, words } = useInterface()
  const countries = countryOptions(words)
  const regions = regionOptions(form.to)
  const choose = { value: '', label: say('where.choose') }
  return (
    <>
      <ChoiceField
        label={say('where.home')}
        value={form.from}
        options={[choose, ...countries]}
        onChange={(from) => set({ from })}
      />
      <ChoiceField
        id="route-host"
        label={say('where.host')}
        value={form.to}
        problem={tried && form.to === '' ? say('new.needs-host') : undefined}
        options={[choose, ...countries]}
        onChange={(to) => set({ to, region: '' })}
      />
      {regions.length > 0 && (
        <ChoiceField
          label={say('where.region')}
          value={form.region}
          options={[{ value: '', label: say('where.region-none') }, ...regions]}
          onChange={(region) => set({ region })}
        />
      )}
    </>
  )
}

/** Where from, where to, what for, as what, on which day. */
export function QuestionFields({ form, tried, set }: Props) {
  const { say } = useInterface()
  const unchosen = form.occupation.label.trim() !== '' && form.occupation.code === ''
  return (
    <div className="fields">
      <PlaceFields form={form} tried={tried} set={set} />
      <ChoiceField
        label={say('where.purpose')}
        value={form.purpose}
        options={purposes.map((purpose) => ({ value: purpose, label: say(`purpose.${purpose}`) }))}
        onChange={(purpose) => set({ purpose: purpose as Purpose })}
      />
      <OccupationField
        value={form.occupation}
        problem={tried && unchosen ? say('new.needs-occupation') : undefined}
        onChange={(occupation) => set({ occupation })}
      />
      <TextField
        id="route-day"
        label={say('where.day')}
        type="date"
        value={form.day}
        problem={tried && form.day === '' ? say('new.needs-day') : undefined}
        onChange={(day) => set({ day })}
      />
    </div>
  )
}

/** Id of the first field that keeps the question from being asked; undefined when it can be. */
export function firstProblem({ to, day, occupation }: QuestionForm): string | undefined {
  if (to === '') return 'route-host'
  if (occupation.label.trim() !== '' && occupation.code === '') return 'where-occupation'
  return day === '' ? 'route-day' : undefined
}
