import { Link, useNavigate } from 'react-router'
import { isUntouched } from '../draft.ts'
import { roomForFiles } from '../most-files.ts'
import { useDraft } from '../DraftProvider.tsx'
import { useInterface } from '../InterfaceLanguage.tsx'
import { FileDrop } from '../parts/FileDrop.tsx'
import { useAdding } from '../use-adding.ts'
import { usePageTitle } from '../use-page-title.ts'

const doors = [
  { to: '/new', word: 'home.door.worker' },
  { to: '/advise', word: 'home.door.adviser' },
  { to: '/registers', word: 'home.door.register' },
] as const

/** What the last visit left on this device. */
function Continue() {
  const { say } = useInterface()
  const { draft } = useDraft()
  if (isUntouched(draft)) return null
  return (
    <div className="continue">
      <p>
        <strong>{say('home.continue')}</strong> {say('new.count', { count: draft.items.length })}
      </p>
      <div className="buttons">
        <Link className="button primary" to="/new">
          {say('home.continue-book')}
        </Link>
        {draft.dossier && (
          <Link className="button" to="/dossier">
            {say('home.open-dossier')}
          </Link>
        )}
      </div>
    </div>
  )
}

function Doors() {
  const { say } = useInterface()
  return (
    <div className="doors">
      {doors.map(({ to, word }) => (
        <Link key={to} className="door" to={to}>
          <strong>{say(word)}</strong>
          <span>{say(`${word}-text`)}</span>
        </Link>
      ))}
    </div>
  )
}

/** First visit: one question, one place to drop files, three doors, and a sample to look around with. No form. */
export function HomePage() {
  const { say } = useInterface()
  const { addFiles, openEntry } = useAdding()
  const navigate = useNavigate()
  usePageTitle('')
  const add = (files: readonly File[]) => {
    addFiles(files)
    void navigate('/new')
  }
  const { draft } = useDraft()
  const addPhoto = (picture: File) => {
    void openEntry('paper', { picture })
    void navigate('/new')
  }
  return (
    <div className="home">
      <Continue />
      <div className="home-top">
        <div>
          <h1 className="home-question">{say('home.question')}</h1>
          <p className="lede">{say('home.lede')}</p>
        </div>
        <FileDrop onFiles={add} onPhoto={addPhoto} room={roomForFiles(draft)} />
      </div>
      <Doors />
      <p className="sample-line">
        {say('home.new-here')} <Link to="/sample">{say('home.sample')}</Link>, {say('home.sample-text')}
      </p>
      <ul className="promises">
        <li>{say('home.says')}</li>
        <li>{say('home.local')}</li>
        <li>{say('home.languages')}</li>
      </ul>
    </div>
  )
}
