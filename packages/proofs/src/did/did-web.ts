import { fail, succeed, type Result } from '@wanderbuch/standards/result'
import type { DidProblem } from './resolved-did.ts'

const prefix = 'did:web:'
const maxLength = 1_000

/** A name of the DNS, and a port whose colon is written `%3A`. */
const hostForm = /^((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{1,63})(?:%3a(\d{1,5}))?$/i
/** A last label of digits makes a number, not a name, of a host: `127.0.0.1`, `0x7f.1`. */
const numberForm = /(?:^|\.)(?:\d+|0x[0-9a-f]*)$/i
const segmentForm = /^(?:[a-z0-9._-]|%[0-9a-f]{2})+$/i

const illFormed = fail({ code: 'did_ill_formed' } as const)

/** `..` in any writing, and letters that would cut the address elsewhere once decoded. */
function isPlainSegment(segment: string): boolean {
  if (!segmentForm.test(segment)) return false
  try {
    const decoded = decodeURIComponent(segment)
    return decoded !== '.' && decoded !== '..' && !/[/\\?#\p{Cc}]/u.test(decoded)
  } catch {
    return false
  }
}

/**
 * The https address of the document of a did:web. Host names only: addresses of the form 127.0.0.1 are ill-formed.
 * Source: W3C CCG, did:web Method Specification, section 2.5.2. Example: `did:web:example.org:dept` gives
 * `https://example.org/dept/did.json`.
 */
export function didWebUrl(did: string): Result<string, DidProblem> {
  if (!did.startsWith(prefix) || did.length > maxLength) return illFormed
  const [place = '', ...path] = did.slice(prefix.length).split(':')
  const [, host = '', port] = hostForm.exec(place) ?? []
  if (host === '' || numberForm.test(host) || !path.every(isPlainSegment)) return illFormed
  if (port !== undefined && (Number(port) < 1 || Number(port) > 65_535)) return illFormed
  const folder = path.length === 0 ? '.well-known' : path.join('/')
  return succeed(`https://${host.toLowerCase()}${port === undefined ? '' : `:${Number(port)}`}/${folder}/did.json`)
}
