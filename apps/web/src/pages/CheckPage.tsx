import 'virtual:wanderbuch/dossier.css'
import '../styles/check.css'
import { sortTrustFiles } from '@wanderbuch/core/trust/sort-trust-files'
import type { ShownIdentity } from '@wanderbuch/core/vocabulary/request'
import { useMemo, useState } from 'react'
import { CheckedFileView } from '../check/CheckedFileView.tsx'
import type { Readiness } from '../check/check-queue.ts'
import { IdentityPart } from '../check/IdentityPart.tsx'
import { TrustListsPart } from '../check/TrustListsPart.tsx'
import { mostFiles, useCheckedFiles } from '../check/use-checked-files.ts'
import { useCheckQueue } from '../check/use-check-queue.ts'
import { useCheckWords } from '../check/use-check-words.ts'
import { useTrustLists } from '../check/use-trust-lists.ts'
import { FileDrop } from '../parts/FileDrop.tsx'
import { usePageTitle } from '../use-page-title.ts'

const keyOf = (readiness: Readiness) =>
  readiness === undefined ? 'checking.preparing' : readiness ? 'checking.ready' : 'checking.unable'

/** Check certificates or whole dossiers, in this browser; the newest stands first. */
export default function CheckPage() {
  const words = useCheckWords()
  const { queue, readiness: canVerify } = useCheckQueue()
  const trust = useTrustLists()
  const readiness = trust.areLoaded ? canVerify : undefined
  const given = useMemo(() => sortTrustFiles(trust.lists), [trust.lists])
  const [identity, setIdentity] = useState<ShownIdentity>()
  const checked = useCheckedFiles(queue, { trust: given, identity })
  usePageTitle(words.label('check.title'))
  const { files, areTooMany } = checked
  const done = files.filter(({ state }) => state !== 'waiting').length
  return (
    <div className="narrow check-page">
      <h1>{words.label('check.title')}</h1>
      <p className="lede">{words.label('check.lede')}</p>
      <FileDrop onFiles={checked.add} title={words.label('check.drop')} promise={words.label('checking.private')} />
      <output className="quiet readiness" data-ready={readiness}>
        {words.label(keyOf(readiness))}
        {files.length > 1 && ` ${words.label('checking.progress', { done, all: files.length })}`}
      </output>
      {areTooMany && (
        <p className="note problem" role="alert">
          {words.label('checking.too-many', { most: mostFiles })}
        </p>
      )}
      <TrustListsPart {...trust} />
      <IdentityPart identity={identity} onCompare={setIdentity} />
      {files.map((one) => (
        <CheckedFileView key={one.id} checked={one} queue={queue} actions={checked} />
      ))}
      {files.length === 0 && <p className="quiet">{words.label('check.empty')}</p>}
    </div>
  )
}
