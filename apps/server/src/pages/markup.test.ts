import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markup } from './markup.ts'

test('no text becomes markup, wherever it stands', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'<>"\'&;=/abc `${}'), maxLength: 40 }), (text) => {
      const { text: made } = markup`<p title="${text}">${text}</p>`
      const [, inAttribute = '', inside = ''] = /^<p title="([^"<>]*)">([^<>]*)<\/p>$/.exec(made) ?? []
      const unescape = (escaped: string) =>
        escaped
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&#39;', "'")
          .replaceAll('&amp;', '&')
      expect([unescape(inAttribute), unescape(inside)]).toEqual([text, text])
    }),
  )
})

test('numbers, parts and nothing', () => {
  const parts = ['a', '<'].map((one) => markup`<li>${one}</li>`)
  expect(markup`${0}${undefined}${false}${parts}${markup`<b>${1}</b>`}`.text).toBe('0<li>a</li><li>&lt;</li><b>1</b>')
})
