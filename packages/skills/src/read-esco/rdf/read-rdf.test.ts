import { describe, expect, test } from 'vitest'
import { joinParts } from '../join-parts.ts'
import { createEscoReader, readEscoFiles } from '../read-esco-files.ts'
import type { EscoFile } from '../esco-file.ts'

/* Synthetic concepts in the terms of the ESCO data model. */

const turtle = `@prefix esco: <http://data.europa.eu/esco/model#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix iso-thes: <http://purl.org/iso25964/skos-thes#> .
@prefix o: <http://data.europa.eu/esco/occupation/> .
@prefix s: <http://data.europa.eu/esco/skill/> .
@prefix isco: <http://data.europa.eu/esco/isco/> .
o:welder a esco:Occupation , skos:Concept ; skos:prefLabel "welder"@en , "Schweißer"@de ;
  skos:altLabel "metal welder"@en ; skos:notation "7212.3" ; skos:broader isco:C7212 ;
  esco:relatedEssentialSkill s:weld ; iso-thes:status "released" ; dct:description <urn:d1> .
<urn:d1> esco:nodeLiteral "Welders join metal." ; esco:language "en"^^<http://www.w3.org/2001/XMLSchema#language> .
s:weld a esco:Skill ; skos:prefLabel "weld metal"@en ; esco:isEssentialSkillFor o:welder ;
  esco:skillType <http://data.europa.eu/esco/skill-type/skill> ;
  esco:skillReuseLevel <http://data.europa.eu/esco/skill-reuse-level/sector-specific> ;
  skos:inScheme <http://data.europa.eu/esco/concept-scheme/green> ; iso-thes:status "released" .
s:old a esco:Skill ; skos:prefLabel "solder iron"@en ; iso-thes:status "obsolete" ; dct:isReplacedBy s:weld .
isco:C7212 a skos:Concept ; skos:prefLabel "Welders and flamecutters"@en ; skos:notation "C7212" .
`

const context = {
  esco: 'http://data.europa.eu/esco/model#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  prefLabel: { '@id': 'skos:prefLabel', '@container': '@language' },
  altLabel: { '@id': 'skos:altLabel', '@container': '@language' },
  broader: { '@id': 'skos:broader', '@type': '@id' },
  notation: 'skos:notation',
  status: 'http://purl.org/iso25964/skos-thes#status',
  isReplacedBy: { '@id': 'http://purl.org/dc/terms/isReplacedBy', '@type': '@id' },
  inScheme: { '@id': 'skos:inScheme', '@type': '@id' },
  description: 'http://purl.org/dc/terms/description',
  nodeLiteral: 'esco:nodeLiteral',
  language: 'esco:language',
}
const base = 'http://data.europa.eu/esco'
const graph = [
  {
    '@id': `${base}/occupation/welder`,
    '@type': ['esco:Occupation', 'skos:Concept'],
    prefLabel: { en: 'welder', de: 'Schweißer' },
    altLabel: { en: ['metal welder'] },
    notation: '7212.3',
    broader: `${base}/isco/C7212`,
    status: 'released',
    'esco:relatedEssentialSkill': { '@id': `${base}/skill/weld` },
    description: { nodeLiteral: 'Welders join metal.', language: 'en' },
  },
  {
    '@id': `${base}/skill/weld`,
    '@type': 'esco:Skill',
    prefLabel: { en: 'weld metal' },
    status: 'released',
    inScheme: [`${base}/concept-scheme/green`],
    'esco:skillType': { '@id': `${base}/skill-type/skill` },
    'esco:skillReuseLevel': { '@id': `${base}/skill-reuse-level/sector-specific` },
  },
  {
    '@id': `${base}/skill/old`,
    '@type': 'esco:Skill',
    prefLabel: { en: 'solder iron' },
    status: 'obsolete',
    isReplacedBy: `${base}/skill/weld`,
  },
  {
    '@id': `${base}/isco/C7212`,
    '@type': 'skos:Concept',
    prefLabel: { en: 'Welders and flamecutters' },
    notation: 'C7212',
  },
]
const compacted = JSON.stringify({ '@context': context, '@graph': graph })
const byAddress = JSON.stringify({
  '@context': 'https://sample.example/esco-context.jsonld',
  '@graph': graph.map(({ '@type': types, ...rest }) => ({ type: types, ...rest })),
})
const expanded = JSON.stringify([
  {
    '@id': `${base}/skill/weld`,
    '@type': ['http://data.europa.eu/esco/model#Skill'],
    'http://www.w3.org/2004/02/skos/core#prefLabel': [{ '@value': 'weld metal', '@language': 'en' }],
  },
])

function join(name: string, text: string) {
  const file: EscoFile = { bundle: 'esco-1.2.0', name, text }
  const parts = readEscoFiles([file])
  if (!parts.ok) throw new Error(JSON.stringify(parts.problem))
  const joined = joinParts(parts.value, { digest: '' })
  if (!joined.ok) throw new Error(joined.problem.code)
  return joined.value
}

const simple = ({ concepts }: ReturnType<typeof join>) =>
  concepts.map(({ labels, ...concept }) => ({
    ...concept,
    labels: labels.map(({ language, kind, text }) => `${language} ${kind} ${text}`).toSorted(),
  }))

test.each([
  ['esco.ttl', turtle],
  ['esco.jsonld', compacted],
  ['esco.json', byAddress],
])('%s says the same in another form', (name, text) => {
  const source = join(name, text)
  expect(source.id).toBe('esco-1.2.0')
  expect(simple(source)).toEqual([
    {
      uri: `${base}/isco/C7212`,
      kind: 'group',
      status: 'released',
      code: '7212',
      replacedBy: [],
      collections: [],
      broader: [],
      essential: [],
      optional: [],
      labels: ['en preferred Welders and flamecutters'],
    },
    {
      uri: `${base}/occupation/welder`,
      kind: 'occupation',
      status: 'released',
      code: '7212.3',
      isco08: '7212',
      replacedBy: [],
      collections: [],
      broader: [`${base}/isco/C7212`],
      essential: [`${base}/skill/weld`],
      optional: [],
      labels: [
        'de preferred Schweißer',
        'en alternative metal welder',
        'en description Welders join metal.',
        'en preferred welder',
      ],
    },
    {
      uri: `${base}/skill/old`,
      kind: 'skill',
      status: 'obsolete',
      replacedBy: [`${base}/skill/weld`],
      collections: [],
      broader: [],
      essential: [],
      optional: [],
      labels: ['en preferred solder iron'],
    },
    {
      uri: `${base}/skill/weld`,
      kind: 'skill',
      status: 'released',
      skillKind: 'skill',
      reuse: 'sector-specific',
      replacedBy: [],
      collections: ['green'],
      broader: [],
      essential: [],
      optional: [],
      labels: ['en preferred weld metal'],
    },
  ])
  expect(source.findings.map(({ code }) => code)).toEqual(['concept_not_released'])
})

test('expanded JSON-LD needs no context', () => {
  expect(simple(join('esco.jsonld', expanded))[0]?.labels).toEqual(['en preferred weld metal'])
})

test('Turtle may come in pieces of any length', () => {
  const whole = simple(join('esco.ttl', turtle))
  for (const length of [1, 7, 64]) {
    const file = { bundle: 'esco-1.2.0', name: 'esco.ttl' }
    const reader = createEscoReader([file]).openTurtle(file)
    for (let at = 0; at < turtle.length; at += length) reader.write(turtle.slice(at, at + length))
    const part = reader.finish()
    const joined = part.ok ? joinParts([part.value], { digest: '' }) : part
    if (!joined.ok) throw new Error(JSON.stringify(joined.problem))
    expect(simple(joined.value)).toEqual(whole)
  }
})

describe('damaged', () => {
  test.each([
    ['esco.ttl', turtle.slice(0, 700), 'turtle_ill_formed'],
    ['esco.ttl', '@prefix a: <b> .\n%%%', 'turtle_ill_formed'],
    ['esco.jsonld', compacted.slice(0, 300), 'json_ill_formed'],
    ['esco.jsonld', '{"@context": 7, "@id": "x"}', 'json_ld_context_not_understood'],
    ['esco.jsonld', `${'{"@graph":['.repeat(80)}${']}'.repeat(80)}`, 'json_ld_too_deep'],
  ])('%s: %#', (name, text, code) => {
    const parts = readEscoFiles([{ bundle: 'esco-1.2.0', name, text }])
    expect(parts).toMatchObject({ ok: false, problem: [{ code, file: name }] })
  })
})

test('labels told as nodes only (SKOS-XL) are read as well', () => {
  const text = `@prefix esco: <http://data.europa.eu/esco/model#> .
@prefix skosxl: <http://www.w3.org/2008/05/skos-xl#> .
<${base}/skill/weld> a esco:Skill ; skosxl:prefLabel <urn:l1> ; skosxl:altLabel [ skosxl:literalForm "join metal"@en ] .
<urn:l1> skosxl:literalForm "weld metal"@en .
`
  expect(simple(join('esco.ttl', text))[0]?.labels).toEqual(['en alternative join metal', 'en preferred weld metal'])
})
