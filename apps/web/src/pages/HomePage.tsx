import { Link, useNavigate } from 'react-router'
import { useDraft } from '../DraftProvider.tsx'
import { useInterface } from '../InterfaceLanguage.tsx'
import { FileDrop } from '../parts/FileDrop.tsx'
import { newFileItem } from '../parts/new-file-item.ts'

const doors = [
  { to: '/new', word: 'home.door.worker' },
  { to: '/advise', word: 'home.door.adviser' },
  { to: '/registers', word: 'home.door.register' },
] as const

/** First visit: one question, one place to drop files, three doors, and a sample to look around with. No form. */
export function HomePage() {
  const { say } = useInterface()
  const { change } = useDraft()
  const navigate = useNavigate()
  const add = (files: readonly File[]) => {
    change((draft) => ({ ...draft, items: [...draft.items, ...files.map(newFileItem)] }))
    void navigate('/new')
  }
  return (
    <div className="home">
      <div className="home-top">
        <div>
          <h1 className="question">{say('home.question')}</h1>
          <p className="lede">{say('home.lede')}</p>
        </div>
        <FileDrop onFiles={add} onPhoto={() => void navigate('/new?add=paper')} />
      </div>
      <div className="doors">
        {doors.map(({ to, word }) => (
          <Link key={to} className="door" to={to}>
            <strong>{say(word)}</strong>
            <span>{say(`${word}-text`)}</span>
          </Link>
        ))}
      </div>
      <p className="sample-line">
        {say('home.new-here')} <Link to="/sample">{say('home.sample')}</Link>, {say('home.sample-text')}
      </p>
      <ul className="promises">
        <li>{say('home.says')}</li>
        <li>{say('home.local')}</li>
        <li>{say('foot.information')}</li>
      </ul>
    </div>
  )
}
