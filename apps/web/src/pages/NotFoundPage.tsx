import { Link } from 'react-router'
import { useInterface } from '../InterfaceLanguage.tsx'
import { usePageTitle } from '../use-page-title.ts'

/** An address that leads nowhere, and the ways on. */
export default function NotFoundPage() {
  const { say } = useInterface()
  usePageTitle(say('notfound.title'))
  return (
    <div className="narrow">
      <h1>{say('notfound.title')}</h1>
      <p>{say('notfound.text')}</p>
      <div className="buttons">
        <Link className="button primary" to="/">
          {say('notfound.home')}
        </Link>
        <Link className="button" to="/check">
          {say('nav.check')}
        </Link>
      </div>
    </div>
  )
}
