interface Props {
  readonly label: string
  readonly onFiles: (files: readonly File[]) => void
  readonly primary?: boolean
  readonly multiple?: boolean
  readonly accept?: string
  /** On a phone the camera opens. */
  readonly camera?: boolean
}

/** A button that is a file input: it works with a pointer, a keyboard and a screen reader as the browser does it. */
export function FileButton({ label, onFiles, primary, multiple, accept, camera }: Props) {
  return (
    <label className={primary ? 'button primary file-button' : 'button file-button'}>
      <input
        type="file"
        className="visually-hidden"
        multiple={multiple}
        accept={accept}
        capture={camera ? 'environment' : undefined}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
      {label}
    </label>
  )
}
