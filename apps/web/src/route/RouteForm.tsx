import type { Circumstances } from '@wanderbuch/core/vocabulary/circumstances'
import { type FormEvent, useMemo, useState } from 'react'
import { CircumstancesPart } from '../parts/CircumstancesPart.tsx'
import { type AboutForm, circumstancesOf, emptyAbout, findAboutProblems } from './about-form.ts'
import { firstProblem, formOf, QuestionFields, questionOf } from './QuestionFields.tsx'
import { type RouteQuestion, writeRouteAddress } from './route-address.ts'
import { useAskedFacts } from './use-asked-facts.ts'
import { useRouteWords } from './use-route-words.ts'

interface Props {
  readonly first: RouteQuestion
  readonly onAsk: (asked: {
    readonly question: RouteQuestion
    readonly circumstances: Circumstances | undefined
  }) => void
}

/** The form follows the address when somebody goes back; what was typed for the same address stays as it is. */
function useQuestion(first: RouteQuestion) {
  const [form, setForm] = useState(() => formOf(first))
  const address = writeRouteAddress(first)
  const [shown, setShown] = useState(address)
  if (shown !== address) {
    setShown(address)
    if (writeRouteAddress(questionOf(form)) !== address) setForm(formOf(first))
  }
  return [form, setForm] as const
}

/** A field in a folded part can only be led to once the part is open. */
function goTo(id: string): void {
  const field = document.getElementById(id)
  const folded = field?.closest('details')
  if (folded) folded.open = true
  field?.focus()
}

/** Where from, where to, as what; and what the route of that asks about the person. */
export function RouteForm({ first, onAsk }: Props) {
  const { label } = useRouteWords()
  const [form, setForm] = useQuestion(first)
  const [about, setAbout] = useState<AboutForm>(emptyAbout)
  const [tried, setTried] = useState(false)
  const question = useMemo(() => questionOf(form), [form])
  const asked = useAskedFacts(question)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const wrong = firstProblem(form) ?? Object.keys(findAboutProblems(about))[0]
    if (wrong === undefined) onAsk({ question, circumstances: circumstancesOf(about) })
    else goTo(wrong)
  }
  return (
    <form className="route-form" onSubmit={submit} noValidate aria-label={label('way.form')}>
      <QuestionFields form={form} tried={tried} set={(change) => setForm((before) => ({ ...before, ...change }))} />
      <CircumstancesPart about={about} asked={asked} tried={tried} onChange={setAbout} />
      <button type="submit" className="button primary">
        {label('advise.find')}
      </button>
    </form>
  )
}
