import type { Language } from '@wanderbuch/core/vocabulary/request'
import { Link, NavLink } from 'react-router'
import { useDraft } from '../DraftProvider.tsx'
import { useInterface } from '../InterfaceLanguage.tsx'
import { languageOptions } from '../words/language-names.ts'

function LanguageChoice() {
  const { language, choose, say } = useInterface()
  return (
    <label className="language-choice">
      <span className="visually-hidden">{say('nav.language')}</span>
      <select value={language} onChange={(event) => choose(event.target.value as Language)}>
        {languageOptions.map(({ value, label, lang }) => (
          <option key={value} value={value} lang={lang}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Work that goes on while the person is on another page, and its end. */
function WorkInHand() {
  const { say } = useInterface()
  const { making } = useDraft()
  return <output className="bar-work">{making && say('nav.making')}</output>
}

/** Name, the ways, and the language. */
export function TopBar() {
  const { say } = useInterface()
  const { draft } = useDraft()
  return (
    <header className="bar">
      <Link className="brand" to="/">
        Wanderbuch
      </Link>
      <nav aria-label={say('nav.ways')}>
        <NavLink to="/new">{say('nav.book')}</NavLink>
        {draft.dossier && <NavLink to="/dossier">{say('nav.dossier')}</NavLink>}
        <NavLink to="/check">{say('nav.check')}</NavLink>
        <NavLink to="/skills">{say('nav.skills')}</NavLink>
        <NavLink to="/levels">{say('nav.levels')}</NavLink>
        <NavLink to="/advise">{say('nav.advise')}</NavLink>
      </nav>
      <WorkInHand />
      <LanguageChoice />
    </header>
  )
}
