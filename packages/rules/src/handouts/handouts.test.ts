import { coreWords } from '@wanderbuch/core/report/words/core-words'
import { buildDeadlineEvents } from '@wanderbuch/core/report/handouts/deadline-events'
import { buildFactsheet } from '@wanderbuch/core/report/handouts/factsheet'
import { createHandoutWriter } from '@wanderbuch/core/report/handouts/handout-writer'
import { buildLetter, buildLetterPage } from '@wanderbuch/core/report/handouts/letter'
import { letterLanguage } from '@wanderbuch/core/report/handouts/letter-language'
import { letterText } from '@wanderbuch/core/report/handouts/letter-text'
import { buildRoadmap } from '@wanderbuch/core/report/handouts/roadmap'
import { buildLessonsPage } from '@wanderbuch/core/report/lessons/lesson-page'
import { lessonList } from '@wanderbuch/core/report/lessons/lesson-list'
import { type Block, type DossierPage, plainText, type Sentence } from '@wanderbuch/core/report/page-model'
import type { Dossier } from '@wanderbuch/core/vocabulary/dossier-file'
import { languages, purposes } from '@wanderbuch/core/vocabulary/request'
import { describe, expect, test } from 'vitest'
import { provisionFact, provisionIds } from '../instruments/provisions.ts'
import { builtInPacks } from '../pack/built-in-packs.ts'
import { routeFacts } from '../route/route-facts.ts'
import { routeFindings } from '../route/sample-route.ts'
import { treeRequest } from '../route/tree/sample-tree.ts'
import { ruleWords } from '../rule-words.ts'
import { dossierOfRoute, handoutMaterial } from './handout-material.ts'

const words = [...coreWords, ruleWords]
const versions = { software: '0', ledger: '0', esco: '0', rules: '0' }

function dossierOf(line: string, stated = ''): Dossier {
  const asked = treeRequest(line, stated)
  const request = { ...asked, languages: ['en'], matchDecisions: [] } as unknown as Dossier['request']
  return dossierOfRoute({ request, findings: routeFindings(asked), facts: routeFacts(asked), versions })
}
const materialOf = (line: string, stated = '') => handoutMaterial(dossierOf(line, stated), { completeOn: '2026-12-01' })

const sentencesOf = (block: Block): readonly Sentence[] => {
  if (block.kind === 'timeline') return block.steps.flatMap((step) => [step, ...step.items])
  if (block.kind === 'checklist') return block.items
  return block.kind === 'paragraph' ? [block] : []
}
const textsOf = ({ left }: DossierPage) => left.flatMap(sentencesOf).map(({ pieces }) => plainText(pieces))

const [electrician, nurse, unknown] = [
  'RO DE self-employed electrician',
  'DE FR employee general-care-nurse',
  'RO PL employee -',
]
const lines = [
  electrician,
  nurse,
  unknown,
  'RO DE employee electrician',
  'DE FR temporary-service physiotherapist',
  'FR DE further-study -',
  'RO GB employee electrician',
  '- IT employee electrician',
  'RO CH self-employed electrician',
] as readonly string[]

describe.each(lines)('%s', (line) => {
  test.each(languages)('in %s: every sentence has words, blocks stand as in English', (language) => {
    const material = materialOf(line)
    const shape = ({ left }: DossierPage) => left.map(({ kind, id }) => `${kind} ${id}`)
    for (const build of [buildFactsheet, buildRoadmap]) {
      expect(shape(build(material, language, words))).toEqual(shape(build(material, 'en', words)))
    }
    for (const to of ['host', 'home'] as const) {
      expect(shape(buildLetterPage(material, { language, to }, words))).toEqual(
        shape(buildLetterPage(material, { language: 'en', to }, words)),
      )
    }
    expect(buildDeadlineEvents(material, language, words).events).toHaveLength(
      buildDeadlineEvents(material, 'en', words).events.length,
    )
  })

  test('a citizen never reads a recalled rule as a rule; an official sees it with its mark', () => {
    const material = materialOf(line)
    const sheet = textsOf(buildFactsheet(material, 'en', words)).join('\n')
    expect(sheet).not.toContain('Recalled')
    const recalled = material.route.steps.flatMap(({ rules }) => rules).filter((rule) => rule.recalled)
    const roadmap = textsOf(buildRoadmap(material, 'en', words))
    for (const { citation } of recalled) {
      const said = roadmap.filter((text) => text.includes(citation.provision))
      expect(said.some((text) => text.startsWith('Recalled, not read in a source'))).toBe(true)
    }
  })

  test('each question of the letter says its legal basis, or that none was found', () => {
    const letter = buildLetter(createHandoutWriter(materialOf(line), 'en', words), 'host')
    for (const { basis } of letter.questions) {
      expect(plainText(basis)).toMatch(/^(Legal basis|I found no legal basis)/)
    }
    expect(new Set(letter.questions.map(({ id }) => id)).size).toBe(letter.questions.length)
  })

  test('ids within a page are unique', () => {
    for (const build of [buildFactsheet, buildRoadmap]) {
      const ids = build(materialOf(line), 'en', words).left.flatMap((block) =>
        block.kind === 'timeline' ? [block.id, ...block.steps.map(({ id }) => id)] : [block.id],
      )
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    }
  })
})

test('every pack and purpose gives all handouts', () => {
  for (const { profession, host } of builtInPacks) {
    if (host.length !== 2 || host === 'EU') continue
    for (const purpose of purposes) {
      const material = materialOf(`${host === 'RO' ? 'DE' : 'RO'} ${host} ${purpose} ${profession}`)
      expect(buildFactsheet(material, 'en', words).left.length).toBeGreaterThan(2)
      expect(buildRoadmap(material, 'en', words).left.length).toBeGreaterThan(1)
      expect(buildLetter(createHandoutWriter(material, 'en', words), 'home').subject.length).toBeGreaterThan(0)
    }
  }
})

test('without the day the file was complete there is no event, and the page says how to get one', () => {
  const material = handoutMaterial(dossierOf(electrician))
  expect(buildDeadlineEvents(material, 'en', words).events).toEqual([])
  expect(textsOf(buildFactsheet(material, 'en', words)).join()).toContain('Write down the day your file is complete')
})

test('deadlines of a way that is closed are left out', () => {
  const clocksOf = (stated: string) => new Set(materialOf(electrician, stated).deadlines.map(({ clock }) => clock))
  expect([...clocksOf('')]).toEqual(['de-craft'])
})

test('the letter is in the language of the authority, or English where it is none of ours', () => {
  expect(['DE', 'AT', 'FR', 'IT', 'ES', 'RO', 'PL', 'BE'].map((country) => letterLanguage(country))).toEqual([
    'de',
    'de',
    'fr',
    'it',
    'es',
    'ro',
    'en',
    'en',
  ])
  expect([letterLanguage('BE', 'BE33'), letterLanguage('CH', 'CH07')]).toEqual(['fr', 'it'])
})

test('what is typed into the letter stays one line each; nothing typed leaves a line', () => {
  const letter = buildLetter(createHandoutWriter(materialOf(electrician), 'de', words), 'host')
  expect(letterText([letter])).toContain('Name: ____')
  const text = letterText([letter], { name: 'A\r\nB\u2028C\u0000D' })
  expect(text).toContain('Name: A B C D\n')
})

test.each(lines)('%s: a letter has a question and a factsheet a next step', (line) => {
  const material = materialOf(line)
  const { questions } = buildLetter(createHandoutWriter(material, 'en', words), 'host')
  expect(questions.length).toBeGreaterThan(0)
  const next = buildFactsheet(material, 'en', words).left.find(({ id }) => id === 'next/steps')
  expect(next && sentencesOf(next).length).toBeGreaterThan(0)
})

test('where no rule was found, looking it up is the first step', () => {
  const next = (line: string) =>
    buildFactsheet(materialOf(line), 'en', words).left.flatMap((block) =>
      block.id === 'next/steps' ? sentencesOf(block).map(({ id }) => id) : [],
    )
  expect(next('RO DE employee welder')[0]).toBe('next/look-up')
  expect(next(electrician)).not.toContain('next/look-up')
})

test('a region is named, not only numbered', () => {
  const request = { ...dossierOf('RO IT employee electrician').request, hostRegion: 'ITI1' } as Dossier['request']
  const asked = { ...treeRequest('RO IT employee electrician'), hostRegion: 'ITI1' }
  const dossier = dossierOfRoute({ request, findings: routeFindings(asked), facts: routeFacts(asked), versions })
  const letter = buildLetter(createHandoutWriter(handoutMaterial(dossier), 'it', words), 'host')
  expect(letterText([letter])).toContain('Toscana (ITI1)')
})

test('all lessons cite provisions that exist, and their page has a source for each', () => {
  const facts = provisionIds.map(provisionFact)
  const known = new Set(provisionIds)
  expect(lessonList.flatMap(({ provisions }) => provisions).filter((id) => !known.has(id))).toEqual([])
  const page = buildLessonsPage(facts, 'en', words)
  expect(page.notes.length).toBeGreaterThan(4)
})

test('the word "recognised" stands in no handout', () => {
  for (const line of lines) {
    const pages = [buildFactsheet, buildRoadmap].flatMap((build) =>
      languages.map((language) => build(materialOf(line), language, words)),
    )
    for (const page of pages) {
      expect(textsOf(page).join('\n')).not.toMatch(
        /\brecogni[sz]ed|anerkannt|reconnu\b|riconosciut|reconocid|recunoscut/i,
      )
    }
  }
})
