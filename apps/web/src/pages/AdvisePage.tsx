import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useInterface } from '../InterfaceLanguage.tsx'
import { RouteDesk } from '../route/RouteDesk.tsx'
import { useRouteWords } from '../route/use-route-words.ts'
import { usePageTitle } from '../use-page-title.ts'

function Tool({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  return (
    <li>
      <Link to={to}>{children}</Link>
    </li>
  )
}

/** The counsellor's door: the tools, and the desk for routes as everybody has it. */
export default function AdvisePage() {
  const { say } = useInterface()
  const { label } = useRouteWords()
  usePageTitle(say('advise.title'))
  return (
    <div className="wide route-page">
      <h1>{say('advise.title')}</h1>
      <p className="lede">{say('advise.lede')}</p>
      <ul className="tools no-print">
        <Tool to="/new">{say('advise.dossier')}</Tool>
        <Tool to="/application">{label('way.clock')}</Tool>
        <Tool to="/skills">{say('nav.skills')}</Tool>
        <Tool to="/lessons">{say('nav.lessons')}</Tool>
        <Tool to="/levels">{say('nav.levels')}</Tool>
        <Tool to="/check">{say('nav.check')}</Tool>
      </ul>
      <h2>{say('advise.route')}</h2>
      <RouteDesk />
    </div>
  )
}
