import { findWebAddress } from '@wanderbuch/core/report/find-web-address'
import type { SourceReference } from '@wanderbuch/standards/source-reference'
import { useInterface } from '../InterfaceLanguage.tsx'

/** Sources with their days; only web addresses become links. */
export function SourceList({
  heading,
  sources,
}: {
  readonly heading: string
  readonly sources: readonly SourceReference[]
}) {
  const { say } = useInterface()
  if (sources.length === 0) return null
  return (
    <>
      <h2 className="sources-heading">{heading}</h2>
      <ul className="sources-plain">
        {sources.map(({ title, url, day }) => {
          const address = findWebAddress(url)
          return (
            <li key={`${title} ${url ?? ''}`}>
              {address ? (
                <a href={address} rel="noopener noreferrer">
                  {title}
                </a>
              ) : (
                title
              )}
              {day && <> · {say('note.as-of', { day: { kind: 'day', day } })}</>}
            </li>
          )
        })}
      </ul>
    </>
  )
}
