import { usePacksWords } from './use-packs-words.ts'

interface TakeOutProps {
  /** Of what, for those who hear the page. */
  readonly name: string
  readonly onTakeOut: () => void
}

export function TakeOutButton({ name, onTakeOut }: TakeOutProps) {
  const words = usePacksWords()
  return (
    <button
      type="button"
      className="button small"
      aria-label={words.label('packs.take-out-this', { name })}
      onClick={onTakeOut}
    >
      {words.label('packs.take-out')}
    </button>
  )
}

/** What can be done with a row of a draft. */
export function RowButtons({ name, onOpen, onTakeOut }: TakeOutProps & { readonly onOpen: () => void }) {
  const words = usePacksWords()
  return (
    <>
      <button
        type="button"
        className="button small"
        aria-label={words.label('packs.change-this', { name })}
        onClick={onOpen}
      >
        {words.label('packs.change-field')}
      </button>
      <TakeOutButton name={name} onTakeOut={onTakeOut} />
    </>
  )
}
