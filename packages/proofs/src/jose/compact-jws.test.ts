import { describe, expect, test } from 'vitest'
import { encodeBase64Url } from '../encoding/base64.ts'
import { encodeUtf8 } from '../encoding/utf8.ts'
import { parseCompactJws } from './compact-jws.ts'

const header = encodeBase64Url(encodeUtf8('{"alg":"EdDSA"}'))

describe('JWS compact form (RFC 7515 section 7.1)', () => {
  test('three parts: the words, the signature and the letters it covers', () => {
    const parsed = parseCompactJws(`${header}.e30.AQID`)
    expect(parsed.ok && parsed.value).toMatchObject({
      header: { alg: 'EdDSA' },
      payload: encodeUtf8('{}'),
      signature: Uint8Array.of(1, 2, 3),
      signedBytes: encodeUtf8(`${header}.e30`),
    })
  })

  test('an empty payload is a payload', () => {
    const parsed = parseCompactJws(`${header}..AQID`)
    expect(parsed.ok && [...parsed.value.payload]).toEqual([])
  })

  test.each([
    // token, code, reason
    ['', 'jws_header_ill_formed', 'json_syntax'],
    [header, 'jws_ill_formed', undefined],
    [`${header}.e30`, 'jws_ill_formed', undefined],
    [`${header}.e30.`, 'jws_ill_formed', undefined],
    [`${header}..`, 'jws_ill_formed', undefined],
    [`${header}.e30.AQID.`, 'jws_ill_formed', 'parts'],
    [`${header}.e30.AQID.e30.e30`, 'jws_ill_formed', 'parts'],
    [`${header}.e30=.AQID`, 'jws_ill_formed', undefined],
    [`${header}.e31.AQID`, 'jws_ill_formed', undefined],
    [`${header}.e30.AQI=`, 'jws_ill_formed', undefined],
    [`${header}.eé0.AQID`, 'jws_ill_formed', undefined],
    [`${header}.e30.AQ\u{1f600}D`, 'jws_ill_formed', undefined],
    [`${header}\u0141.e30.AQID`, 'jws_header_ill_formed', 'base64_ill_formed'],
    ['\ud800.\ud800.\ud800', 'jws_header_ill_formed', 'base64_ill_formed'],
  ])('%j: %s', (token, code, reason) => {
    const parsed = parseCompactJws(token)
    expect(parsed).toMatchObject({ ok: false, problem: { code } })
    expect(!parsed.ok && parsed.problem.details.reason).toBe(reason)
  })
})
