import { useId, useState } from 'react'
import { useInterface } from '../InterfaceLanguage.tsx'

/** A link in a field that can be selected, and a button that copies it. */
export function LinkToCopy({ label, url }: { readonly label: string; readonly url: string }) {
  const { say } = useInterface()
  const id = useId()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(url)
    setCopied(true)
  }
  return (
    <div className="field link-to-copy">
      <label htmlFor={id}>{label}</label>
      <div className="row">
        <input id={id} readOnly value={url} onFocus={(event) => event.target.select()} />
        <button type="button" className="button" onClick={() => void copy()}>
          {copied ? say('keep.copied') : say('keep.copy')}
        </button>
      </div>
    </div>
  )
}
