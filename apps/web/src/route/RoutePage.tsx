import { usePageTitle } from '../use-page-title.ts'
import { RouteDesk } from './RouteDesk.tsx'
import { useRouteWords } from './use-route-words.ts'

/** A route without documents. */
export default function RoutePage() {
  const { label } = useRouteWords()
  usePageTitle(label('way.title'))
  return (
    <div className="wide route-page">
      <h1>{label('way.title')}</h1>
      <p className="lede">{label('way.lede')}</p>
      <RouteDesk />
    </div>
  )
}
