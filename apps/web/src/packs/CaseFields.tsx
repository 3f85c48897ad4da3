import { packHomes, packPurposes, packRegimes, regulatedValues } from '@wanderbuch/rules/pack/pack-model'
import { ChoiceField, TextField } from '../parts/Field.tsx'
import { answerWord } from './answer-words.ts'
import type { CaseForm } from './case-form.ts'
import { OrderedChoices } from './OrderedChoices.tsx'
import type { NamedReferences } from './packs-api.ts'
import { TickList } from './TickList.tsx'
import { usePacksWords } from './use-packs-words.ts'

export interface CaseFieldsProps {
  readonly form: CaseForm
  readonly references: NamedReferences
  readonly set: (change: Partial<CaseForm>) => void
}

/** Of whom and when the case speaks. */
export function CaseFacts({ form, set }: Omit<CaseFieldsProps, 'references'>) {
  const words = usePacksWords()
  const homes = packHomes.map((one) => ({ value: one, label: words.label(`packs.home.${one}`) }))
  return (
    <>
      <ChoiceField
        label={words.label('packs.case.purpose')}
        value={form.purpose}
        options={packPurposes.map((one) => ({ value: one, label: words.label(`purpose.${one}`) }))}
        onChange={(purpose) => set({ purpose })}
      />
      <ChoiceField
        label={words.label('packs.case.home')}
        value={form.home}
        options={[{ value: '', label: words.label('packs.case.any-home') }, ...homes]}
        onChange={(home) => set({ home })}
      />
      <TextField
        type="date"
        label={words.label('packs.case.day')}
        hint={words.label('packs.case.day-hint')}
        value={form.day}
        onChange={(day) => set({ day })}
      />
    </>
  )
}

function AuthorityExpected({ form, set }: Omit<CaseFieldsProps, 'references'>) {
  const words = usePacksWords()
  const isOpen = form.authority === 'ask'
  return (
    <>
      {!isOpen && (
        <TextField
          label={words.label('packs.case.authority')}
          hint={words.label('packs.case.authority-hint')}
          value={form.authority}
          onChange={(authority) => set({ authority })}
        />
      )}
      <label className="tick">
        <input
          type="checkbox"
          checked={isOpen}
          onChange={(event) => set({ authority: event.target.checked ? 'ask' : '' })}
        />
        {words.label('packs.case.authority-open')}
      </label>
    </>
  )
}

function OpenExpected({ form, references, set }: CaseFieldsProps) {
  const words = usePacksWords()
  const word = answerWord(words, references)
  return (
    <details open={form.ask.length > 0}>
      <summary>{words.label('packs.case.ask')}</summary>
      <TickList
        label={words.label('packs.case.ask')}
        options={references.topics.map((one) => ({ value: one, label: word('ask', one) }))}
        ticked={form.ask}
        onChange={(ask) => set({ ask })}
      />
    </details>
  )
}

/** What the pack must answer: each kind of expectation, and only what the case says counts. */
export function CaseExpectations({ form, references, set }: CaseFieldsProps) {
  const words = usePacksWords()
  const word = answerWord(words, references)
  const answers = ['ask', ...regulatedValues].map((one) => ({ value: one, label: word('regulated', one) }))
  const ways = packRegimes
    .flatMap((one) => [one, `${one}?`])
    .map((one) => ({ value: one, label: word('regimes', one) }))
  return (
    <fieldset className="group">
      <legend>{words.label('packs.case.expect')}</legend>
      <ChoiceField
        label={words.label('packs.case.expected')}
        value={form.regulated}
        options={[{ value: '', label: words.label('packs.case.not-said') }, ...answers]}
        onChange={(regulated) => set({ regulated })}
      />
      <OrderedChoices
        says={words.label('packs.case.says-regimes')}
        one={words.label('packs.topic.way')}
        options={ways}
        chosen={form.regimes}
        onChange={(regimes) => set({ regimes })}
      />
      <AuthorityExpected form={form} set={set} />
      <OrderedChoices
        says={words.label('packs.case.says-documents')}
        one={words.label('packs.brought.documents')}
        options={references.documents.map(({ id }) => ({ value: id, label: word('documents', id) }))}
        chosen={form.documents}
        onChange={(documents) => set({ documents })}
      />
      <OpenExpected form={form} references={references} set={set} />
    </fieldset>
  )
}
