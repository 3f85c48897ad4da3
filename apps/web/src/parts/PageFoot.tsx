import { useInterface } from '../InterfaceLanguage.tsx'

export function PageFoot() {
  const { say } = useInterface()
  return (
    <footer className="page-foot">
      <p>{say('foot.information')}</p>
      <p>{say('foot.esco')}</p>
      <p>
        {say('foot.reviewed')} <a href="/api">{say('foot.api')}</a>
      </p>
    </footer>
  )
}
