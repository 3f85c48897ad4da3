import type { HandoutKind } from '@wanderbuch/core/report/handouts/handout-material'
import { letterLines } from '@wanderbuch/core/report/handouts/letter'
import type { TypedLines } from '@wanderbuch/core/report/handouts/letter-text'
import { type ReactNode, useState } from 'react'
import type { ApiProblem } from '../api.ts'
import { download } from '../download.ts'
import type { ShownLanguages } from '../dossier/shown-languages.ts'
import { useInterface } from '../InterfaceLanguage.tsx'
import { ChoiceField, TextField } from '../parts/Field.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { fetchHandout, type HandoutSource, requestOf } from './handout-source.ts'

interface Typed {
  readonly completeOn: string
  readonly handedInOn: string
  readonly to: 'host' | 'home'
  readonly lines: TypedLines
}

interface PartProps {
  readonly typed: Typed
  readonly set: (change: Partial<Typed>) => void
  readonly take: (handout: HandoutKind, form: string) => void
  readonly busy: boolean
}

function TakeButton({
  handout,
  form,
  take,
  busy,
}: Pick<PartProps, 'take' | 'busy'> & { handout: HandoutKind; form: string }) {
  const { say } = useInterface()
  return (
    <button type="button" className="button" disabled={busy} onClick={() => take(handout, form)}>
      {say(`handouts.take.${form}`, { what: say(`handouts.${handout}`) })}
    </button>
  )
}

interface CardProps {
  readonly handout: HandoutKind
  readonly children: ReactNode
}

function HandoutCard({ handout, children }: CardProps) {
  const { say } = useInterface()
  return (
    <section className="handout-card">
      <h3>{say(`handouts.${handout}`)}</h3>
      <p className="hint">{say(`handouts.${handout}-text`)}</p>
      {children}
    </section>
  )
}

function SheetCard({ handout, take, busy }: PartProps & { readonly handout: 'factsheet' | 'roadmap' }) {
  return (
    <HandoutCard handout={handout}>
      <div className="buttons">
        <TakeButton handout={handout} form="pdf" take={take} busy={busy} />
        <TakeButton handout={handout} form="html" take={take} busy={busy} />
      </div>
    </HandoutCard>
  )
}

function LetterCard({ typed, set, take, busy }: PartProps) {
  const { say } = useInterface()
  return (
    <HandoutCard handout="letter">
      <ChoiceField
        label={say('handouts.to')}
        value={typed.to}
        options={(['host', 'home'] as const).map((to) => ({ value: to, label: say(`handouts.to-${to}`) }))}
        onChange={(to) => set({ to: to as Typed['to'] })}
      />
      <details>
        <summary>{say('handouts.lines')}</summary>
        <p className="hint">{say('handouts.lines-text')}</p>
        {letterLines.map((name) => (
          <TextField
            key={name}
            label={say(`handouts.line.${name}`)}
            value={typed.lines[name] ?? ''}
            onChange={(value) => set({ lines: { ...typed.lines, [name]: value } })}
          />
        ))}
      </details>
      <div className="buttons">
        <TakeButton handout="letter" form="txt" take={take} busy={busy} />
        <TakeButton handout="letter" form="pdf" take={take} busy={busy} />
      </div>
    </HandoutCard>
  )
}

function CalendarCard({ typed, set, take, busy }: PartProps) {
  const { say } = useInterface()
  const [tried, setTried] = useState(false)
  const needsDay = tried && typed.completeOn === ''
  return (
    <HandoutCard handout="calendar">
      <TextField
        id="complete-on"
        type="date"
        label={say('handouts.complete-on')}
        hint={say('handouts.complete-on-hint')}
        value={typed.completeOn}
        problem={needsDay ? say('form.required') : undefined}
        onChange={(completeOn) => set({ completeOn })}
      />
      <TextField
        type="date"
        label={say('handouts.handed-in')}
        value={typed.handedInOn}
        onChange={(handedInOn) => set({ handedInOn })}
      />
      <div className="buttons">
        <TakeButton
          handout="calendar"
          form="ics"
          busy={busy}
          take={(handout, form) => {
            setTried(true)
            if (typed.completeOn === '') document.getElementById('complete-on')?.focus()
            else take(handout, form)
          }}
        />
      </div>
    </HandoutCard>
  )
}

interface Props {
  readonly source: HandoutSource
  readonly languages: ShownLanguages
}

/** Makes a handout and gives it to the browser to be saved. */
function useTaking({ source, languages }: Props, typed: Typed) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  const save = (blob: Blob, handout: HandoutKind, form: string) =>
    download(blob, `wanderbuch-${handout}-${requestOf(source).day}.${form}`)
  const fetchOne = async (handout: HandoutKind, form: string) => {
    const { completeOn, handedInOn, to } = typed
    const made = await fetchHandout(source, { handout, form, languages, completeOn, handedInOn, to })
    if (made.ok) save(made.value, handout, form)
    else setProblem(made.problem)
  }
  const write = async () => {
    const { writeLetter } = await import('./write-letter.ts')
    const text = await writeLetter(source, { to: typed.to, own: languages[0], typed: typed.lines })
    save(new Blob([text], { type: 'text/plain;charset=utf-8' }), 'letter', 'txt')
  }
  const take = async (handout: HandoutKind, form: string) => {
    setBusy(true)
    setProblem(undefined)
    await (form === 'txt' ? write() : fetchOne(handout, form)).finally(() => setBusy(false))
  }
  return { busy, problem, take }
}

/** What people take with them: factsheet, roadmap, letter, calendar file. */
export function HandoutPart(props: Props) {
  const { say } = useInterface()
  const [typed, setTyped] = useState<Typed>({ completeOn: '', handedInOn: '', to: 'host', lines: {} })
  const { busy, problem, take } = useTaking(props, typed)
  const set = (change: Partial<Typed>) => setTyped((before) => ({ ...before, ...change }))
  const part = { typed, set, busy, take: (handout: HandoutKind, form: string) => void take(handout, form) }
  return (
    <div className="panel handouts">
      <h2>{say('handouts.title')}</h2>
      <div className="handout-cards">
        <SheetCard {...part} handout="factsheet" />
        <SheetCard {...part} handout="roadmap" />
        <LetterCard {...part} />
        <CalendarCard {...part} />
      </div>
      <output className="quiet">{busy && say('dossier.preparing')}</output>
      {problem && <ProblemNote problem={problem} />}
    </div>
  )
}
