import { compareSteps } from '@wanderbuch/core/verify/signature-steps/compare-steps'
import type { SignatureStep } from '@wanderbuch/core/verify/signature-steps/signature-step'
import { CodeLines } from './StepLines.tsx'
import { useCheckWords } from './use-check-words.ts'

interface Props {
  readonly first: readonly SignatureStep[]
  /** Absent when the other file holds no such signature. */
  readonly second: readonly SignatureStep[] | undefined
  readonly name: string
}

const mostLines = 200

/** Where two copies part, step by step, side by side. */
export function StepDifferences({ first, second, name }: Props) {
  const words = useCheckWords()
  return (
    <section className="differences" aria-label={words.label('explain.compare.title')}>
      <h4>{words.label('explain.compare.title')}</h4>
      <p className="quiet">
        <bdi>{words.label('checking.compare.with', { name })}</bdi>
      </p>
      {!second && <p>{words.label('explain.compare.nothing')}</p>}
      {second &&
        compareSteps(first, second).map(({ kind, isSame, onlyInFirst, onlyInSecond }) => (
          <div key={kind} className={isSame ? 'difference is-same' : 'difference'}>
            <p>
              <b>{words.label('checking.label', { label: words.label(`explain.step.${kind}`) })}</b>{' '}
              {words.label(isSame ? 'explain.compare.same' : 'explain.compare.differs')}
            </p>
            {onlyInFirst.length + onlyInSecond.length > 0 && (
              <div className="sides">
                <div>
                  <p className="side-name">{words.label('explain.compare.first')}</p>
                  <CodeLines lines={onlyInFirst.slice(0, mostLines)} />
                </div>
                <div>
                  <p className="side-name">{words.label('explain.compare.second')}</p>
                  <CodeLines lines={onlyInSecond.slice(0, mostLines)} />
                </div>
              </div>
            )}
          </div>
        ))}
    </section>
  )
}
