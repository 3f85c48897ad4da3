import { isIP } from 'node:net'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'

/** Why an address is not asked, before anybody is. */
export type AddressReason =
  | 'address_ill_formed'
  | 'address_too_long'
  | 'scheme_not_https'
  | 'user_in_address'
  | 'port_not_allowed'
  | 'host_is_number'
  | 'host_not_public'

export interface CheckedAddress {
  readonly url: URL
  readonly host: string
  readonly port: number
}

const maxLength = 2_048

/** Names that stand for this machine or its network. Source: RFC 6761, 6762, 7686, 8375, 9476; ICANN on `.internal`. */
const innerNames = ['localhost', 'local', 'localdomain', 'internal', 'intranet', 'lan', 'home', 'corp', 'onion', 'alt']
const innerEndings = ['.home.arpa', '.in-addr.arpa', '.ip6.arpa']

/** Top names of the DNS begin with a letter (RFC 3696 section 2): what does not is a mistyped number. */
const hostForm = /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z][a-z0-9-]{1,62}$/

/**
 * Whether an address may be asked at all: https to a public name, without user and on the ports allowed. URL reading has
 * turned 0x7f.1, 2130706433 and ideographic dots into what they stand for by then, so numbers are seen as numbers.
 */
export function checkAddress(text: string, allowedPorts: readonly number[]): Result<CheckedAddress, AddressReason> {
  if (text.length > maxLength) return fail('address_too_long')
  // Blanks, control signs and turned slashes would be dropped or turned in reading: two readers could see two addresses.
  if (!URL.canParse(text) || /[\s\\\p{Cc}\p{Cf}]/u.test(text)) return fail('address_ill_formed')
  const url = new URL(text)
  if (url.protocol !== 'https:' || !/^https:\/\/[^/]/i.test(text)) return fail('scheme_not_https')
  if (url.username !== '' || url.password !== '' || (text.split(/[/?#]/, 3)[2] ?? '').includes('@'))
    return fail('user_in_address')
  const { hostname: host } = url
  if (isIP(host.replace(/^\[|\]$/g, '')) !== 0) return fail('host_is_number')
  if (!isPublicName(host)) return fail('host_not_public')
  const port = url.port === '' ? 443 : Number(url.port)
  if (!allowedPorts.includes(port)) return fail('port_not_allowed')
  return succeed({ url, host, port })
}

/** A full name of the open DNS: no trailing dot, not one word alone, no name of an inner network. */
function isPublicName(host: string): boolean {
  if (host.length > 253 || !hostForm.test(host)) return false
  const last = host.slice(host.lastIndexOf('.') + 1)
  return !innerNames.includes(last) && !innerEndings.some((ending) => host.endsWith(ending))
}
