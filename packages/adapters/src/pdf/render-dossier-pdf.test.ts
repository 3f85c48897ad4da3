import { languages } from '@wanderbuch/core/vocabulary/request'
import { describe, expect, test } from 'vitest'
import { listPageTexts, type PageText } from '../../test-support/list-page-texts.ts'
import { type ReadPdf, type ReadTag, readTaggedPdf, textOf } from '../../test-support/read-tagged-pdf.ts'
import { exchangeWords, renderPages, sampleJson, samplePage, samplePdf } from '../../test-support/sample-pages.ts'
import { renderDossierPdf } from './render-dossier-pdf.ts'
import { drawableText } from './text/split-by-font.ts'

const dense = (text: string) => drawableText(text).replace(/\s+/g, '')

/** Texts that the drawn words do not hold; marks of another language may stand between the pieces of one. */
function listLost(texts: readonly PageText[], drawn: string): readonly string[] {
  const found = dense(drawn)
  return texts.flatMap((pieces) => {
    const words = pieces.map(({ text }) => dense(text)).filter((text) => text !== '')
    const hasMarks = pieces.some(({ substituted, hiddenCharacters }) => substituted ?? hiddenCharacters)
    if (!hasMarks) return found.includes(words.join('')) ? [] : [words.join('')]
    const at = words.reduce((from, word) => (from < 0 ? from : found.indexOf(word, from)), 0)
    return at < 0 ? [words.join(' | ')] : []
  })
}

const partsOf = (tree: ReadTag) =>
  tree.children.filter((child) => typeof child !== 'string' && child.type === 'Part') as ReadTag[]

test.each(languages)('%s: every word of the page is drawn and can be read back', async (language) => {
  const page = samplePage(language)
  const { tree } = await readTaggedPdf(await renderPages(page))
  expect(listLost(listPageTexts(page), textOf(tree))).toEqual([])
})

test('a lost sentence would be found', async () => {
  const { tree } = await readTaggedPdf(await renderPages(samplePage('en')))
  expect(listLost([[{ text: 'This was never said.' }]], textOf(tree))).toHaveLength(1)
})

describe('two languages', () => {
  const pages = [samplePage('de'), samplePage('ro')] as const
  let read: ReadPdf
  const open = async () => (read ??= await readTaggedPdf(await renderPages(...pages)))

  test('each is a part of its own, whole and in its order, read one after the other', async () => {
    const { tree } = await open()
    const parts = partsOf(tree)
    expect(parts.map(({ language }) => language)).toEqual(['de', 'ro'])
    pages.forEach((page, index) => {
      const own = listPageTexts(page).filter((pieces) => pieces[0]?.text !== page.labels.brand)
      expect(listLost(own, textOf(parts[index] as ReadTag))).toEqual([])
    })
  })

  test('a sentence and its translation begin at the same height, left and right of the middle', async () => {
    const { document } = await open()
    const { items } = await (await document.getPage(1)).getTextContent()
    const placeOf = (text: string) =>
      items.flatMap((item) => ('str' in item && item.str.startsWith(text) ? [item.transform] : []))
    const [left] = placeOf('Die Dokumente')
    const [right] = placeOf('Documentele')
    expect(left?.[5]).toBeCloseTo(right?.[5] as number, 3)
    expect(left?.[4]).toBeLessThan(595.28 / 2)
    expect(right?.[4]).toBeGreaterThan(595.28 / 2)
  })

  test('bookmarks stand under the name of each language', async () => {
    const { document } = await open()
    expect((await document.getOutline()).map(({ title }) => title)).toEqual(['Deutsch', 'Română'])
  })
})

test.each([
  ['Greek', 'Πτυχίο ηλεκτρολόγου, ἀρχή, ΐ ΰ Ώ'],
  ['Bulgarian', 'Професионална гимназия „Джон Атанасов“, ѝ'],
  ['Ukrainian and Serbian', 'Ґанок їжак є; Ђурђевдан Љубав Њ'],
  ['Polish, Czech, Hungarian', 'Zażółć gęślą jaźń Łódź; příliš žluťoučký kůň; árvíztűrő tükörfúrógép'],
  ['Romanian with comma and with cedilla', 'ȘȚșț ŞŢşţ Ăă Ââ Îî'],
  ['Baltic, Maltese, Irish, Croatian', 'ąčęėįšųūž ģķļņ Ħħ Ġġ Żż Ċċ Ḃḃ Đđ'],
  ['German capital ß, French and Dutch', 'GROẞ Œuvre ĳ Ÿ'],
  ['letters given in parts', 'Șăé Žő ΐ'.normalize('NFD')],
  ['signs', '→ ⟨ ⟩ ≥ ≤ ≈ ∞ … „“ ‚‘ «» ‹› € № § † ½ ²'],
])('%s words appear as they are', async (_, words) => {
  const page = exchangeWords(samplePage('en'), { 'Ana Pop': words })
  const { tree } = await readTaggedPdf(await renderPages(page))
  const text = dense(textOf(tree))
  expect(text).toContain(dense(words))
  expect(text).not.toContain('⟨U+0')
})

test.each([
  ['中', '⟨U+4E2D⟩'],
  ['🎓', '⟨U+1F393⟩'],
  ['ع', '⟨U+0639⟩'],
  ['\uD800', '⟨U+D800⟩'],
  ['\u200D', '⟨U+200D⟩'],
  ['\uFE0F', '⟨U+FE0F⟩'],
])('what no font has is named: %j', async (character, shown) => {
  const page = exchangeWords(samplePage('en'), { 'Ana Pop': `Ana ${character} Pop` })
  const { tree } = await readTaggedPdf(await renderPages(page))
  expect(dense(textOf(tree))).toContain(`Ana${shown}Pop`)
})

test('the signed data are attached as they are, as the data behind the document', async () => {
  const bytes = await renderPages(samplePage('en'))
  const { document } = await readTaggedPdf(bytes)
  const attached = (await document.getAttachments()) as Record<string, { filename: string; content: Uint8Array }>
  expect(Object.keys(attached)).toEqual(['dossier.json'])
  expect(new TextDecoder().decode(attached['dossier.json']?.content)).toBe(sampleJson)
  const text = Buffer.from(bytes).toString('latin1')
  expect(text).toContain('/AFRelationship /Data')
  expect(text).toContain('/Subtype /application#2Fjson')
})

test.each([
  [undefined, 'digest-code'],
  ['javascript:alert(1)', 'digest-code'],
  ['https://example.org/check', 'qr'],
] as const)('with the address %s the code is explained by %s', async (checkAddress, label) => {
  const page = samplePage('en')
  const input = { ...samplePdf([page]), ...(checkAddress !== undefined && { checkAddress }) }
  const { tree } = await readTaggedPdf(await renderDossierPdf(input))
  expect(dense(textOf(tree))).toContain(dense(page.labels[label]))
})

test('every page has its number in the words of its language, and the beginning of the digest', async () => {
  const { document } = await readTaggedPdf(await renderPages(samplePage('fr')))
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    const text = items.map((item) => ('str' in item ? item.str : '')).join('')
    expect(text).toContain(`Page ${number} sur ${document.numPages}`)
    expect(text).toContain('SHA-256')
  }
})
