import { chooseText } from '@wanderbuch/core/vocabulary/multilingual-text'
import type { VerifiedUpload } from '../api.ts'
import { useInterface } from '../InterfaceLanguage.tsx'
import { ProblemNote } from './ProblemNote.tsx'
import { StampRow } from './StampRow.tsx'

/** What was found in a file: each record with its stamps, and the checks folded below. */
export function VerifiedRecords({ seen }: { readonly seen: VerifiedUpload }) {
  const { say, language } = useInterface()
  if (seen.problem) return <ProblemNote problem={seen.problem} />
  return (
    <>
      {(seen.records ?? []).map(({ record, checks }) => {
        const title = chooseText(record.title, language)
        return (
          <div key={record.id} className="verified">
            <p>
              <strong lang={title?.language === 'und' ? undefined : title?.language} dir="auto">
                {title?.text}
              </strong>
            </p>
            <StampRow checks={checks} />
            <details>
              <summary>{say('label.checks')}</summary>
              <dl className="checks">
                {checks.map((check) => (
                  <div key={check.name} className={`check-${check.outcome}`}>
                    <dt>
                      {say(`check.name.${check.name}`)} <em>{say(`outcome.${check.outcome}`)}</em>
                    </dt>
                    <dd>
                      {check.sentence} <span className="quiet">{say('check.code', { code: check.code })}</span>
                    </dd>
                  </div>
                ))}
              </dl>
            </details>
          </div>
        )
      })}
    </>
  )
}
