import type { OfferList } from '@wanderbuch/skills/compare/offers/offer'
import { useState } from 'react'
import { FileButton } from '../parts/FileButton.tsx'
import { readOfferFile } from './read-offer-file.ts'
import { sampleOffers } from './sample-offers.ts'
import { useSkillsWords } from './use-skills-words.ts'

export interface ListInUse {
  readonly offers: OfferList | undefined
  /** Where a file is not a list of offers. */
  readonly misfit: string | undefined
  readonly read: (files: readonly File[]) => Promise<void>
  readonly useSample: () => void
}

/** A list of offers, kept only as long as the page is open. */
export function useOfferList(): ListInUse {
  const [offers, setOffers] = useState<OfferList>()
  const [misfit, setMisfit] = useState<string>()
  const use = (list: OfferList) => {
    setMisfit(undefined)
    setOffers(list)
  }
  const read = async ([file]: readonly File[]) => {
    if (!file) return
    const found = await readOfferFile(file)
    if (found.ok) use(found.value)
    else setMisfit(found.problem.place)
  }
  return { offers, misfit, read, useSample: () => use(sampleOffers) }
}

/** Where the list comes in: a file, or the made-up one; with its source beside. */
export function OfferListFields({ offers, misfit, read, useSample }: ListInUse) {
  const words = useSkillsWords()
  return (
    <>
      <div className="buttons no-print">
        <FileButton
          label={words.label('skilltext.offers.choose')}
          accept=".json,application/json"
          onFiles={(files) => void read(files)}
        />
        <button type="button" className="button" onClick={useSample}>
          {words.label('skilltext.offers.sample')}
        </button>
      </div>
      {misfit !== undefined && (
        <p className="note problem" role="alert">
          {words.label('skilltext.offers.ill-formed', { place: misfit })}
        </p>
      )}
      {offers && (
        <p className={offers.sample ? 'sample-note' : 'quiet'}>
          {words.label('guide.offers.source', { title: offers.source.title, sample: offers.sample ? 'yes' : 'no' })}
        </p>
      )}
    </>
  )
}
