import { useState } from 'react'
import type { HandEntry } from '../declaration.ts'
import { useInterface } from '../InterfaceLanguage.tsx'
import { preparePicture } from '../prepare-picture.ts'
import { FileButton } from './FileButton.tsx'

interface Props {
  readonly picture: HandEntry['image']
  readonly onPicture: (picture: HandEntry['image']) => void
}

/** Picture of a paper, taken now or chosen. */
export function PictureField({ picture, onPicture }: Props) {
  const { say } = useInterface()
  const [wrong, setWrong] = useState(false)
  const take = async ([file]: readonly File[]) => {
    const prepared = file && (await preparePicture(file))
    setWrong(!prepared)
    if (prepared) onPicture(prepared)
  }
  return (
    <fieldset className="field picture-field">
      <legend>{say('form.image')}</legend>
      <p className="hint">{say('form.image-hint')}</p>
      {picture && (
        <img
          className="thumbnail"
          alt={say('form.image-alt')}
          src={`data:${picture.mediaType};base64,${picture.base64}`}
        />
      )}
      <div className="buttons">
        <FileButton label={say('form.image-take')} accept="image/*" camera onFiles={(files) => void take(files)} />
        <FileButton label={say('form.image-choose')} accept="image/*" onFiles={(files) => void take(files)} />
        {picture && (
          <button type="button" className="button" onClick={() => onPicture(undefined)}>
            {say('form.image-remove')}
          </button>
        )}
      </div>
      {wrong && (
        <p className="field-problem" role="alert">
          {say('form.image-wrong')}
        </p>
      )}
    </fieldset>
  )
}
