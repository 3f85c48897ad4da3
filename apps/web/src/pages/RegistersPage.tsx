import { Link } from 'react-router'
import { useInterface } from '../InterfaceLanguage.tsx'
import { usePageTitle } from '../use-page-title.ts'

/** For those who keep registers or issue: what is here, and what is not. */
export default function RegistersPage() {
  const { say } = useInterface()
  usePageTitle(say('register.title'))
  return (
    <div className="narrow">
      <h1>{say('register.title')}</h1>
      <p className="lede">{say('register.lede')}</p>
      <h2>{say('register.today')}</h2>
      <ul className="roomy">
        <li>
          {say('register.today.ledger')} <Link to="/levels">{say('nav.levels')}</Link>
        </li>
        <li>
          {say('register.today.check')} <Link to="/check">{say('nav.check')}</Link>
        </li>
        <li>
          {say('register.today.skills')} <Link to="/skills">{say('nav.skills')}</Link>
        </li>
        <li>
          {say('register.today.packs')} <Link to="/packs">{say('register.packs')}</Link>
        </li>
        <li>
          {say('register.today.api')} <a href="/api">{say('foot.api')}</a>
        </li>
      </ul>
      <h2>{say('register.later')}</h2>
      <p>{say('register.later.text')}</p>
    </div>
  )
}
