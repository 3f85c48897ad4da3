import { readFileSync } from 'node:fs'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessible, expectNoSideways } from './check-page.ts'
import { asFile } from './checked-file-parts.ts'
import { pressOn, tabTo } from './keyboard.ts'
import { useWanderbuch } from './start-wanderbuch.ts'
import { desktop, smallest, useBrowser } from './use-browser.ts'

const wanderbuch = useWanderbuch()
const browser = useBrowser()

async function openSkills(options?: BrowserContextOptions): Promise<Page> {
  const { page } = await browser.open(options)
  await page.goto(`${wanderbuch.url}/skills`)
  await page.locator('#skills-text').waitFor()
  return page
}

async function searchText(page: Page, text: string): Promise<void> {
  await page.locator('#skills-text').fill(text)
  await page.getByRole('button', { name: 'Find the skills' }).click()
  await page.locator('.found-summary').waitFor()
}

const german = 'Ich kann Steckdosen einbauen und elektrische Geräte testen. Sonntags lese ich Romane.'
const nameOf = (page: Page, number: number) => page.locator(`#skill-${number}`)
const card = (page: Page, number: number) => page.locator('.match-list > li').nth(number - 1)

test('a German text: its words are marked, the names are English, what nothing fits is said', async () => {
  const page = await openSkills()
  await searchText(page, german)
  expect(await page.locator('.marked-text').innerText()).toMatch(/^Ich kann Steckdosen einbauen\s*1\s*und elektrische/)
  expect(await page.locator('mark.is-likely', { hasText: 'Steckdosen einbauen' }).count()).toBe(1)
  expect(await page.locator('.statement-no-match').innerText()).toBe('Sonntags lese ich Romane')
  expect(await card(page, 1).innerText()).toMatch(
    /install electricity sockets[^]*likely skill[^]*“Steckdosen einbauen” → Steckdosen einbauen \(German\); the same words/,
  )
  expect(await page.locator('.found-summary').innerText()).toMatch(
    /told from its words: German[^]*nothing in ESCO fits/,
  )
  await page.getByText('This service uses the ESCO classification', { exact: false }).first().waitFor()
})

test('by keyboard alone: find, walk, decide, take back; all of it is there after loading the page again', async () => {
  const page = await openSkills()
  await tabTo(page, page.locator('#skills-text'))
  await page.keyboard.insertText(german)
  await pressOn(page, page.getByRole('button', { name: 'Find the skills' }), 'Enter')
  await tabTo(page, nameOf(page, 1))
  await page.keyboard.press('1')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('2')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('skill-2')
  expect(await page.locator('.skill-mark.is-current').innerText()).toBe('elektrische Geräte testen')
  await page.getByRole('heading', { name: 'Your decisions (2)' }).waitFor()
  await page.keyboard.press('0')
  await page.getByRole('heading', { name: 'Your decisions (1)' }).waitFor()
  await page.keyboard.press('3')
  await page.keyboard.press('ArrowUp')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('skill-1')
  await page.waitForTimeout(700)
  await page.reload()
  await card(page, 2).waitFor()
  expect(await card(page, 1).getByRole('button', { name: 'Yes', exact: true }).getAttribute('aria-pressed')).toBe(
    'true',
  )
  expect(await card(page, 2).getByRole('button', { name: 'No', exact: true }).getAttribute('aria-pressed')).toBe('true')
  expect(await page.locator('mark.is-rejected').innerText()).toBe('elektrische Geräte testen')
  await page.getByRole('button', { name: 'Clear everything' }).click()
  await page.waitForTimeout(700)
  await page.reload()
  await page.getByText('Nothing searched yet').waitFor()
  expect(await page.locator('#skills-text').inputValue()).toBe('')
})

test('beside an occupation: held, not determined, missing; a decision changes it at once', async () => {
  const page = await openSkills()
  await searchText(page, 'Ich kann Steckdosen einbauen. Ich benutze Messinstrumente.')
  await page.locator('#where-occupation').fill('7411.1')
  await page.locator('.hits input').first().check()
  const open = page.locator('.state-list-not-determined', { hasText: 'use measurement instruments' })
  await open.waitFor()
  expect(await page.locator('.state-list-held').innerText()).toContain('install electricity sockets')
  await card(page, 2).getByRole('button', { name: 'Yes', exact: true }).click()
  await page.locator('.state-list-held', { hasText: 'use measurement instruments' }).waitFor()
  await page.getByRole('button', { name: 'Undo the last decision' }).click()
  await open.waitFor()
})

test('beside an advertisement: what it asks for, once typing has paused', async () => {
  const page = await openSkills()
  await searchText(page, german)
  await page.getByLabel('A job advertisement').check()
  await page.getByLabel('Text of the advertisement').fill('You install electricity sockets. You splice cable.')
  await page.locator('.state-list-not-determined', { hasText: 'install electricity sockets' }).waitFor()
  await page.locator('.state-list-missing', { hasText: 'splice cable' }).waitFor()
  await card(page, 1).getByRole('button', { name: 'Yes', exact: true }).click()
  await page.locator('.state-list-held', { hasText: 'install electricity sockets' }).waitFor()
  await page.getByLabel('An occupation').check()
  expect(await page.locator('.comparison').count()).toBe(0)
})

test('what would close most of it: a made-up list is said to be one; a file that is no list is refused by its place', async () => {
  const page = await openSkills()
  await searchText(page, 'Ich kann Steckdosen einbauen.')
  const part = page.locator('section[aria-labelledby=offers-title]')
  await part.getByRole('button', { name: 'Try a made-up list' }).click()
  await part.getByText('Choose an occupation or paste an advertisement above first.').waitFor()
  await page.locator('#where-occupation').fill('7411.1')
  await page.locator('.hits input').first().check()
  await part.getByRole('heading', { name: 'Wiring in buildings' }).waitFor()
  expect(await part.innerText()).toMatch(
    /The offers are made up[^]*Closes \d skills:[^]*splice cable[^]*Order: first the offer/,
  )
  await part.locator('input[type=file]').setInputFiles(asFile('offers.json', '{"kind":"wanderbuch-offers"}'))
  await part.getByRole('alert').filter({ hasText: 'formatVersion' }).waitFor()
})

test('occupations near: what separates each, the rule of the order, and one taken to compare with', async () => {
  const page = await openSkills()
  await searchText(page, german)
  const part = page.locator('section[aria-labelledby=near-title]')
  await part.getByRole('button', { name: 'Show the occupations' }).click()
  await part.getByRole('heading', { name: 'electrician 7411.1', exact: true }).waitFor()
  expect(await part.innerText()).toMatch(/Of 21 essential skills 2 are there[^]*never people/)
  await part.getByLabel('Count likely suggestions').uncheck()
  await part.getByText('No occupation is near').waitFor()
  await part.getByLabel('Count likely suggestions').check()
  await part.getByRole('button', { name: 'Compare with electrician', exact: true }).click()
  await page.locator('.comparison').getByText('electrician (ESCO 7411.1)').waitFor()
})

test('what outcomes prepare for: those of the text, by keyboard, and those of a qualification in a made-up list', async () => {
  const page = await openSkills()
  await searchText(page, german)
  const part = page.locator('section[aria-labelledby=prepares-title]')
  await pressOn(page, part.getByRole('button', { name: 'Show what the text above prepares for' }), 'Enter')
  await part.getByRole('heading', { name: 'electrician 7411.1', exact: true }).waitFor()
  expect(await part.innerText()).toMatch(/Of 21 essential skills 2 are there[^]*never people[^]*a matter of law/)
  await part.getByRole('button', { name: 'Try a made-up list' }).click()
  await part.getByLabel('Whose outcomes?').selectOption({ label: 'Safety on building sites' })
  await part.getByText('Occupations “Safety on building sites” prepares for').waitFor()
  expect(await part.innerText()).toMatch(/The offers are made up[^]*essential skills[^]*a matter of law/)
  await page.emulateMedia({ media: 'print' })
  expect(await part.isVisible()).toBe(true)
})

test('decisions go into a file and come back on another device; another file is refused', async () => {
  const page = await openSkills()
  await searchText(page, german)
  await page.getByLabel('Who decides?').fill('C. Berater')
  await card(page, 1).getByRole('button', { name: 'Partly' }).click()
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ])
  const content = readFileSync(await saved.path(), 'utf8')
  expect(JSON.parse(content)).toMatchObject({ decisions: [{ decision: 'partly', by: 'C. Berater' }] })
  const other = await openSkills()
  await searchText(other, german)
  const input = other.locator('.decision-file input[type=file]')
  await input.setInputFiles(asFile('dossier.json', '{"kind":"wanderbuch-dossier"}'))
  await other.getByRole('alert').filter({ hasText: 'something else than decisions' }).waitFor()
  await input.setInputFiles(asFile('skill-decisions.json', content))
  await card(other, 1).getByText('C. Berater').waitFor()
})

test.each([
  ['ro', 'ESCO nu are aici nume de competențe în limba română', 'numai nume de ocupații'],
  ['it', 'ESCO qui non ha nomi di competenze in italiano', 'solo nomi di professioni'],
])('%s: the sample says that nobody is meant, and what the language lacks', async (locale, text, names) => {
  const page = await openSkills({ locale })
  await page.locator('.skills-entry .buttons button').last().click()
  await card(page, 1).waitFor()
  const notes = (await page.locator('.coverage-note').allInnerTexts()).join(' ')
  expect([notes.includes(text), notes.includes(names)]).toEqual([true, true])
  expect(await page.locator('.sample-note').count()).toBe(1)
  expect(await card(page, 1).locator('.other-language').innerText()).toBe('en')
})

test.each(['en', 'de', 'fr', 'it', 'es', 'ro'])(
  '%s: the sample has skills in it, and fits into 320 px',
  async (locale) => {
    const page = await openSkills({ locale, viewport: smallest })
    await page.locator('.skills-entry .buttons button').last().click()
    await card(page, 3).waitFor()
    await page.locator('#where-occupation').fill('7411.1')
    await page.locator('.hits input').first().check()
    await page.locator('.importance').first().waitFor()
    await expectNoSideways(page)
  },
)

test.each([
  ['light', smallest],
  ['dark', desktop],
] as const)('with everything open there is no barrier: %s', async (colorScheme, viewport) => {
  const page = await openSkills({ colorScheme, viewport })
  await page.getByRole('button', { name: 'Try a sample text' }).click()
  await nameOf(page, 1).focus()
  for (const key of ['1', 'ArrowDown', '2', 'ArrowDown', '3']) await page.keyboard.press(key)
  await page.locator('#where-occupation').fill('7411.1')
  await page.locator('.hits input').first().check()
  await page.locator('.importance').first().waitFor()
  await page.getByRole('button', { name: 'Try a made-up list' }).first().click()
  await page.locator('.offer-steps').waitFor()
  await page.getByRole('button', { name: 'Show the occupations' }).click()
  await page.locator('.near-list').waitFor()
  await page.getByRole('button', { name: 'Show what the text above prepares for' }).click()
  await page.locator('.near-list').nth(1).waitFor()
  const folded = page.locator('.skills-found details:not([open]) > summary')
  while ((await folded.count()) > 0) await folded.first().click()
  await expectNoSideways(page)
  await expectAccessible(page)
})

test('a text file is taken in; a scan, hostile words and a text without end do no harm', async () => {
  const page = await openSkills()
  const input = page.locator('.skills-entry input[type=file]')
  await input.setInputFiles(asFile('scan.pdf', Buffer.from('%PDF-1.7\n\u0000\u0001')))
  await page.getByText('This file is not plain text.').waitFor()
  await input.setInputFiles(asFile('cv.txt', german))
  // A file is read on its own time.
  await expect.poll(() => page.locator('#skills-text').inputValue(), { timeout: 10_000 }).toBe(german)
  await searchText(page, '<img src=x onerror=alert(1)> test electrical equipment \u202Enow')
  await card(page, 1).waitFor()
  expect(await page.locator('.marked-text img').count()).toBe(0)
  await page.locator('#skills-text').fill('x '.repeat(60_000))
  await page.getByText('This text is too long').waitFor()
  expect(await page.getByRole('button', { name: 'Find the skills' }).isDisabled()).toBe(true)
})

test('a Greek text stays not determined', async () => {
  const page = await openSkills()
  await searchText(page, 'Ελέγχω τις ηλεκτρικές εγκαταστάσεις.')
  expect(await page.locator('.found-summary').innerText()).toContain(
    'in a language that is not read here: not determined',
  )
})
