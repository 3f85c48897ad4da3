import type { Language } from '@wanderbuch/core/vocabulary/request'
import { useState } from 'react'
import { type ApiProblem, type Form, renderDossier, type SignedDossier } from '../api.ts'
import { download } from '../download.ts'
import { HandoutPart } from '../handouts/HandoutPart.tsx'
import { useInterface } from '../InterfaceLanguage.tsx'
import { ChoiceField } from '../parts/Field.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { languageNames, languageOptions } from '../words/language-names.ts'
import { KeepForm } from './KeepForm.tsx'
import type { ShownLanguages } from './shown-languages.ts'

const forms: readonly Form[] = ['pdf', 'html', 'json']

interface LanguagesProps {
  readonly languages: ShownLanguages
  readonly show: (languages: ShownLanguages) => void
}

function Languages({ languages, show }: LanguagesProps) {
  const { say } = useInterface()
  const [language, beside = ''] = languages
  const choose = (first: Language, second: Language | '') =>
    show(second === '' || second === first ? [first] : [first, second])
  return (
    <div className="dossier-languages">
      <ChoiceField
        label={say('dossier.language')}
        value={language}
        options={languageOptions}
        onChange={(value) => choose(value as Language, beside)}
      />
      <ChoiceField
        label={say('dossier.beside')}
        value={beside}
        options={[
          { value: '', label: say('where.beside-none') },
          ...languageOptions.filter(({ value }) => value !== language),
        ]}
        onChange={(value) => choose(language, value as Language | '')}
      />
    </div>
  )
}

/** The files carry the languages the dossier was made in; said only when others are on the screen. */
function FileLanguages({
  dossier,
  languages,
}: {
  readonly dossier: SignedDossier
  readonly languages: ShownLanguages
}) {
  const { say } = useInterface()
  const made = dossier.request.languages
  if (made.join() === languages.join()) return null
  return (
    <p className="quiet">
      {say('dossier.file-languages', { languages: made.map((code) => languageNames[code]).join(' + ') })}
    </p>
  )
}

interface FilesProps {
  readonly dossier: SignedDossier
  readonly onProblem: (problem: ApiProblem | undefined) => void
}

function FileButtons({ dossier, onProblem }: FilesProps) {
  const { say } = useInterface()
  const [busy, setBusy] = useState<Form>()
  const fetchForm = async (form: Form) => {
    setBusy(form)
    onProblem(undefined)
    const answer = await renderDossier(dossier, form)
    setBusy(undefined)
    if (answer.ok) download(answer.value, `wanderbuch-${dossier.request.day}.${form}`)
    else onProblem(answer.problem)
  }
  return (
    <>
      {forms.map((form) => (
        <button
          key={form}
          type="button"
          className="button"
          disabled={busy !== undefined}
          onClick={() => void fetchForm(form)}
        >
          {say(`dossier.${form}`)}
        </button>
      ))}
      <output className="quiet">{busy && say('dossier.preparing')}</output>
    </>
  )
}

interface Props extends LanguagesProps {
  readonly dossier: SignedDossier
  readonly canKeep: boolean
}

/** Keep, print, the file forms, the languages. */
export function DossierActions({ dossier, canKeep, languages, show }: Props) {
  const { say, language } = useInterface()
  const [problem, setProblem] = useState<ApiProblem>()
  const [keeping, setKeeping] = useState(false)
  const [taking, setTaking] = useState(false)
  return (
    <section className="dossier-tools" aria-label={say('dossier.actions')} lang={language}>
      <div className="buttons">
        {canKeep && (
          <button type="button" className="button primary" aria-expanded={keeping} onClick={() => setKeeping(!keeping)}>
            {say('dossier.keep')}
          </button>
        )}
        <button type="button" className="button" onClick={() => window.print()}>
          {say('dossier.print')}
        </button>
        <button type="button" className="button" aria-expanded={taking} onClick={() => setTaking(!taking)}>
          {say('handouts.title')}
        </button>
        <FileButtons dossier={dossier} onProblem={setProblem} />
      </div>
      <Languages languages={languages} show={show} />
      <FileLanguages dossier={dossier} languages={languages} />
      {problem && <ProblemNote problem={problem} />}
      {keeping && <KeepForm dossier={dossier} />}
      {taking && <HandoutPart source={{ kind: 'dossier', dossier }} languages={languages} />}
    </section>
  )
}
