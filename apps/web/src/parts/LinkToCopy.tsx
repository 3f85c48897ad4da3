import { useId, useState } from 'react'
import { useInterface } from '../InterfaceLanguage.tsx'

/** A link in a field that can be selected, and a button that copies it. */
export function LinkToCopy({ label, url }: { readonly label: string; readonly url: string }) {
  const { say } = useInterface()
  const id = useId()
  const [told, setTold] = useState('')
  const copy = async () => {
    const field = document.getElementById(id)
    if (field instanceof HTMLInputElement) field.select()
    // The clipboard is missing without https; the link stays selected, to be copied by hand.
    const copied = await navigator.clipboard?.writeText(url).then(
      () => true,
      () => false,
    )
    setTold(say(copied ? 'keep.copied' : 'keep.copy-by-hand'))
  }
  return (
    <div className="field link-to-copy">
      <label htmlFor={id}>{label}</label>
      <div className="row">
        <input id={id} readOnly value={url} onFocus={(event) => event.target.select()} />
        <button type="button" className="button" onClick={() => void copy()}>
          {say('keep.copy')}
          <span className="visually-hidden">: {label}</span>
        </button>
      </div>
      <output className="hint">{told}</output>
    </div>
  )
}
