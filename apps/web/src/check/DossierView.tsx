import type { DossierVerification } from '@wanderbuch/core/verify/verify-dossier'
import { RecheckAnswersView } from './RecheckAnswersView.tsx'
import { RecordVerdict } from './RecordVerdict.tsx'
import { ServerCheck } from './ServerCheck.tsx'
import { useCheckWords } from './use-check-words.ts'

interface Props {
  readonly file: File
  readonly dossier: DossierVerification
}

/** A dossier: what this browser found, then the offer to have it made again by the server. */
export function DossierView({ file, dossier }: Props) {
  const words = useCheckWords()
  const { answers, records, day, trustLists, trustSources } = dossier
  return (
    <>
      <p>{words.label('checking.dossier.here')}</p>
      <RecheckAnswersView answers={answers} />
      {records.length > 0 && (
        <details className="originals">
          <summary>{words.label('checking.dossier.originals')}</summary>
          {records.map((verified) => (
            <RecordVerdict key={verified.record.id} judged={{ verified, day, trustLists, trustSources }} />
          ))}
          <p className="quiet">{words.label('checking.day', { day: { kind: 'day', day } })}</p>
        </details>
      )}
      <ServerCheck
        file={file}
        mayBeDossier
        reason={words.label('checking.dossier.remake')}
        label={words.label('checking.dossier.send')}
      />
    </>
  )
}
