import { describe, expect, test } from 'vitest'
import { type Language, languages } from '../../vocabulary/request.ts'
import { buildPage } from '../from-explained.ts'
import { sampleDossier } from '../sample-dossier.ts'
import { sampleWords } from '../sample-words.ts'
import { checkWords } from '../words/check-words.ts'
import { countryWords } from '../words/country-words.ts'
import { factWords } from '../words/fact-words.ts'
import { pageWords } from '../words/page-words.ts'
import { extractDossier } from './embedded-dossier.ts'
import type { PagesShown } from './page-to-tree.ts'
import { renderDossierDocument } from './render-dossier-document.ts'

const catalogues = [pageWords, checkWords, factWords, countryWords, sampleWords]
const build = (language: Language) => buildPage(sampleDossier, language, catalogues)
const dossierJson = JSON.stringify(sampleDossier)
const render = (...pages: PagesShown) =>
  renderDossierDocument({
    dossierJson,
    pages,
    qr: [
      [true, false],
      [false, true],
    ],
  })

const one = render(build('en'))
const two = render(build('de'), build('ro'))
/** The page without the embedded data. */
const visible = (html: string) => html.replace(/<script[\s\S]*?<\/script>/, '')

const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, found]) => found ?? '')

describe.each([
  ['one language', one],
  ['two languages', two],
])('%s', (_, html) => {
  test('ids are unique and every inner link leads somewhere', () => {
    const ids = all(visible(html), /\sid="([^"]*)"/g)
    expect(new Set(ids).size).toBe(ids.length)
    const targets = all(html, /\shref="#([^"]*)"/g)
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
  })

  test('nothing runs and nothing is loaded', () => {
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(html).toContain('default-src &#39;none&#39;')
    expect(visible(html)).not.toMatch(/\s(src|onload|onclick|style)=|@import|url\(/)
    expect(visible(html)).not.toMatch(/href="(?!https?:|#)/)
  })

  test('text of documents is shown, not run; turning characters are named and words of sources isolated', () => {
    expect(visible(html)).toContain('Bachelor &lt;script&gt;alert(1)&lt;/script&gt; ⟨U+202E⟩eurt</bdi>')
    expect(visible(html)).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/)
    expect(html).toContain('<bdi>University "of" Sample &amp; Sons</bdi>')
  })

  test('the signed data can be taken out again', () => {
    const found = extractDossier(html)
    expect(found.ok && JSON.parse(found.value)).toEqual(sampleDossier)
  })

  test('headings follow each other without a gap', () => {
    const levels = all(visible(html), /<h([1-6])[ >]/g).map(Number)
    const jumps = levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1)
    expect([levels[0], jumps]).toEqual([1, []])
  })
})

test('two languages stand in pairs, each in its own', () => {
  const pairs = two.match(/<div class="pair"><div lang="de">/g) ?? []
  expect(pairs.length).toBeGreaterThan(20)
  expect(two.match(/<div lang="ro">/g)).toHaveLength(pairs.length)
})

test('two languages share the rows of a table and the steps of the way', () => {
  const rows = all(two, /<tr id="[^"]*" role="row"[^>]*>([\s\S]*?)<\/tr>/g)
  expect(rows.length).toBeGreaterThan(4)
  for (const row of rows) {
    expect(row.match(/role="(rowheader|cell)" (class="state-cell" )?lang="de"/g)).toHaveLength(3)
    expect(row.match(/role="(rowheader|cell)" (class="state-cell" )?lang="ro"/g)).toHaveLength(3)
  }
  const steps = all(two, /<li class="step [^>]*>(<div class="pair"><div lang="de">)/g)
  expect(steps).toHaveLength(6)
})

test('a match can be decided in one place, whatever the number of languages', () => {
  const places = (html: string) => html.match(/data-slot="match-decision"/g)?.length
  expect(places(two)).toBe(places(one))
})

test('what is held needs one line; what waits for a decision stands open', () => {
  const evidence = all(one, /<tr [^>]*class="row-([a-z-]+)">[\s\S]*?<details class="evidence"( open)?>/g)
  expect(evidence).toContain('held')
  expect(one).toMatch(/class="row-held">[\s\S]*?<details class="evidence"><summary>Document 1<\/summary>/)
  expect(one).toMatch(/class="row-not-determined">[\s\S]*?<details class="evidence" open>/)
})

test('words that stand in for a missing language carry their own', () => {
  expect(two).toContain('<bdi lang="en">inspect electrical supplies</bdi>')
  expect(two).toContain('<bdi lang="de">Deutschkurs, Zeugnis B1</bdi>')
})

test('who can answer is named once: the name in the sentence becomes the link', () => {
  expect(one).toContain(
    'Ask <a href="https://www.anc.edu.ro" rel="noopener noreferrer"><bdi>National Authority for Qualifications</bdi></a> for',
  )
})

test('stamps are drawn and written, not only coloured', () => {
  expect(one).toContain('<span class="stamp-name">Authentic</span> <span class="outcome">yes</span>')
  expect(one.match(/stroke-dasharray/g)?.length).toBeGreaterThan(0)
})

test.each(languages)('%s: the same input gives the same bytes', (language) => {
  expect(render(build(language))).toBe(render(build(language)))
})
