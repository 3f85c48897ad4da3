import { Link } from 'react-router'
import { useInterface } from '../InterfaceLanguage.tsx'

export function NotFoundPage() {
  const { say } = useInterface()
  return (
    <div className="narrow">
      <h1>{say('notfound.title')}</h1>
      <Link to="/">{say('notfound.home')}</Link>
    </div>
  )
}
