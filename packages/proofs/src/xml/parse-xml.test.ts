import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findAttribute, findChild, findPath, listChildren, listDescendants, readTextContent } from './find-elements.ts'
import { parseXml, parseXmlDocument } from './parse-xml.ts'
import type { XmlElement } from './xml-node.ts'
import { xmlProblemCodes } from './xml-problem.ts'

const root = (text: string): XmlElement => {
  const parsed = parseXml(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem))
  return parsed.value
}
const problemOf = (input: Uint8Array | string, limits = {}) => {
  const parsed = parseXml(input, limits)
  return parsed.ok ? undefined : parsed.problem
}

describe('XML 1.0 (fifth edition) with namespaces, as far as it is accepted', () => {
  test('elements, attributes, namespaces, text', () => {
    const read = root('<a xmlns="urn:d" xmlns:p="urn:p" x="1" p:x="2"><p:b>t</p:b><c xmlns=""/></a>')
    expect(read).toMatchObject({ localName: 'a', prefix: '', namespace: 'urn:d', line: 1, column: 1 })
    expect(read.declarations).toEqual([
      { prefix: '', uri: 'urn:d' },
      { prefix: 'p', uri: 'urn:p' },
    ])
    expect(read.attributes).toEqual([
      { prefix: '', localName: 'x', namespace: '', value: '1' },
      { prefix: 'p', localName: 'x', namespace: 'urn:p', value: '2' },
    ])
    expect(read.children).toMatchObject([
      { localName: 'b', prefix: 'p', namespace: 'urn:p', children: [{ kind: 'text', text: 't' }], column: 48 },
      { localName: 'c', namespace: '', children: [] },
    ])
  })

  test.each([
    // text of the root, what it is read as
    ['<a>&lt;b<![CDATA[r> & <c>]]>&amp;</a>', '<br> & <c>&'],
    ['<a><![CDATA[]]></a>', ''],
    ['<a>&#65;&#x1F600;&#13;&#xA;</a>', 'A\u{1F600}\r\n'],
    ['<a>1\r\n2\r3\n4</a>', '1\n2\n3\n4'],
    ['<a>x<!-- no -->y<?p no?>z</a>', 'xyz'],
    ['<a>"quotes\' &gt; &apos;&quot;</a>', '"quotes\' > \'"'],
    ['\uFEFF<?xml version="1.0" encoding="utf-8" standalone="no"?>\n<a>ok</a>\n<!-- end -->', 'ok'],
    ["<?xml version='1.0'?><a>ok</a>", 'ok'],
    ['<Ünï-1.é>ok</Ünï-1.é>', 'ok'],
  ])('%j', (text, content) => {
    expect(readTextContent(root(text))).toBe(content)
  })

  test.each([
    ['<a v=" 1\t2\r\n3 "/>', ' 1 2 3 '],
    ['<a v="&#9;&#10;&#13;"/>', '\t\n\r'],
    ["<a v='&quot;&lt;&#x26;'/>", '"<&'],
    ['<a  v\n=\n"x"  />', 'x'],
  ])('attribute values are normalised as CDATA: %j', (text, value) => {
    expect(findAttribute(root(text), 'v')).toBe(value)
  })

  test('what stands around the root is kept', () => {
    const parsed = parseXmlDocument('<?xml version="1.0"?><!--1--><?p  d ?><a/><?q?><!--2-->')
    expect(parsed).toMatchObject({
      value: {
        before: [{ text: '1' }, { target: 'p', data: 'd ' }],
        after: [{ target: 'q', data: '' }, { text: '2' }],
      },
    })
  })

  test('elements are found by namespace and local name', () => {
    const read = root('<a xmlns="urn:a"><b><c n="1"/></b><b xmlns="urn:b"/><b><c n="2"/></b></a>')
    expect(listChildren(read)).toHaveLength(3)
    expect(listChildren(read, 'urn:a', 'b')).toHaveLength(2)
    expect(findChild(read, 'urn:b', 'b')?.namespace).toBe('urn:b')
    expect(findChild(read, 'urn:b', 'c')).toBeUndefined()
    expect(findPath(read, 'urn:a', 'b', 'c')?.attributes).toMatchObject([{ value: '1' }])
    expect(listDescendants(read, 'urn:a', 'c').map((one) => findAttribute(one, 'n'))).toEqual(['1', '2'])
  })
})

const bomb = `<!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]><lolz>&b;</lolz>`

describe('XML that is refused: code, place, and what would fit', () => {
  test.each([
    // text, code, line, column, place
    ['', 'xml_ended_early', 1, 1, ''],
    ['words', 'xml_syntax', 1, 1, ''],
    ['<a>', 'xml_ended_early', 1, 4, '/a'],
    ['<a><b>\n</b>', 'xml_ended_early', 2, 5, '/a'],
    ['<a', 'xml_ended_early', 1, 3, ''],
    ['<a v="1', 'xml_ended_early', 1, 8, ''],
    ['<a/><b/>', 'xml_syntax', 1, 5, ''],
    ['<a/>text', 'xml_syntax', 1, 5, ''],
    ['</a>', 'xml_syntax', 1, 1, ''],
    ['<a>1 < 2</a>', 'xml_syntax', 1, 7, '/a'],
    ['<a>R&D</a>', 'xml_syntax', 1, 5, '/a'],
    ['<a>]]></a>', 'xml_syntax', 1, 4, '/a'],
    ['<a v="<"/>', 'xml_syntax', 1, 7, ''],
    ['<a v=1/>', 'xml_syntax', 1, 6, ''],
    ['<a v="1"w="2"/>', 'xml_syntax', 1, 9, ''],
    ['<a><!-- -- --></a>', 'xml_syntax', 1, 9, '/a'],
    ['<a><?xml version="1.0"?></a>', 'xml_syntax', 1, 4, '/a'],
    [' <?xml version="1.0"?><a/>', 'xml_syntax', 1, 2, ''],
    ['<a><![CDATA[', 'xml_ended_early', 1, 13, '/a'],
    ['<![CDATA[x]]><a/>', 'xml_syntax', 1, 1, ''],
    ['<a><!ELEMENT b></a>', 'xml_syntax', 1, 4, '/a'],
    ['<a>\n  <b></a>\n', 'xml_tag_mismatch', 2, 6, '/a/b'],
    ['<a v="1" v="2"/>', 'xml_duplicate_attribute', 1, 10, ''],
    ['<a xmlns:p="u" xmlns:q="u" p:v="" q:v=""/>', 'xml_duplicate_attribute', 1, 35, ''],
    ['<a xmlns="u" xmlns="v"/>', 'xml_duplicate_attribute', 1, 14, ''],
    ['<p:a/>', 'xml_prefix_undeclared', 1, 1, ''],
    ['<a><b xmlns:p="u"/><p:c/></a>', 'xml_prefix_undeclared', 1, 20, '/a'],
    ['<a p:v="1"/>', 'xml_prefix_undeclared', 1, 4, ''],
    ['<a xmlns:p=""/>', 'xml_namespace_ill_formed', 1, 4, ''],
    ['<a xmlns:xmlns="u"/>', 'xml_namespace_ill_formed', 1, 4, ''],
    ['<a xmlns:xml="u"/>', 'xml_namespace_ill_formed', 1, 4, ''],
    ['<a xmlns:p="http://www.w3.org/XML/1998/namespace"/>', 'xml_namespace_ill_formed', 1, 4, ''],
    ['<a xmlns="http://www.w3.org/2000/xmlns/"/>', 'xml_namespace_ill_formed', 1, 4, ''],
    ['<a:b:c/>', 'xml_namespace_ill_formed', 1, 1, ''],
    ['<a>&nbsp;</a>', 'xml_entity_unknown', 1, 4, '/a'],
    ['<a v="&e;"/>', 'xml_entity_unknown', 1, 7, ''],
    ['<a>&constructor;</a>', 'xml_entity_unknown', 1, 4, '/a'],
    ['<a>&#0;</a>', 'xml_character_forbidden', 1, 4, '/a'],
    ['<a>&#xD800;</a>', 'xml_character_forbidden', 1, 4, '/a'],
    ['<a>&#99999999;</a>', 'xml_character_forbidden', 1, 4, '/a'],
    ['<a>\n\u0001</a>', 'xml_character_forbidden', 2, 1, ''],
    ['<a>\uD800</a>', 'xml_character_forbidden', 1, 4, ''],
    ['<?xml version="1.1"?><a/>', 'xml_version_unsupported', 1, 1, ''],
    ['<?xml version="1.0" encoding="ISO-8859-1"?><a/>', 'xml_encoding_unsupported', 1, 1, ''],
    ['<?xml encoding="UTF-8"?><a/>', 'xml_syntax', 1, 1, ''],
  ] as const)('%j: %s at %i:%i in %j', (text, code, line, column, place) => {
    expect(problemOf(text)).toMatchObject({ code, line, column, place })
  })

  test('an end tag that does not fit names the open element and its line', () => {
    expect(problemOf('<a>\n<p:b\nxmlns:p="u">\n</c>')).toEqual({
      code: 'xml_tag_mismatch',
      line: 4,
      column: 1,
      place: '/a/p:b',
      found: 'c',
      expected: 'p:b',
      openedLine: 2,
    })
  })

  test.each([
    ['UTF-16 with its mark', Buffer.from('\ufeff<a/>', 'utf16le'), 'xml_not_utf8'],
    ['Latin 1', Buffer.from('<a>é</a>', 'latin1'), 'xml_not_utf8'],
    ['surrogate in UTF-8', Buffer.from([0x3c, 0x61, 0x3e, 0xed, 0xa0, 0x80]), 'xml_not_utf8'],
  ])('%s', (_name, bytes, code) => {
    expect(problemOf(bytes)?.code).toBe(code)
  })
})

describe('SECURITY: XML that attacks its reader', () => {
  test.each([
    ['entity bomb', bomb],
    ['outside entity (XXE)', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['parameter entity', '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://example.org/p"> %p;]><a/>'],
    ['outside DTD', '<?xml version="1.0"?>\n<!-- c -->\n<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a/>'],
    ['lower case', '<!doctype a><a/>'],
    ['inside the root', '<a><!DOCTYPE a></a>'],
    ['after the root', '<a/><!DOCTYPE a>'],
  ])('%s: no document type declaration, so no entities', (_name, text) => {
    expect(problemOf(text)?.code).toBe('xml_doctype')
  })

  test.each([
    ['too large', '<a>long</a>', { maxBytes: 10 }, 'xml_too_large'],
    ['too deep', '<a><a><a/></a></a>', { maxDepth: 2 }, 'xml_too_deep'],
    ['too many elements', '<a><b/><b/></a>', { maxNodes: 2 }, 'xml_too_many_nodes'],
    ['too many attributes', '<a b="" c="" d=""/>', { maxAttributes: 2 }, 'xml_too_many_attributes'],
    ['attributes count as nodes', '<a b="" c=""/>', { maxNodes: 2 }, 'xml_too_many_nodes'],
    ['comments count as nodes', '<!----><!----><a/>', { maxNodes: 1 }, 'xml_too_many_nodes'],
  ])('%s', (_name, text, limits, code) => {
    expect(problemOf(text, limits)?.code).toBe(code)
  })

  test('a million open elements end at the cap, without a stack', () => {
    expect(problemOf('<a>'.repeat(1_000_000))).toMatchObject({ code: 'xml_too_deep', column: 3 * 64 + 1 })
  })

  test('names that reach into the language are names like others', () => {
    const read = root('<__proto__ constructor="1" toString="2"><prototype/></__proto__>')
    expect(findAttribute(read, 'constructor')).toBe('1')
    expect(findAttribute(read, 'valueOf')).toBeUndefined()
  })

  test('never throws on any bytes', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void parseXml(bytes)))
  })

  test('never throws on pieces of XML in any order, and every refusal has a place inside the text', () => {
    const pieces =
      '< > / </a> <a> <b\u00a0x=" " \' = & &# &amp; ; <!-- --> -- <![CDATA[ ]]> <? ?> <?xml <!DOCTYPE xmlns xmlns:p= : p:c x'
    const piece = fc.constantFrom(
      ' ',
      '\n',
      '\r',
      '\ud800',
      ...pieces.split(' ').map((one) => one.replace('\u00a0', ' ')),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (chosen) => {
        const text = chosen.join('')
        const problem = problemOf(text)
        if (!problem) return
        expect(xmlProblemCodes).toContain(problem.code)
        const lines = text.replaceAll(/\r\n?/g, '\n').split('\n')
        expect(problem.line).toBeLessThanOrEqual(lines.length)
        expect(problem.column).toBeLessThanOrEqual((lines[problem.line - 1]?.length ?? 0) + 1)
      }),
      { numRuns: 5000 },
    )
  })
})
