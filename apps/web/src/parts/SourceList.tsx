import { findWebAddress } from '@wanderbuch/core/report/find-web-address'
import type { SourceReference } from '@wanderbuch/standards/source-reference'

/** Sources with their days; only web addresses become links. */
export function SourceList({
  heading,
  sources,
}: {
  readonly heading: string
  readonly sources: readonly SourceReference[]
}) {
  if (sources.length === 0) return null
  return (
    <>
      <h3>{heading}</h3>
      <ul className="sources-plain">
        {sources.map(({ title, url, day }) => {
          const address = findWebAddress(url)
          return (
            <li key={`${title} ${url ?? ''}`}>
              {address ? (
                <a href={address} rel="noreferrer">
                  {title}
                </a>
              ) : (
                title
              )}
              {day && ` (${day})`}
            </li>
          )
        })}
      </ul>
    </>
  )
}
