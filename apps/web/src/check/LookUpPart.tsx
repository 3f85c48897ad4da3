import type { LookUpNeed } from '@wanderbuch/core/vocabulary/look-up'
import type { Snapshot } from '@wanderbuch/core/vocabulary/snapshot'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { useCheckWords } from './use-check-words.ts'
import { groupNeeds, hostOf } from './group-needs.ts'
import { type LookUpInUse, useLookUp } from './use-look-up.ts'

interface Props {
  /** What verification would ask; empty: nothing more can be looked up. */
  readonly needs: readonly LookUpNeed[]
  readonly onSnapshots: (snapshots: readonly Snapshot[]) => void
}

function NeedList({ needs }: Pick<Props, 'needs'>) {
  const words = useCheckWords()
  return (
    <ul>
      {groupNeeds(needs, (kind) => words.label(`checking.look-up.${kind}`)).map(({ host, what, count }) => (
        <li key={`${host} ${what}`} className="long-words">
          {words.label(count === 1 ? 'checking.look-up.one' : 'checking.look-up.several', { host, what, count })}
        </li>
      ))}
    </ul>
  )
}

function Failures({ failed, problem }: Pick<LookUpInUse, 'failed' | 'problem'>) {
  const words = useCheckWords()
  return (
    <div aria-live="polite">
      {failed.map(({ url, sentence = '' }) => (
        <p key={url} className="long-words">
          {words.label('checking.look-up.failed', { host: hostOf(url), reason: sentence })}
        </p>
      ))}
      {problem && <ProblemNote problem={problem} />}
    </div>
  )
}

/** What could be looked up, by host and why. Nothing is asked before the button is pressed; then only the addresses go. */
export function LookUpPart({ needs, onSnapshots }: Props) {
  const words = useCheckWords()
  const { isAsking, failed, problem, press } = useLookUp(needs, onSnapshots)
  if (needs.length === 0 && failed.length === 0) return null
  return (
    <section className="look-up" aria-label={words.label('checking.look-up.title')}>
      <h4>{words.label('checking.look-up.title')}</h4>
      <NeedList needs={needs} />
      {needs.length > 0 && (
        <>
          <p className="quiet">{words.label('checking.look-up.text')}</p>
          <button type="button" className="button" disabled={isAsking} onClick={press}>
            {words.label(isAsking ? 'checking.look-up.asking' : 'checking.look-up.button')}
          </button>
        </>
      )}
      <Failures failed={failed} problem={problem} />
    </section>
  )
}
