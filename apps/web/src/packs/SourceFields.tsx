import { ChoiceField, TextField } from '../parts/Field.tsx'
import type { PartProps } from './FieldEditor.tsx'
import type { FormSource } from './field-form.ts'
import { usePacksWords } from './use-packs-words.ts'

function CitationFields({ form, set, problemOf, references }: PartProps) {
  const words = usePacksWords()
  const laws = references.instruments.map(({ id, title }) => ({ value: id, label: title }))
  const rules = references.provisions.map(({ id, provision }) => ({ value: id, label: `${id} · ${provision}` }))
  return (
    <>
      <ChoiceField
        label={words.label('packs.form.instrument')}
        hint={words.label('packs.form.instrument-hint')}
        value={form.instrument}
        problem={problemOf('citation/instrument') ?? problemOf('citation')}
        options={[{ value: '', label: '–' }, ...laws]}
        onChange={(instrument) => set({ instrument })}
      />
      <TextField
        label={words.label('packs.form.provision')}
        hint={words.label('packs.form.provision-hint')}
        value={form.provision}
        problem={problemOf('citation/provision')}
        onChange={(provision) => set({ provision })}
      />
      <ChoiceField
        label={words.label('packs.form.origin')}
        hint={words.label('packs.form.origin-hint')}
        value={form.origin}
        problem={problemOf('origin')}
        options={[{ value: '', label: '–' }, ...rules]}
        onChange={(origin) => set({ origin })}
      />
    </>
  )
}

/** Where it was read: a provision of a law, or pages with a title and an address. */
export function SourceFields(part: PartProps) {
  const words = usePacksWords()
  const { form, set, problemOf } = part
  const setSource = (at: number, change: Partial<FormSource>) =>
    set({ sources: form.sources.map((source, place) => (place === at ? { ...source, ...change } : source)) })
  return (
    <fieldset className="group">
      <legend>{words.label('packs.form.sources')}</legend>
      <div className="fields">
        <CitationFields {...part} />
        {form.sources.flatMap(({ title, url }, at) => [
          <TextField
            key={`title ${at}`}
            label={words.label('packs.form.source-title', { number: at + 1 })}
            value={title}
            problem={problemOf(`sources/${at}/title`)}
            onChange={(text) => setSource(at, { title: text })}
          />,
          <TextField
            key={`url ${at}`}
            label={words.label('packs.form.source-url', { number: at + 1 })}
            value={url}
            problem={problemOf(`sources/${at}/url`)}
            onChange={(text) => setSource(at, { url: text })}
          />,
        ])}
      </div>
      <button
        type="button"
        className="button small"
        onClick={() => set({ sources: [...form.sources, { title: '', url: '' }] })}
      >
        {words.label('packs.form.add-source')}
      </button>
    </fieldset>
  )
}
