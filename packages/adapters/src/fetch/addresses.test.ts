import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkAddress } from './check-address.ts'
import { isPublicAddress } from './public-address.ts'

describe('SECURITY: addresses of inner networks', () => {
  const inner = `
    0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.127.255.255 127.0.0.1 127.255.0.1 169.254.169.254
    172.16.0.1 172.31.255.255 192.0.0.1 192.0.0.170 192.0.2.1 192.88.99.1 192.168.1.1 198.18.0.1
    198.19.255.255 198.51.100.7 203.0.113.9 224.0.0.1 239.1.1.1 240.0.0.1 255.255.255.255 192.31.196.1
    192.52.193.1 192.175.48.1 :: ::1 ::127.0.0.1 ::ffff:127.0.0.1 ::ffff:7f00:1 ::ffff:8.8.8.8
    ::ffff:0:127.0.0.1 64:ff9b::7f00:1 64:ff9b::808:808 64:ff9b:1::1 100::1 100:0:0:1::1 2001::1
    2001:0:7f00:1:: 2001:2::1 2001:10::1 2001:20::1 2001:db8::1 2002:7f00:1:: 2002:a00:1::1 2620:4f:8000::1
    3fff::1 5f00::1 fc00::1 fd12:3456::1 fe80::1 fe80::1%eth0 fec0::1 ff02::1 ff0e::1 localhost 2130706433
    0x7f000001 127.1 ::1%lo 1.2.3 2606:4700::1%eth0
  `
  test.each(['', ...inner.trim().split(/\s+/)])('%s', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  test.each([
    '1.1.1.1',
    '8.8.8.8',
    '100.63.255.255',
    '100.128.0.1',
    '172.15.0.1',
    '172.32.0.1',
    '198.17.0.1',
    '223.255.255.1',
  ])('%s is open internet', (address) => expect(isPublicAddress(address)).toBe(true))
  test.each(['2001:4860:4860::8888', '2606:4700:4700::1111', '2a00:1450::1', '2003::1', '2001:200::1', '3ffe::1'])(
    '%s is open internet',
    (address) => expect(isPublicAddress(address)).toBe(true),
  )

  test('an IPv4 address in any IPv6 dress is not open internet', () => {
    const byte = fc.integer({ min: 0, max: 255 })
    const dress = fc.constantFrom('::', '::ffff:', '64:ff9b::', '::ffff:0:')
    fc.assert(
      fc.property(dress, fc.tuple(byte, byte, byte, byte), (start, parts) => {
        expect(isPublicAddress(start + parts.join('.'))).toBe(false)
      }),
    )
  })
})

describe('SECURITY: addresses that are never asked', () => {
  test.each([
    ['http://issuer.example/', 'scheme_not_https'],
    ['ftp://issuer.example/', 'scheme_not_https'],
    ['file:///etc/passwd', 'scheme_not_https'],
    ['data:application/json,{}', 'scheme_not_https'],
    ['urn:x:y', 'scheme_not_https'],
    ['https:issuer.example/', 'scheme_not_https'],
    ['https:///issuer.example/', 'scheme_not_https'],
    ['issuer.example', 'address_ill_formed'],
    ['https://', 'address_ill_formed'],
    ['https://issuer.example\\@evil.example/', 'address_ill_formed'],
    ['https://issuer.example/\u0000', 'address_ill_formed'],
    ['https://issuer\t.example/', 'address_ill_formed'],
    [' https://issuer.example/', 'address_ill_formed'],
    ['https://issuer\u200b.example/', 'address_ill_formed'],
    [`https://issuer.example/${'a'.repeat(2_048)}`, 'address_too_long'],
    ['https://user@issuer.example/', 'user_in_address'],
    ['https://user:word@issuer.example/', 'user_in_address'],
    ['https://@issuer.example/', 'user_in_address'],
    ['https://issuer.example:80/', 'port_not_allowed'],
    ['https://issuer.example:8443/', 'port_not_allowed'],
    ['https://127.0.0.1/', 'host_is_number'],
    ['https://127.1/', 'host_is_number'],
    ['https://2130706433/', 'host_is_number'],
    ['https://0x7f000001/', 'host_is_number'],
    ['https://0177.0.0.1/', 'host_is_number'],
    ['https://0x7f.1/', 'host_is_number'],
    ['https://①②⑦.0.0.1/', 'host_is_number'],
    ['https://127。0。0。1/', 'host_is_number'],
    ['https://127.0.0.1./', 'host_is_number'],
    ['https://8.8.8.8/', 'host_is_number'],
    ['https://[::1]/', 'host_is_number'],
    ['https://[::ffff:127.0.0.1]/', 'host_is_number'],
    ['https://[64:ff9b::7f00:1]/', 'host_is_number'],
    ['https://127.0.0.1https/', 'host_not_public'],
    ['https://issuer.123/', 'address_ill_formed'],
    ['https://localhost/', 'host_not_public'],
    ['https://LOCALHOST/', 'host_not_public'],
    ['https://app.localhost/', 'host_not_public'],
    ['https://issuer.example./', 'host_not_public'],
    ['https://printer.local/', 'host_not_public'],
    ['https://metadata.google.internal/', 'host_not_public'],
    ['https://router.home.arpa/', 'host_not_public'],
    ['https://1.0.0.127.in-addr.arpa/', 'host_not_public'],
    ['https://hidden.onion/', 'host_not_public'],
    ['https://intranet/', 'host_not_public'],
    ['https://a..example/', 'host_not_public'],
  ])('%s: %s', (url, reason) => {
    expect(checkAddress(url, [443])).toEqual({ ok: false, problem: reason })
  })

  test.each([
    ['https://issuer.example/status/1?x=1', 'issuer.example'],
    ['https://Issuer.Example:443/', 'issuer.example'],
    ['https://bücher.example/', 'xn--bcher-kva.example'],
    ['https://a_b.issuer.example/@user/did.json', 'a_b.issuer.example'],
  ])('%s may be asked', (url, host) => {
    expect(checkAddress(url, [443])).toMatchObject({ ok: true, value: { host, port: 443 } })
  })

  test('whatever is written: no crash, and what passes is https to a name', () => {
    const part = fc.constantFrom(
      'https://',
      'http://',
      '127.0.0.1',
      'a.example',
      '@',
      ':',
      '/',
      '[::1]',
      '%',
      '\\',
      '0x7f',
      '.',
      '#',
      '?',
    )
    const text = fc.oneof(
      fc.string(),
      fc.array(fc.oneof(part, fc.string({ maxLength: 3 })), { maxLength: 8 }).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(text, (url) => {
        const checked = checkAddress(url, [443])
        if (!checked.ok) return
        expect(checked.value.url.protocol).toBe('https:')
        expect(checked.value.host).toMatch(/^[a-z0-9_.-]+\.[a-z][a-z0-9-]+$/)
      }),
      { numRuns: 2_000 },
    )
  })
})
