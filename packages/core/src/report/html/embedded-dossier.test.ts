import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { embedDossier, extractDossier } from './embedded-dossier.ts'
import { h } from './html-node.ts'
import { renderHtml } from './render-html.ts'

const pageWith = (json: string) => renderHtml(h('html', {}, [h('body', {}, [embedDossier(json)])]))

test('what is embedded is found again, whatever it says', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const found = extractDossier(pageWith(JSON.stringify(value)))
      expect(found.ok && JSON.parse(found.value)).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test.each([
  '</script><script>alert(1)</script>',
  '<!-- <script>',
  '<script id="wanderbuch-dossier">{}</script>',
  ']]>',
])('a text %s stays a text', (text) => {
  const html = pageWith(JSON.stringify({ text }))
  const found = extractDossier(html)
  expect(found.ok && JSON.parse(found.value)).toEqual({ text })
  expect(html.match(/<script/g)?.length).toBe(1)
})

describe('bad input', () => {
  const element = '<script type="application/json" id="wanderbuch-dossier">{}</script>'
  test.each([
    ['', 'dossier_not_embedded'],
    ['<html></html>', 'dossier_not_embedded'],
    ['<script id="wanderbuch-dossier-2">{}</script>', 'dossier_not_embedded'],
    [element + element, 'dossier_embedded_more_than_once'],
    [element + element.replace('"wanderbuch-dossier"', 'wanderbuch-dossier'), 'dossier_embedded_more_than_once'],
    ['<script id="wanderbuch-dossier">{}', 'embedded_dossier_not_closed'],
    ['<script id="wanderbuch-dossier" ', 'embedded_dossier_not_closed'],
  ])('%j: %s', (html, code) => expect(extractDossier(html)).toMatchObject({ ok: false, problem: { code } }))
})
