import { useInterface } from '../InterfaceLanguage.tsx'

/** What holds for every page. */
export function PageFoot() {
  const { say } = useInterface()
  return (
    <footer className="page-foot">
      <p>
        {say('foot.information')} {say('foot.esco')}
      </p>
      <p>
        {say('foot.reviewed')} <a href="/api">{say('foot.api')}</a>
      </p>
    </footer>
  )
}
