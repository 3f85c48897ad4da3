import { expect, test } from 'vitest'
import { expectAccessible, expectNoSideways } from './check-page.ts'
import { choose, fileBox, openReadyPage, stampOf } from './checked-file-parts.ts'
import { fixtureFile } from './fixture-files.ts'
import { useWanderbuch } from './start-wanderbuch.ts'
import { phone, useBrowser } from './use-browser.ts'

const wanderbuch = useWanderbuch()
const browser = useBrowser()
const open = async (options = {}) => openReadyPage(wanderbuch.url, (await browser.open(options)).page)
const trustFile = (fixture: string, file: string) =>
  new URL(`../../fixtures/${fixture}/trust/${file}`, import.meta.url).pathname

test('an archive: where each document was found, and which part cannot be read', async () => {
  const page = await open({ viewport: phone })
  await choose(page).setInputFiles(fixtureFile('zip-of-three', 'documents.zip'))
  const box = fileBox(page, 'documents.zip')
  await box.locator('.verdict').nth(1).waitFor()
  expect(await box.locator('.record-within').allInnerTexts()).toEqual([
    'Found inside documents.zip (ZIP archive): badge.json.',
    'Found inside documents.zip (ZIP archive): course.jwt.',
  ])
  await box.getByText('This part of the file was left out: documents.zip › broken.json').waitFor()
  await expectNoSideways(page)
  await expectAccessible(page)
})

test('the way from the key to the list, each step with its name', async () => {
  const page = await open({ viewport: phone, locale: 'ro-RO', colorScheme: 'dark' })
  const fixture = 'listed-and-accredited'
  await page.locator('.trust-lists summary').first().click()
  await page
    .locator('.trust-lists input[type=file]')
    .setInputFiles(['accreditations.jsonld', 'providers.json'].map((file) => trustFile(fixture, file)))
  await choose(page).setInputFiles(fixtureFile(fixture, 'badge.json'))
  const box = fileBox(page, 'badge.json')
  const authentic = stampOf(box, 'Autentic')
  await authentic.locator('> summary .outcome', { hasText: /^da$/ }).waitFor()
  await authentic.locator('summary').first().click()
  const steps = await authentic.locator('.way li').allInnerTexts()
  expect(steps.map((step) => step.replace(/did:key:\w+/, 'KEY'))).toEqual([
    'cheie: KEY',
    'înscriere în listă: Colegiul Tehnic Exemplu (sample school)',
    'listă: Sample list of public providers',
  ])
  await expectNoSideways(page)
  await expectAccessible(page)
})

test('a learner’s record: what others say of a part stands below it; the broken part says no', async () => {
  const page = await open()
  await choose(page).setInputFiles(fixtureFile('learner-record', 'record.jwt'))
  const box = fileBox(page, 'record.jwt')
  await box.locator('.verified').nth(2).waitFor()
  await box
    .locator('.verified')
    .nth(1)
    .locator('.record-detail', { hasText: 'Our members value this course' })
    .waitFor()
  expect(await box.locator('.verified').nth(2).locator('.verdict.is-no').count()).toBe(1)
})

test('one signature over several records offers its steps at each; a badge kept at its address has none, and says so', async () => {
  const page = await open()
  await choose(page).setInputFiles([
    fixtureFile('elmo-signed', 'record-of-studies.xml'),
    fixtureFile('badge-2-hosted', 'badge.json'),
  ])
  const studies = fileBox(page, 'record-of-studies.xml')
  await studies.locator('.explained').nth(1).waitFor()
  expect(await studies.locator('.explained').count()).toBe(2)
  const hosted = fileBox(page, 'badge.json')
  await hosted.locator('.explained > summary').click()
  await hosted.getByText('There is no signature in this document').waitFor()
  expect(await hosted.locator('.explained input[type=file]').count()).toBe(0)
})
