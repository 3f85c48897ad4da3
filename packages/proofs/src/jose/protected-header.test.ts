import { describe, expect, test } from 'vitest'
import { encodeBase64Url } from '../encoding/base64.ts'
import { encodeUtf8 } from '../encoding/utf8.ts'
import { parseProtectedHeader } from './protected-header.ts'

const encode = (header: object) => encodeBase64Url(encodeUtf8(JSON.stringify(header)))

describe('headers are remembered', () => {
  test('what one reader understands is not understood by another', () => {
    const encoded = encode({ alg: 'EdDSA', crit: ['b64'], b64: false })
    expect(parseProtectedHeader(encoded, ['b64'])).toMatchObject({ ok: true })
    expect(parseProtectedHeader(encoded, [])).toMatchObject({ problem: { code: 'crit_unknown' } })
    expect(parseProtectedHeader(encoded, ['sigT'])).toMatchObject({ problem: { code: 'crit_unknown' } })
    expect(parseProtectedHeader(encoded, ['b64'])).toMatchObject({ ok: true })
  })

  test('more headers than are remembered, and long ones, are read all the same', () => {
    for (let number = 0; number < 600; number += 1) {
      const header = { alg: 'ES256', kid: `key-${number % 300}${'x'.repeat(number % 2 === 0 ? 0 : 3000)}` }
      expect(parseProtectedHeader(encode(header), [])).toEqual({ ok: true, value: { alg: 'ES256', members: header } })
    }
  })
})
