import { type FormEvent, useCallback } from 'react'
import { useInterface } from '../InterfaceLanguage.tsx'
import { ChoiceField, Field } from '../parts/Field.tsx'
import { FileButton } from '../parts/FileButton.tsx'
import { sortedByLabel } from '../sorted-by-label.ts'
import { nameLanguage } from '../words/name-language.ts'
import type { SkillCoverage } from './skills-api.ts'
import { mostTextSigns, type SkillsDraft } from './skills-draft.ts'
import type { SkillsDraftInUse } from './use-skills-draft.ts'
import { useSkillsWords } from './use-skills-words.ts'
import { useTextFiles } from './use-text-files.ts'

interface Props {
  readonly draft: SkillsDraft
  readonly set: SkillsDraftInUse['set']
  readonly coverage: SkillCoverage | undefined
  readonly onFind: () => void
  readonly onClear: () => void
}

function useLanguageOptions(coverage: SkillCoverage | undefined) {
  const { language } = useInterface()
  const toOptions = (languages: SkillCoverage['languages']) =>
    sortedByLabel(
      languages.map(({ language: code }) => ({ value: code, label: nameLanguage(code, language) })),
      language,
    )
  const all = coverage?.languages ?? []
  return {
    read: toOptions(all.filter(({ isRead }) => isRead)),
    unread: toOptions(all.filter(({ isRead }) => !isRead)),
    withSkills: toOptions(all.filter(({ skills }) => skills > 0)),
    withOccupations: toOptions(all.filter(({ skills, occupations }) => skills === 0 && occupations > 0)),
  }
}

function LanguageFields({ draft, set, coverage }: Pick<Props, 'draft' | 'set' | 'coverage'>) {
  const words = useSkillsWords()
  const { read, unread, withSkills, withOccupations } = useLanguageOptions(coverage)
  return (
    <>
      <ChoiceField
        label={words.label('skilltext.text-language')}
        value={draft.textLanguage}
        options={[
          { value: '', label: words.label('skilltext.text-language-told') },
          ...read,
          { label: words.label('skilltext.languages-unread'), choices: unread },
        ]}
        onChange={(textLanguage) => set({ textLanguage })}
      />
      <ChoiceField
        label={words.label('skilltext.answer-language')}
        value={draft.answerLanguage}
        options={[
          { label: words.label('skilltext.languages-with-skills'), choices: withSkills },
          { label: words.label('skilltext.languages-with-occupations'), choices: withOccupations },
        ]}
        onChange={(answerLanguage) => set({ answerLanguage })}
      />
    </>
  )
}

function TextArea({ draft, set, problem }: Pick<Props, 'draft' | 'set'> & { readonly problem: string | undefined }) {
  const words = useSkillsWords()
  return (
    <Field
      id="skills-text"
      label={words.label('skilltext.text')}
      hint={words.label('skilltext.text-hint')}
      problem={problem}
    >
      {(attributes) => (
        <textarea
          {...attributes}
          rows={draft.searched ? 6 : 10}
          value={draft.text}
          onChange={(event) => set({ text: event.target.value })}
        />
      )}
    </Field>
  )
}

interface ButtonsProps extends Omit<Props, 'coverage' | 'onFind'> {
  readonly canFind: boolean
  readonly read: (files: readonly File[]) => void
}

function EntryButtons({ draft, set, onClear, canFind, read }: ButtonsProps) {
  const words = useSkillsWords()
  const useSample = () => {
    const text = words.label('skilltext.sample')
    set({ text, textLanguage: '', searched: { text, language: '' } })
  }
  return (
    <div className="buttons">
      <button type="submit" className="button primary" disabled={!canFind}>
        {words.label('skilltext.find')}
      </button>
      <FileButton label={words.label('skilltext.choose')} accept=".txt,.md,text/plain" onFiles={read} />
      {draft.text === '' ? (
        <button type="button" className="button" onClick={useSample}>
          {words.label('skilltext.use-sample')}
        </button>
      ) : (
        <button type="button" className="button" onClick={onClear}>
          {words.label('skilltext.clear')}
        </button>
      )}
    </div>
  )
}

/** Where the text comes in: typed, pasted, dropped, chosen, or the sample; and the two languages. */
export function EntryPart({ draft, set, coverage, onFind, onClear }: Props) {
  const words = useSkillsWords()
  const take = useCallback((text: string) => set({ text }), [set])
  const { read, problem, over } = useTextFiles(take)
  const isTooLong = draft.text.length > mostTextSigns
  const canFind = draft.text.trim() !== '' && !isTooLong
  const tooLong = isTooLong ? words.label('skilltext.too-long', { most: mostTextSigns }) : undefined
  const told = problem === undefined ? tooLong : words.label(`skilltext.file-problem.${problem}`)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (canFind) onFind()
  }
  return (
    <form className={over ? 'skills-entry over' : 'skills-entry'} onSubmit={submit}>
      <TextArea draft={draft} set={set} problem={told} />
      <div className="fields">
        <LanguageFields draft={draft} set={set} coverage={coverage} />
      </div>
      <EntryButtons draft={draft} set={set} onClear={onClear} canFind={canFind} read={read} />
    </form>
  )
}
