import { expect, test } from 'vitest'
import { expectAccessible, expectNoSideways } from './check-page.ts'
import { useWanderbuch } from './start-wanderbuch.ts'
import { desktop, smallest, useBrowser } from './use-browser.ts'

const wanderbuch = useWanderbuch()
const browser = useBrowser()

/** Every page, and what shows that it is there. */
const pages = [
  ['/', '.doors'],
  ['/new', '#step-make'],
  ['/dossier', 'main a.button'],
  ['/sample?to=IT', '.dossier .closing'],
  ['/check', '.drop'],
  ['/skills', '.skills-entry'],
  ['/levels', '#level-framework option:nth-child(30)'],
  ['/advise', '#route-host'],
  ['/route?to=DE&from=RO&as=7411.1', '.ways'],
  ['/application', '.events'],
  ['/registers', 'main ul'],
  ['/kept', 'main h1'],
  ['/nowhere', 'main a.button'],
  ['/api', 'main section'],
] as const

test.each(pages)('light, 320 px: %s', async (path, shown) => {
  const { page } = await browser.open({ colorScheme: 'light', viewport: smallest })
  await page.goto(wanderbuch.url + path)
  await page.locator(shown).first().waitFor({ state: 'attached' })
  await expectNoSideways(page)
  await expectAccessible(page)
})

test.each(pages)('dark, 1280 px: %s', async (path, shown) => {
  const { page } = await browser.open({ colorScheme: 'dark', viewport: desktop })
  await page.goto(wanderbuch.url + path)
  await page.locator(shown).first().waitFor({ state: 'attached' })
  await expectAccessible(page)
})

test.each(['de', 'fr', 'it', 'es', 'ro'])('%s: long words fit into 320 px', async (locale) => {
  const { page } = await browser.open({ locale, viewport: smallest })
  const wordy = ['/', '/new', '/sample?to=IT', '/check', '/advise']
  for (const [path, shown] of pages.filter(([one]) => wordy.includes(one))) {
    await page.goto(wanderbuch.url + path)
    await page.locator(shown).first().waitFor({ state: 'attached' })
    await expectNoSideways(page)
  }
  expect(await page.locator('html').getAttribute('lang')).toBe(locale)
})

test('at 200 % the whole dossier can be read without scrolling sideways', async () => {
  const { page } = await browser.open({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 })
  await page.goto(`${wanderbuch.url}/sample`)
  await page.locator('.dossier .closing').waitFor()
  await expectNoSideways(page)
})

test('a form with every part open, a wrong field and a picture has no barrier', async () => {
  const { page } = await browser.open()
  await page.goto(`${wanderbuch.url}/new`)
  await page.getByRole('button', { name: 'Add a paper document' }).click()
  for (const summary of await page.locator('.entry-form summary').all()) await summary.click()
  await page.getByRole('button', { name: 'Add to my book' }).click()
  await page.locator('.field-problem').first().waitFor()
  await expectAccessible(page)
})

test('an opened stamp, a source beside its number and the form for keeping have no barrier', async () => {
  const { page } = await browser.open()
  await page.goto(`${wanderbuch.url}/sample`)
  await page.locator('.stamp summary').first().click()
  await page.getByRole('button', { name: 'Keep and share' }).click()
  await page.locator('sup.refs a').first().click()
  await page.locator('.note-popover:popover-open li').first().waitFor()
  await expectAccessible(page)
})
