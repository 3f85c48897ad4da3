import { useState } from 'react'
import type { HandEntry } from '../declaration.ts'
import { useInterface } from '../InterfaceLanguage.tsx'
import { Field } from './Field.tsx'

const mostBytes = 5 * 1024 * 1024

async function toBase64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 32_768) parts.push(String.fromCharCode(...bytes.subarray(at, at + 32_768)))
  return btoa(parts.join(''))
}

interface Props {
  readonly label: string
  readonly image: HandEntry['image']
  readonly onImage: (image: HandEntry['image']) => void
}

/** Picture of a paper; on a phone the camera opens. */
export function ImageField({ label, image, onImage }: Props) {
  const { say } = useInterface()
  const [wrong, setWrong] = useState(false)
  const take = async (file: File | undefined) => {
    const isFine = file !== undefined && ['image/png', 'image/jpeg'].includes(file.type) && file.size <= mostBytes
    setWrong(file !== undefined && !isFine)
    onImage(isFine ? { mediaType: file.type, base64: await toBase64(file) } : undefined)
  }
  return (
    <Field label={label} problem={wrong ? say('form.image-wrong') : undefined}>
      {(attributes) => (
        <>
          <input
            {...attributes}
            type="file"
            accept="image/png,image/jpeg"
            capture="environment"
            onChange={(event) => void take(event.target.files?.[0])}
          />
          {image && <img className="thumbnail" alt="" src={`data:${image.mediaType};base64,${image.base64}`} />}
        </>
      )}
    </Field>
  )
}
