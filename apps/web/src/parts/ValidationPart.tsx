import { askedAnswers } from '@wanderbuch/rules/validation/asked-answers'
import { countryOptions } from '../country-options.ts'
import { useDraft } from '../DraftProvider.tsx'
import { useInterface } from '../InterfaceLanguage.tsx'
import {
  findValidationProblems,
  type ValidationForm,
  validationForms,
  type ValidationName,
} from '../route/validation-form.ts'
import { ChoiceField, TextField } from './Field.tsx'
import { useAboutChoices } from './use-about-choices.ts'

interface AnswerProps {
  readonly name: ValidationName
  readonly value: string
  readonly isWrong: boolean
  readonly onChange: (value: string) => void
}

function ValidationAnswer({ name, value, isWrong, onChange }: AnswerProps) {
  const { words } = useInterface()
  const { label, none, yesNo } = useAboutChoices()
  const form = validationForms[name]
  const problem = isWrong
    ? label(name === 'birthYear' ? 'validate.problem.year' : 'validate.problem.number')
    : undefined
  const frame = {
    id: `validation-${name}`,
    label: label(`validate.${name}`),
    hint: label(`validate.why.${name}`),
    value,
    problem,
    onChange,
  }
  if (form === 'number') return <TextField {...frame} />
  return <ChoiceField {...frame} options={form === 'yes-no' ? yesNo : [none, ...countryOptions(words)]} />
}

/**
 * Answers to the conditions under which skills from work are validated, where some are known for the destination or for home.
 * Nothing said: the plan asks. The answers stay in the book and go into the dossier that is made from it.
 */
export function ValidationPart({ home }: { readonly home?: string | undefined }) {
  const { label } = useAboutChoices()
  const { draft, change } = useDraft()
  const { host, validation = {} } = draft.wishes
  const names = askedAnswers([host, ...(home ? [home] : [])])
  if (names.length === 0) return null
  const wrong = findValidationProblems(validation)
  const isSaid = Object.values(validation).some((text) => text !== '')
  const set = (some: ValidationForm) =>
    change((before) => ({
      ...before,
      wishes: { ...before.wishes, validation: { ...before.wishes.validation, ...some } },
    }))
  return (
    <details className="panel validation" open={isSaid || undefined}>
      <summary>{label('validate.title')}</summary>
      <p>{label('validate.text')}</p>
      <div className="fields">
        {names.map((name) => (
          <ValidationAnswer
            key={name}
            name={name}
            value={validation[name] ?? ''}
            isWrong={wrong.includes(name)}
            onChange={(value) => set({ [name]: value })}
          />
        ))}
      </div>
    </details>
  )
}
