import { type ReactNode, useState } from 'react'
import { DeskForm } from './DeskForm.tsx'
import { type Desk, keepDesk, readDesk } from './editing-desk.ts'
import { usePacksWords } from './use-packs-words.ts'

interface Props {
  readonly isOff?: boolean
  readonly children: (desk: Desk) => ReactNode
}

/** What only an editor does; before that, the form for their key. */
export function DeskPart({ isOff = false, children }: Props) {
  const words = usePacksWords()
  const [desk, setDesk] = useState(readDesk)
  const take = (next: Desk | undefined) => {
    keepDesk(next)
    setDesk(next)
  }
  if (isOff) return <p className="note">{words.label('packs.desk.off')}</p>
  if (!desk) return <DeskForm onDesk={take} />
  const { name, body, role } = desk
  return (
    <>
      <p className="desk-line no-print">
        <span>
          {words.label('packs.desk.you', { name, body: body || '–', role: words.label(`packs.role.${role}`) })}
        </span>{' '}
        <button type="button" className="button small" onClick={() => take(undefined)}>
          {words.label('packs.desk.leave')}
        </button>
      </p>
      {children(desk)}
    </>
  )
}
