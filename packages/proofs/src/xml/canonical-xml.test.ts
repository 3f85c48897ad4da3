import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalizeByPeer, type PeerForm } from '../../test-support/peer-xml.ts'
import { canonicalizeDocument, canonicalizeElement, needsBaseJoining, type CanonicalForm } from './canonical-xml.ts'
import { compareCodePoints } from './compare-code-points.ts'
import { parseXmlDocument } from './parse-xml.ts'
import type { XmlElement } from './xml-node.ts'

const inclusive: CanonicalForm = { method: 'inclusive-1.0', withComments: false }
const exclusive: CanonicalForm = { method: 'exclusive', withComments: false }

const parse = (text: string) => {
  const parsed = parseXmlDocument(text)
  if (!parsed.ok) throw new Error(`${JSON.stringify(parsed.problem)} in ${text}`)
  return parsed.value
}
const canonical = (text: string, form: CanonicalForm) => canonicalizeDocument(parse(text), form)

/** The element down the path of child positions, with those around it. */
function pick(text: string, ...path: readonly number[]): readonly [XmlElement, readonly XmlElement[]] {
  let element = parse(text).root
  const around: XmlElement[] = []
  for (const index of path) {
    around.push(element)
    element = element.children.filter((one) => one.kind === 'element')[index] ?? element
  }
  return [element, around]
}

describe('Canonical XML 1.0 and 1.1, Exclusive XML Canonicalization 1.0', () => {
  test.each([
    // text, canonical in both forms
    ['<?xml version="1.0"?>\n<?p  x ?>\n<a/>\n<!--c--><?q?>\n', '<?p x ?>\n<a></a>\n<?q?>'],
    ["<a  c='2' b = '1' />", '<a b="1" c="2"></a>'],
    ['<a>&lt;<![CDATA[&>]]>"\'&#13;</a>', '<a>&lt;&amp;&gt;"\'&#xD;</a>'],
    ['<a v="&#9;&#10;&#13;&lt;>&amp;&quot;\'"/>', '<a v="&#x9;&#xA;&#xD;&lt;>&amp;&quot;\'"></a>'],
    ['<a>\r\n <b/> </a>', '<a>\n <b></b> </a>'],
    [
      '<a xmlns:q="urn:1" xmlns:p="urn:2" p:z="" q:y="" x="" q:x=""/>',
      '<a xmlns:p="urn:2" xmlns:q="urn:1" x="" q:x="" q:y="" p:z=""></a>',
    ],
    ['<a xmlns="u"><b xmlns="u"><c xmlns=""/></b></a>', '<a xmlns="u"><b><c xmlns=""></c></b></a>'],
    ['<a xmlns=""><b xmlns=""/></a>', '<a><b></b></a>'],
    ['<a xmlns:xml="http://www.w3.org/XML/1998/namespace" xml:lang="de"/>', '<a xml:lang="de"></a>'],
    ['<a><!-- c --><?p d?></a>', '<a><?p d?></a>'],
  ])('%j', (text, expected) => {
    expect(canonical(text, inclusive)).toBe(expected)
    expect(canonical(text, { method: 'inclusive-1.1', withComments: false })).toBe(expected)
    expect(canonical(text, exclusive)).toBe(expected)
  })

  test('with comments, around the root too', () => {
    expect(canonical('<!--1--><a><!-- 2 --></a><!--3-->', { ...inclusive, withComments: true })).toBe(
      '<!--1-->\n<a><!-- 2 --></a>\n<!--3-->',
    )
  })

  const nested = '<r xmlns="d" xmlns:p="p" xmlns:q="q" xml:lang="de" xml:base="b"><p:a q:v="1"><q:b/></p:a></r>'

  test('the inclusive form takes everything along, the exclusive form what is used', () => {
    expect(canonical(nested, inclusive)).toBe(
      '<r xmlns="d" xmlns:p="p" xmlns:q="q" xml:base="b" xml:lang="de"><p:a q:v="1"><q:b></q:b></p:a></r>',
    )
    expect(canonical(nested, exclusive)).toBe(
      '<r xmlns="d" xml:base="b" xml:lang="de"><p:a xmlns:p="p" xmlns:q="q" q:v="1"><q:b></q:b></p:a></r>',
    )
  })

  test.each([
    [inclusive, '<p:a xmlns="d" xmlns:p="p" xmlns:q="q" xml:base="b" xml:lang="de" q:v="1"><q:b></q:b></p:a>'],
    [
      { ...inclusive, method: 'inclusive-1.1' as const },
      '<p:a xmlns="d" xmlns:p="p" xmlns:q="q" xml:lang="de" q:v="1"><q:b></q:b></p:a>',
    ],
    [exclusive, '<p:a xmlns:p="p" xmlns:q="q" q:v="1"><q:b></q:b></p:a>'],
    [
      { ...exclusive, inclusivePrefixes: ['', 'absent'] },
      '<p:a xmlns="d" xmlns:p="p" xmlns:q="q" q:v="1"><q:b></q:b></p:a>',
    ],
  ])('a part by itself: %o', (form, expected) => {
    const [element, around] = pick(nested, 0)
    expect(canonicalizeElement(element, around, form)).toBe(expected)
    expect(needsBaseJoining(around, form)).toBe(form.method === 'inclusive-1.1')
  })

  test('names are ordered by code points, not by the units of the language', () => {
    expect(compareCodePoints('\uFF00', '\u{10000}')).toBeLessThan(0)
    expect(compareCodePoints('a', 'ab')).toBeLessThan(0)
    expect(compareCodePoints('b', 'ab')).toBeGreaterThan(0)
  })

  test('what is omitted leaves no trace', () => {
    const { root } = parse('<a>1<b><c/></b>2</a>')
    const document = { root, before: [], after: [] }
    expect(canonicalizeDocument(document, exclusive, ({ localName }) => localName === 'b')).toBe('<a>12</a>')
  })
})

const prefix = fc.constantFrom('', 'p', 'q', 'r')
const word = fc.constantFrom('a', 'b', 'c')
const value = fc.constantFrom('', '1', 'ä', '&lt;', '&amp;x', '&#10;', ' y\tz ', '&#x1F600;', '&#13;')

/**
 * Elements over three prefixes that the root declares and elements below redeclare. Without processing instructions: the
 * peer writes their data as if it were text.
 */
const elementText = fc.letrec<{ element: string; content: string }>((tie) => ({
  content: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('', 'text', '&gt;&amp;', '<![CDATA[<x>]]>', '<!-- c -->', '\r\n', 'é'),
    tie('element'),
  ),
  element: fc
    .record({
      prefix,
      name: word,
      declared: fc.uniqueArray(fc.tuple(prefix, fc.constantFrom('urn:1', 'urn:2')), { selector: ([one]) => one }),
      attributes: fc.uniqueArray(fc.tuple(fc.constantFrom('', 'p:', 'xml:'), word, value), {
        selector: ([space, name]) => space + name,
        maxLength: 3,
      }),
      content: fc.array(tie('content'), { maxLength: 3 }),
    })
    .map(({ prefix: own, name, declared, attributes, content }) => {
      const full = own === '' ? name : `${own}:${name}`
      const namespaces = declared.map(([one, uri]) => ` xmlns${one === '' ? '' : `:${one}`}="${uri}"`).join('')
      const rest = attributes.map(([space, local, text]) => ` ${space}${local}="${text}"`).join('')
      return `<${full}${namespaces}${rest}>${content.join('')}</${full}>`
    }),
})).element

const documentText = elementText.map((inner) => `<root xmlns:p="urn:1" xmlns:q="urn:2" xmlns:r="urn:3">${inner}</root>`)

describe('the same as xml-crypto', () => {
  test.each([
    ['exclusive', false],
    ['exclusive', true],
    ['inclusive-1.0', false],
    ['inclusive-1.0', true],
  ] as const)('%s, with comments: %s', (method, withComments) => {
    const form: PeerForm = { method, withComments }
    fc.assert(
      fc.property(documentText, (text) => {
        expect(canonical(text, form)).toBe(canonicalizeByPeer(text, form))
      }),
      { numRuns: 500 },
    )
  })

  test('canonical text is canonical: writing it again changes nothing', () => {
    fc.assert(
      fc.property(documentText, fc.constantFrom(inclusive, exclusive), (text, form) => {
        const once = canonical(text, form)
        expect(canonical(once, form)).toBe(once)
      }),
    )
  })
})
