import { packKinds, packLanguages, regulatedValues, topicOf } from '@wanderbuch/rules/pack/pack-model'
import { useInterface } from '../InterfaceLanguage.tsx'
import { ChoiceField, TextField } from '../parts/Field.tsx'
import { nameLanguage } from '../words/name-language.ts'
import type { PartProps } from './FieldEditor.tsx'
import { valueKindOf } from './field-form.ts'
import { TickList } from './TickList.tsx'
import { usePacksWords } from './use-packs-words.ts'

const choices: Readonly<Record<string, readonly string[]>> = {
  kind: packKinds,
  regulated: regulatedValues,
  'required-level': ['a', 'b', 'c', 'd', 'e'],
}

function ChoiceValue({ name, form, set, problemOf }: PartProps) {
  const words = usePacksWords()
  const topic = topicOf(name)
  const labelOf = (value: string) => (topic === 'required-level' ? value : words.label(`packs.value.${topic}.${value}`))
  const options = (choices[topic] ?? []).map((value) => ({ value, label: labelOf(value) }))
  return (
    <ChoiceField
      label={words.label('packs.form.value')}
      value={form.choice}
      problem={problemOf('value')}
      options={[{ value: '', label: '–' }, ...options]}
      onChange={(choice) => set({ choice })}
    />
  )
}

/** One box a language; where the name of an authority is meant, the texts stand one deeper. */
function TextValue({ name, form, set, problemOf }: PartProps) {
  const { language: shown } = useInterface()
  const kind = valueKindOf(name)
  const at = kind === 'authority' ? 'value/name' : 'value'
  return (
    <>
      {problemOf(at) && <p className="field-problem">{problemOf(at)}</p>}
      <div className="fields">
        {packLanguages.map((language) => (
          <TextField
            key={language}
            label={nameLanguage(language, shown)}
            rows={kind === 'authority' ? 1 : 3}
            value={form.texts[language] ?? ''}
            problem={problemOf(`${at}/${language}`)}
            onChange={(text) => set({ texts: { ...form.texts, [language]: text } })}
          />
        ))}
      </div>
    </>
  )
}

function PlaceValue({ name, form, set, problemOf }: PartProps) {
  const words = usePacksWords()
  return (
    <div className="fields">
      <TextField
        label={words.label('packs.form.url')}
        value={form.url}
        problem={problemOf('value/url')}
        onChange={(url) => set({ url })}
      />
      {valueKindOf(name) !== 'link' && (
        <TextField
          label={words.label('packs.form.address')}
          value={form.address}
          problem={problemOf('value/address')}
          onChange={(address) => set({ address })}
        />
      )}
    </div>
  )
}

const units = ['months', 'weeks', 'extensionMonths'] as const

function ClockValue({ form, set, problemOf }: PartProps) {
  const words = usePacksWords()
  return (
    <div className="fields">
      {units.map((unit) => (
        <TextField
          key={unit}
          label={words.label(`packs.form.${unit}`)}
          value={form[unit]}
          problem={problemOf(`value/${unit}`) ?? (unit === 'months' ? problemOf('value') : undefined)}
          onChange={(text) => set({ [unit]: text })}
        />
      ))}
    </div>
  )
}

function DocumentsValue({ form, set, problemOf, references }: PartProps) {
  const words = usePacksWords()
  const { language } = useInterface()
  return (
    <TickList
      label={words.label('packs.form.documents')}
      options={references.documents.map(({ id, name }) => ({ value: id, label: name[language] ?? name['en'] ?? id }))}
      ticked={form.documents}
      problem={problemOf('value')}
      onChange={(documents) => set({ documents })}
    />
  )
}

/** The inputs of a value, as the topic needs them. */
export function ValueFields(part: PartProps) {
  switch (valueKindOf(part.name)) {
    case 'choice':
      return <ChoiceValue {...part} />
    case 'authority':
      return (
        <>
          <TextValue {...part} />
          <PlaceValue {...part} />
        </>
      )
    case 'address':
    case 'link':
      return <PlaceValue {...part} />
    case 'documents':
      return <DocumentsValue {...part} />
    case 'clock':
      return <ClockValue {...part} />
    case 'text':
    case 'law':
    case 'list':
      return <TextValue {...part} />
  }
}
