import { createHash } from 'node:crypto'
import { buildFactsheet } from '@wanderbuch/core/report/handouts/factsheet'
import { buildRoadmap } from '@wanderbuch/core/report/handouts/roadmap'
import type { Dossier } from '@wanderbuch/core/vocabulary/dossier-file'
import { type Language, languages } from '@wanderbuch/core/vocabulary/request'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { handoutMaterial } from '@wanderbuch/rules/handouts/handout-material'
import { describe, expect, test } from 'vitest'
import { listPageTexts } from '../../test-support/list-page-texts.ts'
import { readTaggedPdf, textOf } from '../../test-support/read-tagged-pdf.ts'
import { drawableText } from '../pdf/text/split-by-font.ts'
import { allWords } from '../workbench/all-words.ts'
import { keylessWorkbench } from '../workbench/create-workbench.ts'
import { renderHandout } from './render-handout.ts'

function dossierOf(home: string, host: string, more: Partial<Dossier['request']> = {}): Dossier {
  return keylessWorkbench.routeDossier({
    home,
    host,
    purpose: 'self-employed',
    targetOccupation: '7411.1',
    day: '2026-11-22' as IsoDay,
    languages: ['en'],
    matchDecisions: [],
    ...more,
  })
}

const order = (dossier: Dossier, more: object) =>
  renderHandout(dossier, { handout: 'factsheet', form: 'pdf', languages: ['en'], ...more })

async function bytesOf(dossier: Dossier, more: object = {}): Promise<Uint8Array> {
  const made = await order(dossier, more)
  if (!made.ok) throw new Error(made.problem.code)
  return made.value.bytes
}

const dense = (text: string) => drawableText(text).replace(/\s+/g, '')

describe('drawn whole', () => {
  test.each(['en', 'de', 'ro'] as const)(
    '%s: every word of factsheet and roadmap can be read back',
    async (language) => {
      const dossier = dossierOf('RO', 'DE')
      const days = { completeOn: '2026-12-01' }
      for (const [handout, build] of [
        ['factsheet', buildFactsheet],
        ['roadmap', buildRoadmap],
      ] as const) {
        const page = build(handoutMaterial(dossier, days), language, allWords)
        const { tree } = await readTaggedPdf(await bytesOf(dossier, { handout, languages: [language], days }))
        const drawn = dense(textOf(tree))
        const lost = listPageTexts(page)
          .filter((pieces) => !pieces.some(({ substituted }) => substituted))
          .map((pieces) => dense(pieces.map(({ text }) => text).join('')))
          .filter((text) => text !== '' && !drawn.includes(text))
        expect(lost).toEqual([])
      }
    },
  )
})

const ways = [
  ['RO', 'DE', '7411.1'],
  ['RO', 'IT', '7411.1'],
  ['DE', 'FR', '2221.2'],
  ['DE', 'RO', '2262'],
] as const

test.each(ways)('%s to %s, %s: a factsheet in one language has one or two pages', async (home, host, occupation) => {
  const pages = await Promise.all(
    languages.map(async (language: Language) => {
      const dossier = dossierOf(home, host, { targetOccupation: occupation })
      const { document } = await readTaggedPdf(await bytesOf(dossier, { languages: [language] }))
      return document.numPages
    }),
  )
  const long = languages.filter((_, index) => (pages[index] ?? 0) > 2)
  expect(long).toEqual([])
})

test('same dossier, same bytes', async () => {
  const digest = async () =>
    createHash('sha256')
      .update(await bytesOf(dossierOf('RO', 'DE')))
      .digest('hex')
  expect(await digest()).toBe(await digest())
})

test.each([
  ['calendar', 'ics', {}, 'handout_needs_day'],
  ['calendar', 'pdf', { days: { completeOn: '2026-12-01' } }, 'handout_form_unknown'],
  ['roadmap', 'txt', {}, 'handout_form_unknown'],
] as const)('%s as %s is refused: %o', async (handout, form, more, code) => {
  const made = await order(dossierOf('RO', 'DE'), { handout, form, ...more })
  expect(made.ok ? 'made' : made.problem.code).toBe(code)
})

test('the letter stands in the language of the authority, the person beside it', async () => {
  const made = await order(dossierOf('RO', 'DE'), { handout: 'letter', form: 'html', languages: ['ro'] })
  expect(made.ok && made.value.languages).toEqual(['de', 'ro'])
  const english = await order(dossierOf('RO', 'PL'), { handout: 'letter', form: 'html', languages: ['ro'] })
  expect(english.ok && english.value.languages).toEqual(['en', 'ro'])
  const one = await order(dossierOf('RO', 'DE'), { handout: 'letter', form: 'html', languages: ['de'] })
  expect(one.ok && one.value.languages).toEqual(['de'])
})

test('hostile names of a document are text in the page', async () => {
  const dossier = dossierOf('RO', 'DE')
  const bad = { ...dossier, facts: dossier.facts.map((fact) => (fact.id === 'esco/target' ? hostile(fact) : fact)) }
  const html = new TextDecoder().decode(await bytesOf(bad, { form: 'html' }))
  expect(html).not.toContain('<img src=x')
  expect(html).toContain('&lt;img src=x')
  const calendar = await bytesOf(bad, { handout: 'calendar', form: 'ics', days: { completeOn: '2026-12-01' } })
  expect(
    new TextDecoder()
      .decode(calendar)
      .split('\r\n')
      .filter((line) => line.startsWith('ATTACH')),
  ).toEqual([])
})

const hostile = (fact: Dossier['facts'][number]) => ({
  ...fact,
  value: { uri: '', code: '', label: { en: '<img src=x onerror=alert(1)>\r\nATTACH:https://evil.example' } },
})
