import type { Words } from '@wanderbuch/core/report/words/create-words'
import type { NamedReferences, PackAnswer, RunCase } from './packs-api.ts'
import { useInterface } from '../InterfaceLanguage.tsx'
import { usePacksWords } from './use-packs-words.ts'

interface Props {
  readonly cases: readonly RunCase[]
  readonly references: NamedReferences | undefined
}

const regulatedWord = (words: Words, value: string) =>
  value === 'ask' ? words.label('packs.ask') : words.label(`packs.value.regulated.${value}`)

function regimeWord(words: Words, regime: string): string {
  const word = words.label(`packs.regime.${regime.replace('?', '')}`)
  return regime.endsWith('?') ? `${word} (${words.label('packs.ask')})` : word
}

interface AnswerProps {
  readonly answer: PackAnswer
  readonly references: NamedReferences | undefined
}

function AnswerView({ answer, references }: AnswerProps) {
  const words = usePacksWords()
  const { language } = useInterface()
  const names = new Map(references?.documents.map(({ id, name }) => [id, name[language] ?? name['en'] ?? id]))
  const { regulated, regimes, documents, ask } = answer
  const rows = [
    ['regulated', regulatedWord(words, regulated)],
    ['regimes', regimes.map((regime) => regimeWord(words, regime)).join(', ')],
    ['documents', documents.map((id) => names.get(id) ?? id).join(', ')],
    ['ask', ask.map((topic) => words.label(`packs.topic.${topic}`)).join(', ')],
  ] as const
  return (
    <dl className="case-answer">
      {rows.map(([name, text]) => (
        <div key={name}>
          <dt>{words.label(`packs.answer.${name}`)}</dt>
          <dd>{text || '–'}</dd>
        </div>
      ))}
    </dl>
  )
}

function CaseView({ one, references }: { readonly one: RunCase; readonly references: Props['references'] }) {
  const words = usePacksWords()
  const holds = one.problems.length === 0
  return (
    <li className={holds ? 'case-holds' : 'case-differs'}>
      <details open={!holds}>
        <summary>
          <span className="case-mark">{words.label(holds ? 'packs.case.holds' : 'packs.case.differs')}</span> {one.name}
        </summary>
        {one.problems.map((problem) => (
          <p key={problem.path.join('/')} className="field-problem">
            {words.label('packs.case.difference', {
              what: words.label(`packs.answer.${String(problem.path[3])}`),
              expected: problem.expected ?? '–',
              found: problem.found ?? '–',
            })}
          </p>
        ))}
        <AnswerView answer={one.answer} references={references} />
      </details>
    </li>
  )
}

/** Each case with what the pack answers, and where that is not what the case expects. */
export function CasesPart({ cases, references }: Props) {
  const words = usePacksWords()
  const differing = cases.filter(({ problems }) => problems.length > 0).length
  if (cases.length === 0) return <p className="quiet">{words.label('packs.no-cases')}</p>
  return (
    <>
      <output className="case-count">{words.label('packs.case.count', { count: cases.length, differing })}</output>
      <ul className="plain cases">
        {cases.map((one, at) => (
          // Two cases may have one name while they are written.
          <CaseView key={`${at} ${one.name}`} one={one} references={references} />
        ))}
      </ul>
    </>
  )
}
