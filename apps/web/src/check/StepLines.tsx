import { readStatement } from '@wanderbuch/core/verify/signature-steps/read-statement'
import type { SignatureStep } from '@wanderbuch/core/verify/signature-steps/signature-step'
import { useCheckWords } from './use-check-words.ts'

/** Lines shown of one form; the command shows all. */
const mostLines = 400

function StatementTable({ lines }: { readonly lines: readonly string[] }) {
  const words = useCheckWords()
  return (
    <table className="statements">
      <thead>
        <tr>
          <th scope="col">{words.label('explain.subject')}</th>
          <th scope="col">{words.label('explain.property')}</th>
          <th scope="col">{words.label('explain.value')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const { subject, property, value } = readStatement(line)
          return (
            <tr key={line}>
              <td>
                <bdi>{subject}</bdi>
              </td>
              <th scope="row">{property}</th>
              <td>
                <bdi>{value}</bdi>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Lines of machine text, each by itself. */
export function CodeLines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className="code-lines">
      {[...new Set(lines)].map((line) => (
        <li key={line}>
          <code>
            <bdi>{line}</bdi>
          </code>
        </li>
      ))}
    </ul>
  )
}

function FixedForm({ lines, form }: Pick<SignatureStep, 'lines' | 'form'>) {
  if (form === 'statements') return <StatementTable lines={lines} />
  if (form === 'xml') return <pre className="xml-lines">{lines.join('\n')}</pre>
  return <CodeLines lines={lines} />
}

/** The fixed form of a step: hidden until somebody wants it; a key or a value of one line stands there at once. */
export function StepLines({ step: { lines, form } }: { readonly step: SignatureStep }) {
  const words = useCheckWords()
  if (lines.length === 0) return null
  if (form === 'text') return <CodeLines lines={lines} />
  const shown = lines.slice(0, mostLines)
  const rest = lines.length - shown.length
  return (
    <details className="step-lines">
      <summary>{words.label('explain.lines', { count: lines.length })}</summary>
      <FixedForm lines={shown} form={form} />
      {rest > 0 && <p className="quiet">{words.label('explain.more', { count: rest })}</p>}
    </details>
  )
}
