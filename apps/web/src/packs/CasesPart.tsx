import type { ReactNode } from 'react'
import { CaseView } from './CaseView.tsx'
import type { NamedReferences, RunCase } from './packs-api.ts'
import { usePacksWords } from './use-packs-words.ts'

interface Props<Case extends RunCase> {
  readonly cases: readonly Case[]
  readonly references: NamedReferences | undefined
  /** What may be done with a case, where it is being written. */
  readonly children?: (one: Case) => ReactNode
}

/** Each case with what the pack answers, and where that is not what the case expects. */
export function CasesPart<Case extends RunCase>({ cases, references, children }: Props<Case>) {
  const words = usePacksWords()
  const differing = cases.filter(({ problems }) => problems.length > 0).length
  if (cases.length === 0) return <p className="quiet">{words.label('packs.no-cases')}</p>
  return (
    <>
      <output className="case-count">{words.label('packs.case.count', { count: cases.length, differing })}</output>
      <ul className="plain cases">
        {cases.map((one, at) => (
          // Two cases may have one name while they are written.
          <CaseView key={`${at} ${one.name}`} one={one} references={references}>
            {children?.(one)}
          </CaseView>
        ))}
      </ul>
    </>
  )
}
