import { packLanguages } from '@wanderbuch/rules/pack/pack-model'
import { certainties } from '@wanderbuch/standards/certainty'
import { useInterface } from '../InterfaceLanguage.tsx'
import { ChoiceField, TextField } from '../parts/Field.tsx'
import { OccupationField } from '../parts/OccupationField.tsx'
import { nameLanguage } from '../words/name-language.ts'
import type { BroughtForm, BroughtPart } from './brought-form.ts'
import { TakeOutButton } from './RowButtons.tsx'
import { usePacksWords } from './use-packs-words.ts'

export interface BroughtFieldsProps {
  readonly part: BroughtPart
  readonly form: BroughtForm
  readonly set: (change: Partial<BroughtForm>) => void
  /** By the path after the row: `name/de`. */
  readonly problemOf: (place: string) => string | undefined
}

function LawFields({ form, set, problemOf }: BroughtFieldsProps) {
  const words = usePacksWords()
  const line = (name: 'title' | 'url' | 'read', label: string) => (
    <TextField
      label={words.label(label)}
      value={form[name]}
      problem={problemOf(name)}
      onChange={(text) => set({ [name]: text })}
    />
  )
  return (
    <>
      {line('title', 'packs.brought.law-title')}
      {line('url', 'packs.form.url')}
      {line('read', 'packs.brought.law-read')}
      <TextField
        type="date"
        label={words.label('packs.brought.law-day')}
        hint={words.label('packs.brought.law-day-hint')}
        value={form.textOf}
        problem={problemOf('textOf')}
        onChange={(textOf) => set({ textOf })}
      />
    </>
  )
}

function NameFields({ form, set, problemOf }: BroughtFieldsProps) {
  const words = usePacksWords()
  const { language: shown } = useInterface()
  return (
    <>
      {packLanguages.map((language) => (
        <TextField
          key={language}
          label={nameLanguage(language, shown)}
          value={form.texts[language] ?? ''}
          problem={problemOf(`name/${language}`)}
          onChange={(text) => set({ texts: { ...form.texts, [language]: text } })}
        />
      ))}
      <TextField
        label={words.label('packs.form.source-title', { number: 1 })}
        value={form.sourceTitle}
        problem={problemOf('sources/0/title') ?? problemOf('sources')}
        onChange={(sourceTitle) => set({ sourceTitle })}
      />
      <TextField
        label={words.label('packs.form.source-url', { number: 1 })}
        value={form.sourceUrl}
        problem={problemOf('sources/0/url')}
        onChange={(sourceUrl) => set({ sourceUrl })}
      />
    </>
  )
}

/** Occupations of ESCO: chosen from its list, so that their addresses are right. */
function Occupations({ form, set, problemOf }: BroughtFieldsProps) {
  const words = usePacksWords()
  const { occupations } = form
  return (
    <fieldset className="group">
      <legend>{words.label('packs.brought.occupations')}</legend>
      <ul className="roomy">
        {occupations.map(({ code, uri }) => (
          <li key={uri}>
            {code}{' '}
            <TakeOutButton
              name={code}
              onTakeOut={() => set({ occupations: occupations.filter((one) => one.uri !== uri) })}
            />
          </li>
        ))}
      </ul>
      <OccupationField
        value={{ code: '', label: '' }}
        problem={problemOf('occupations')}
        onChange={({ code, uri }) => {
          const isNew = uri !== undefined && occupations.every((one) => one.uri !== uri)
          if (isNew) set({ occupations: [...occupations, { code, uri }] })
        }}
      />
    </fieldset>
  )
}

/** The inputs of a law, a document or a profession that a pack brings along. */
export function BroughtFields(props: BroughtFieldsProps) {
  const words = usePacksWords()
  const { part, form, set, problemOf } = props
  const known = certainties.map((one) => ({ value: one, label: words.label(`certainty.${one}`) }))
  return (
    <div className="fields">
      {part === 'instruments' ? <LawFields {...props} /> : <NameFields {...props} />}
      {part === 'profession' && <Occupations {...props} />}
      <ChoiceField
        label={words.label('packs.form.certainty')}
        value={form.certainty}
        problem={problemOf('certainty')}
        options={[{ value: '', label: '–' }, ...known]}
        onChange={(certainty) => set({ certainty })}
      />
      <TextField
        type="date"
        label={words.label('packs.form.checked-on')}
        hint={words.label('packs.form.checked-on-hint')}
        value={form.checkedOn}
        problem={problemOf('checkedOn')}
        onChange={(checkedOn) => set({ checkedOn })}
      />
    </div>
  )
}
