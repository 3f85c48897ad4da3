import { type Language, languages } from '@wanderbuch/core/vocabulary/request'
import { Link, NavLink } from 'react-router'
import { languageNames } from '../interface-words.ts'
import { useInterface } from '../InterfaceLanguage.tsx'

function LanguageChoice() {
  const { language, choose, say } = useInterface()
  return (
    <label className="language-choice">
      <span className="visually-hidden">{say('nav.language')}</span>
      <select value={language} onChange={(event) => choose(event.target.value as Language)}>
        {languages.map((code) => (
          <option key={code} value={code} lang={code}>
            {languageNames[code]}
          </option>
        ))}
      </select>
    </label>
  )
}

export function TopBar() {
  const { say } = useInterface()
  return (
    <header className="bar">
      <Link className="brand" to="/">
        Wanderbuch
      </Link>
      <nav>
        <NavLink to="/check">{say('nav.check')}</NavLink>
        <NavLink to="/levels">{say('nav.levels')}</NavLink>
        <NavLink to="/advise">{say('nav.advise')}</NavLink>
        <LanguageChoice />
      </nav>
    </header>
  )
}
