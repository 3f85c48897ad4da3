import decodeQR from 'qr/decode.js'
import { expect, test } from 'vitest'
import { qrModules } from './qr-code.ts'

/** The code as a camera sees it: black on white, with white around. */
function photograph(modules: readonly (readonly boolean[])[]) {
  const scale = 4
  const margin = 4
  const side = (modules.length + 2 * margin) * scale
  const data = new Uint8Array(side * side * 4).fill(255)
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const dark = modules[Math.floor(y / scale) - margin]?.[Math.floor(x / scale) - margin]
      if (dark) data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3)
    }
  }
  return { width: side, height: side, data }
}

test.each([`urn:sha256:${'0123456789abcdef'.repeat(4)}`, 'https://example.org/check#sha256=ab', 'Ană'])(
  '%s can be scanned',
  (text) => {
    expect(decodeQR(photograph(qrModules(text)))).toBe(text)
  },
)

test('has no border of its own: the page leaves the white', () => {
  const modules = qrModules('x')
  expect(modules.every((row) => row.length === modules.length)).toBe(true)
  expect(modules[0]?.[0]).toBe(true)
})
