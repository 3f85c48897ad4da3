import { expect, test } from 'vitest'
import { expectAccessible, expectNoSideways } from './check-page.ts'
import { choose, fileBox, listenToRequests, openReadyPage, stampOf } from './checked-file-parts.ts'
import { fixtureFile } from './fixture-files.ts'
import { useWanderbuch } from './start-wanderbuch.ts'
import { smallest, useBrowser } from './use-browser.ts'

/* The page "Check a certificate": who shows it, and the steps of an XML signature. The persons do not exist. */

const wanderbuch = useWanderbuch()
const browser = useBrowser()

const openReady = async (options = {}) => openReadyPage(wanderbuch.url, (await browser.open(options)).page)

test('whose is it: by name, day of birth and who looked; another person is a no; nothing leaves the page', async () => {
  const page = await openReady()
  const requests = listenToRequests(page)
  await choose(page).setInputFiles(fixtureFile('valid-pinned', 'badge.json'))
  const theirs = stampOf(fileBox(page, 'badge.json'), 'Theirs')
  await theirs.filter({ hasText: 'not determined' }).waitFor()
  await page.getByText('Whose is it?').click()
  const part = page.locator('.whose')
  await part.getByLabel('Full name').fill('Ana Pop')
  await part.getByLabel('Date of birth').fill('1996-03-14')
  await part.getByLabel('Identity document seen by').fill('C. Exemplu (sample)')
  await part.getByLabel('Seen on').fill('2026-11-03')
  await part.getByRole('button', { name: 'Compare' }).press('Enter')
  await part.getByText('Compared with Ana Pop.').waitFor()
  await stampOf(fileBox(page, 'badge.json'), 'Theirs').filter({ hasText: 'yes' }).waitFor()
  await part.getByLabel('Full name').fill('Maria Ionescu')
  await part.getByLabel('Full name').press('Enter')
  await part.getByText('Compared with Maria Ionescu.').waitFor()
  await page.locator('.stamp.is-no', { hasText: 'Theirs' }).waitFor()
  await part.getByRole('button', { name: 'Add a former name' }).click()
  await part.getByLabel('Former name', { exact: true }).fill('Ana Pop')
  await part.getByLabel('Document about the change').fill('marriage certificate 12/2020 (sample)')
  await part.getByLabel('Document seen by', { exact: true }).fill('C. Exemplu (sample)')
  await part.getByLabel('Seen on').last().fill('2026-11-03')
  await part.getByRole('button', { name: 'Compare' }).click()
  await stampOf(fileBox(page, 'badge.json'), 'Theirs').filter({ hasText: 'yes' }).waitFor()
  await expectAccessible(page)
  await part.getByRole('button', { name: 'Empty all fields' }).click()
  await theirs.filter({ hasText: 'not determined' }).waitFor()
  expect(requests).toEqual([])
})

test('what is wrong stands next to its field, and the first such field has the focus', async () => {
  const page = await openReady({ viewport: smallest })
  await page.getByText('Whose is it?').click()
  const part = page.locator('.whose')
  await part.getByLabel('Mail address of the person').fill('ana')
  await part.getByRole('button', { name: 'Add a number' }).click()
  await part.getByLabel('Number', { exact: true }).fill('123')
  await part.getByRole('button', { name: 'Compare' }).click()
  expect(await page.evaluate('document.activeElement.labels[0].textContent')).toBe('Full name')
  expect(await part.locator('.field-problem').allInnerTexts()).toEqual([
    'Please fill this in.',
    'This is not a mail address. It looks like name@example.org.',
    'This is needed too, or leave the whole part empty.',
  ])
  await expectAccessible(page)
  await expectNoSideways(page)
  await part.getByRole('button', { name: /^Remove/ }).click()
  expect(await part.locator('.field-problem').count()).toBe(2)
})

test('an XML record with a changed word: both fingerprints beside each other, and the one line that differs', async () => {
  const page = await openReady()
  await choose(page).setInputFiles(fixtureFile('elmo-changed-word', 'record-of-studies.xml'))
  const box = fileBox(page, 'record-of-studies.xml')
  await box.locator('.explained > summary').last().click()
  await box.getByText('Not the same: this part was changed after it was signed.').waitFor()
  await box.getByText('The signature fits this key and what stands above.').waitFor()
  await box.locator('.step-lines > summary').first().click()
  expect(await box.locator('.xml-lines').first().innerText()).toContain('<givenNames>Ana</givenNames>')
  await box
    .locator('.explained[open] input[type=file]')
    .setInputFiles(fixtureFile('elmo-signed', 'record-of-studies.xml'))
  const sides = box.locator('.difference:not(.is-same) .sides')
  await sides.first().waitFor()
  expect(await sides.first().locator('li').count()).toBe(2)
  await expectAccessible(page)
})
