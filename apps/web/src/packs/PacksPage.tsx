import '../styles/packs.css'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { useAnswer } from '../use-answer.ts'
import { usePageTitle } from '../use-page-title.ts'
import { CoverageGrid } from './CoverageGrid.tsx'
import { DeskPart } from './DeskPart.tsx'
import { PackTable } from './PackTable.tsx'
import { listPacks, listReferences } from './packs-api.ts'
import { StartPart } from './StartPart.tsx'
import { usePacksWords } from './use-packs-words.ts'

/** What is known of which profession in which state, and the way to those who know it better. */
export default function PacksPage() {
  const words = usePacksWords()
  usePageTitle(words.label('packs.title'))
  const packs = useAnswer(listPacks)
  const references = useAnswer(listReferences)
  const problem = packs.problem ?? references.problem
  return (
    <div className="packs-page">
      <h1>{words.label('packs.title')}</h1>
      <p className="lede">{words.label('packs.lede')}</p>
      {problem && <ProblemNote problem={problem} />}
      {packs.answer && references.answer && (
        <>
          <h2>{words.label('packs.map')}</h2>
          <CoverageGrid coverage={packs.answer.coverage} references={references.answer} />
          <h2>{words.label('packs.all')}</h2>
          <PackTable packs={packs.answer.packs} references={references.answer} />
          <section className="no-print">
            <h2>{words.label('packs.edit')}</h2>
            <p>{words.label('packs.edit-text')}</p>
            <DeskPart isOff={packs.answer.editing === 'off'}>
              {(desk) => references.answer && <StartPart desk={desk} references={references.answer} />}
            </DeskPart>
          </section>
        </>
      )}
    </div>
  )
}
