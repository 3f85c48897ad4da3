import { cefrLevels } from '@wanderbuch/core/vocabulary/circumstances'
import { useInterface } from '../InterfaceLanguage.tsx'
import { newId } from '../new-id.ts'
import type { LanguageForm } from '../route/about-form.ts'
import { writtenLanguageOptions } from '../written-language-options.ts'
import { type AboutPartProps, withLine } from './about-part.ts'
import { ChoiceField } from './Field.tsx'
import { useAboutChoices, useProblemOf } from './use-about-choices.ts'

interface LineProps {
  readonly line: LanguageForm
  readonly number: number
  readonly problems: Readonly<Record<string, string>>
  readonly set: (change: Partial<LanguageForm>) => void
  readonly remove: () => void
}

function LanguageLine({ line, number, problems, set, remove }: LineProps) {
  const { language } = useInterface()
  const { label, none, yesNo } = useAboutChoices()
  const id = `about-language-${line.id}`
  return (
    <div className="about-line row">
      <ChoiceField
        id={id}
        label={label('about.language')}
        value={line.language}
        problem={useProblemOf(problems)(id)}
        options={[{ value: '', label: label('where.choose') }, ...writtenLanguageOptions(language)]}
        onChange={(chosen) => set({ language: chosen })}
      />
      <ChoiceField
        label={label('about.cefr')}
        value={line.level}
        options={[none, ...cefrLevels.map((level) => ({ value: level, label: level }))]}
        onChange={(level) => set({ level })}
      />
      <ChoiceField
        label={label('about.certified')}
        value={line.certified ?? ''}
        options={yesNo}
        onChange={(certified) => set({ certified })}
      />
      <button
        type="button"
        className="button small"
        aria-label={label('about.remove-language', { number })}
        onClick={remove}
      >
        {label('about.remove')}
      </button>
    </div>
  )
}

/** Languages with their level and whether a certificate shows it. */
export function LanguageList({ about, set, problems }: AboutPartProps) {
  const { label } = useAboutChoices()
  const { languages } = about
  const add = () => set({ languages: [...languages, { id: newId(), language: '', level: '', certified: '' }] })
  return (
    <fieldset className="about-list">
      <legend>{label('about.languages')}</legend>
      <p className="hint">{label('about.why.languages')}</p>
      {languages.map((line, index) => (
        <LanguageLine
          key={line.id}
          line={line}
          number={index + 1}
          problems={problems}
          set={(change) => set({ languages: withLine(languages, line.id, change) })}
          remove={() => set({ languages: withLine(languages, line.id) })}
        />
      ))}
      <button type="button" className="button small" onClick={add}>
        {label('about.add-language')}
      </button>
    </fieldset>
  )
}
