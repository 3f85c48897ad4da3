import { useCallback, useState } from 'react'
import { useInterface } from '../InterfaceLanguage.tsx'
import { mostFiles } from '../most-files.ts'
import { TextField } from './Field.tsx'
import { FileButton } from './FileButton.tsx'
import { pastedFile } from './new-file-item.ts'
import { usePageDrop } from './use-page-drop.ts'

function PasteBox({ onText }: { readonly onText: (text: string) => void }) {
  const { say } = useInterface()
  const [text, setText] = useState('')
  return (
    <div className="paste-box">
      <TextField id="paste-text" label={say('paste.label')} rows={5} value={text} onChange={setText} />
      <button type="button" className="button primary" disabled={text.trim() === ''} onClick={() => onText(text)}>
        {say('paste.add')}
      </button>
    </div>
  )
}

interface Props {
  readonly onFiles: (files: readonly File[]) => void
  /** A photo of paper cannot be read by itself; it goes into the form for paper documents. */
  readonly onPhoto?: (photo: File) => void
  readonly title?: string
  /** What happens to the files, where it is not the usual. */
  readonly promise?: string
  /** How many files there is still room for, where they go into a dossier; below none: too many. */
  readonly room?: number
}

/** Said before and while choosing, so that nobody learns of the limit from a refusal. */
function Room({ room }: { readonly room: number }) {
  const { say } = useInterface()
  if (room < 0) {
    return (
      <p className="note problem" role="alert">
        {say('new.too-many-files')}
      </p>
    )
  }
  return (
    <p>
      {say('drop.most', { most: mostFiles })} {room < mostFiles && say('drop.left', { count: room })}
    </p>
  )
}

/** Where certificates come in: drop, choose, paste, photo. Dropping and pasting work on the whole page. */
export function FileDrop({ onFiles, onPhoto, title, promise, room }: Props) {
  const { say } = useInterface()
  const [pasting, setPasting] = useState(false)
  const addText = useCallback(
    (text: string) => {
      setPasting(false)
      onFiles([pastedFile(text)])
    },
    [onFiles],
  )
  const over = usePageDrop(onFiles, addText)
  const heading = title ?? say('drop.title')
  return (
    <section className={over ? 'drop over' : 'drop'} aria-label={heading}>
      <p className="drop-title">{over ? say('drop.release') : heading}</p>
      <div className="buttons">
        <FileButton label={say('drop.choose')} primary multiple onFiles={onFiles} />
        {onPhoto && (
          <FileButton
            label={say('drop.photo')}
            accept="image/*"
            camera
            onFiles={([photo]) => {
              if (photo) onPhoto(photo)
            }}
          />
        )}
        <button type="button" className="button" aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
          {say('drop.paste')}
        </button>
      </div>
      {pasting && <PasteBox onText={addText} />}
      <p>{say('drop.formats')}</p>
      {room !== undefined && <Room room={room} />}
      <p className="quiet">{promise ?? say('drop.private')}</p>
    </section>
  )
}
