import { type DragEvent, useRef, useState } from 'react'
import { useInterface } from '../InterfaceLanguage.tsx'
import { TextField } from './Field.tsx'
import { pastedFile } from './new-file-item.ts'

interface Props {
  readonly onFiles: (files: readonly File[]) => void
  /** A photo of paper cannot be read by itself; it goes into the form for paper documents. */
  readonly onPhoto?: () => void
}

function PasteBox({ onText }: { readonly onText: (text: string) => void }) {
  const { say } = useInterface()
  const [text, setText] = useState('')
  return (
    <div className="paste-box">
      <TextField label={say('paste.label')} rows={5} value={text} onChange={setText} />
      <button type="button" className="button primary" disabled={text.trim() === ''} onClick={() => onText(text)}>
        {say('paste.add')}
      </button>
    </div>
  )
}

/** Where certificates come in: drop, choose, paste, photo. */
export function FileDrop({ onFiles, onPhoto }: Props) {
  const { say } = useInterface()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [pasting, setPasting] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (event.dataTransfer.files.length > 0) onFiles([...event.dataTransfer.files])
  }
  return (
    <section
      className={over ? 'drop over' : 'drop'}
      aria-label={say('drop.title')}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2>{say('drop.title')}</h2>
      <div className="buttons">
        <button type="button" className="button primary" onClick={() => input.current?.click()}>
          {say('drop.choose')}
        </button>
        <button type="button" className="button" aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
          {say('drop.paste')}
        </button>
        {onPhoto && (
          <button type="button" className="button" onClick={onPhoto}>
            {say('drop.photo')}
          </button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        multiple
        className="visually-hidden"
        tabIndex={-1}
        aria-label={say('drop.choose')}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      {pasting && (
        <PasteBox
          onText={(text) => {
            setPasting(false)
            onFiles([pastedFile(text)])
          }}
        />
      )}
      <p>{say('drop.formats')}</p>
      <p className="quiet">{say('drop.private')}</p>
    </section>
  )
}
