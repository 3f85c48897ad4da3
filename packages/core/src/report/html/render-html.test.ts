import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { h } from './html-node.ts'
import { renderHtml } from './render-html.ts'

test.each([
  [h('p', { class: 'a' }, ['text']), '<p class="a">text</p>'],
  [h('br'), '<br>'],
  [h('details', { open: true, hidden: false, id: undefined }), '<details open></details>'],
  [h('p', {}, [undefined, false, '', ['a', ['b']]]), '<p>ab</p>'],
  [h('p', {}, ['<script>alert(1)</script> & "x"']), '<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; "x"</p>'],
  [h('p', { title: `"><img src=x> & '` }), '<p title="&quot;&gt;&lt;img src=x&gt; &amp; &#39;"></p>'],
  [h('style', {}, ['a>b{color:red}']), '<style>a>b{color:red}</style>'],
])('%#: writes %s', (node, html) => expect(renderHtml(node)).toBe(html))

describe('what could run is a bug and throws', () => {
  test.each([
    ['an event attribute', () => h('p', { onclick: 'x' })],
    ['an event attribute in capitals', () => h('p', { ONLOAD: 'x' })],
    ['an inline style', () => h('p', { style: 'x' })],
    ['a script address', () => h('a', { href: 'javascript:alert(1)' })],
    ['a script address with a tab', () => h('a', { href: 'java\tscript:alert(1)' })],
    ['a data page', () => h('a', { href: 'data:text/html,x' })],
    ['a relative address', () => h('a', { href: '//evil.example' })],
    ['a name that breaks out', () => h('p', { 'a b': 'x' })],
    ['a tag that breaks out', () => h('p><script', {})],
    ['a style that ends itself', () => renderHtml(h('style', {}, ['</style><script>']))],
    ['a script that ends itself', () => renderHtml(h('script', {}, ['</ScRiPt>']))],
    ['a script that opens a comment', () => renderHtml(h('script', {}, ['<!--']))],
  ])('%s', (_, act) => expect(act).toThrow())
})

test('no text can open a tag or leave an attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const html = renderHtml(h('p', { title: text }, [text]))
      expect(html.startsWith('<p title="')).toBe(true)
      expect(html.match(/</g)?.length).toBe(2)
      expect(html.match(/"/g)?.length).toBe(2 + (text.match(/"/g)?.length ?? 0))
    }),
  )
})
