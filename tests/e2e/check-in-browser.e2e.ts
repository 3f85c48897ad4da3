import { readFileSync } from 'node:fs'
import { createEd25519Signer, nodeCrypto } from '@wanderbuch/adapters/crypto/node-crypto'
import { sampleTrustList } from '@wanderbuch/adapters/workbench/sample-book'
import { issueSdJwt } from '@wanderbuch/proofs/sd-jwt/issue-sd-jwt'
import { expect, test } from 'vitest'
import { expectAccessible, expectNoSideways } from './check-page.ts'
import { asFile, choose, fileBox, listenToRequests, openReadyPage, stampOf } from './checked-file-parts.ts'
import { fixtureFile } from './fixture-files.ts'
import { pressOn } from './keyboard.ts'
import { startWanderbuch, useWanderbuch } from './start-wanderbuch.ts'
import { smallest, useBrowser } from './use-browser.ts'

const wanderbuch = useWanderbuch()
const browser = useBrowser()

const badge = fixtureFile('valid-pinned', 'badge.json')

const openReady = async (url = wanderbuch.url, options = {}) => openReadyPage(url, (await browser.open(options)).page)

/** A badge that only the JSON-LD library can read: whatever may be loaded late must be there already. */
function badgeForLibrary(): string {
  const credential = JSON.parse(readFileSync(badge, 'utf8')) as Record<string, unknown>
  return JSON.stringify({ ...credential, name: { '@set': ['Electrician'] } })
}

test('no request leaves the page while files are checked, compared and explained', async () => {
  const page = await openReady()
  const requests = listenToRequests(page)
  await choose(page).setInputFiles([
    badge,
    fixtureFile('tampered', 'badge.json'),
    fixtureFile('vc-jwt', 'course.jwt'),
    fixtureFile('sealed-edc', 'credential.jsonld'),
    fixtureFile('presented-by-holder', 'presentation.json'),
  ])
  await choose(page).setInputFiles(asFile('library.json', badgeForLibrary()))
  await fileBox(page, 'library.json').locator('.stamp').first().waitFor()
  await page.locator('.readiness', { hasText: '6 of 6' }).waitFor()
  const tampered = page
    .locator('.checked-file')
    .filter({ has: page.locator('.verdict.is-no') })
    .first()
  await tampered.locator('.explained > summary').click()
  await tampered.locator('.explained input[type=file]').setInputFiles(badge)
  await tampered.locator('.differences').waitFor()
  await page.waitForTimeout(300)
  expect(requests).toEqual([])
})

test('with the server stopped the check still works', async () => {
  const running = await startWanderbuch()
  const page = await openReady(running.url)
  await running.stop()
  await choose(page).setInputFiles([badge, fixtureFile('sealed-edc', 'credential.jsonld')])
  await choose(page).setInputFiles(asFile('library.json', badgeForLibrary()))
  await page.locator('.readiness', { hasText: '3 of 3' }).waitFor()
  expect(await page.locator('.verdict').count()).toBe(3)
  expect(await page.locator('.note.problem').count()).toBe(0)
})

test('a PDF without a document says so, and nothing leaves the page', async () => {
  const page = await openReady()
  const requests = listenToRequests(page)
  await choose(page).setInputFiles(fixtureFile('pdf-without-credential', 'scan.pdf'))
  await fileBox(page, 'scan.pdf').getByRole('alert').waitFor()
  expect(await page.locator('.server-check').count()).toBe(0)
  expect(requests).toEqual([])
})

test('each document has its answer in a sentence, five stamps, and what would help', async () => {
  const page = await openReady()
  await choose(page).setInputFiles(fixtureFile('tampered', 'badge.json'))
  const box = fileBox(page, 'badge.json')
  await box.getByText('Do not rely on it: its signature does not fit or does not count.').waitFor()
  expect(await box.locator('.stamp').count()).toBe(5)
  await stampOf(box, 'Authentic').locator('summary').first().click()
  const unchanged = box.locator('.stamp-checks li').first()
  expect(await unchanged.innerText()).toMatch(/What would help: The file exactly as the issuer sent it/)
  await unchanged.getByText('What was looked at').click()
  expect(await unchanged.innerText()).toMatch(/eddsa-rdfc-2022[^]*signature_wrong/)
  await expectAccessible(page)
  await box.locator('.explained > summary').click()
  await box.locator('.signature-steps > li').nth(4).waitFor()
  await box.locator('.step-lines > summary').nth(1).click()
  expect(await box.locator('.statements tbody tr').count()).toBeGreaterThan(20)
  await box.locator('.explained input[type=file]').setInputFiles(badge)
  const sides = box.locator('.difference:not(.is-same) .sides').first()
  expect(await sides.innerText()).toMatch(/level 6: engineer[^]*level 4: electrician/)
  await expectAccessible(page)
})

test('a trust list of the person answers where it comes from, at once', async () => {
  const page = await openReady()
  const requests = listenToRequests(page)
  await choose(page).setInputFiles(badge)
  const authentic = stampOf(fileBox(page, 'badge.json'), 'Authentic')
  await authentic.filter({ hasText: 'not determined' }).waitFor()
  await page.getByText('Trust lists (0)').click()
  await page.locator('.trust-lists input[type=file]').setInputFiles([asFile('no-list.json', '{"kind":"x"}')])
  await page.getByRole('alert').filter({ hasText: 'no-list.json is not a trust list' }).waitFor()
  await page
    .locator('.trust-lists input[type=file]')
    .setInputFiles(asFile('list.json', JSON.stringify(sampleTrustList)))
  await authentic.locator('summary .outcome', { hasText: /^yes$/ }).first().waitFor()
  await expectAccessible(page)
  await page
    .locator('.trust-lists')
    .getByRole('button', { name: /^Remove/ })
    .click()
  await authentic.filter({ hasText: 'not determined' }).waitFor()
  expect(requests).toEqual([])
})

test('pasted text is checked: JSON, JWT and what is neither', async () => {
  const page = await openReady()
  for (const [text, found] of [
    [readFileSync(badge, 'utf8'), '.verdict'],
    [readFileSync(fixtureFile('vc-jwt', 'course.jwt'), 'utf8'), '.verdict'],
    ['Dear Sir or Madam', '.note'],
  ] as const) {
    await page.getByRole('button', { name: 'Paste text' }).click()
    await page.getByLabel('Paste the text of a credential').fill(text)
    await page.getByRole('button', { name: 'Add this text' }).click()
    await page.locator('.checked-file').first().locator(found).first().waitFor()
  }
  expect(await page.locator('.checked-file').count()).toBe(3)
})

const broken = [
  ['empty.json', Buffer.alloc(0), 'The file is empty.'],
  ['not-utf8.json', Buffer.from([0x7b, 0x22, 0xe4, 0x22, 0x3a, 0x31, 0x7d]), 'UTF-8'],
  ['cut-off.json', readFileSync(badge).subarray(0, 900), 'breaks off or is damaged'],
  ['deep.json', Buffer.from(`${'['.repeat(100_000)}${']'.repeat(100_000)}`), 'nested deeper'],
  ['letter.txt', Buffer.from('Dear Sir or Madam, I am an electrician.'), 'This format is not known here.'],
  ['name-twice.json', Buffer.from('{"type":"a","type":"b"}'), 'repeated or forbidden names'],
  ['prototype.json', Buffer.from('{"__proto__":{"type":"a"}}'), 'repeated or forbidden names'],
  ['archive.zip', Buffer.from('PK\u0003\u0004xxxxxxxxxxxxxxxx'), ''],
  ['half.dossier.json', Buffer.from('{"kind":"wanderbuch-dossier","formatVersion":1}'), 'not a Wanderbuch dossier'],
  ['huge.json', Buffer.alloc(21 * 1024 * 1024, 32), 'at most 20 MB can be read'],
] as const

test('broken files of every kind: each says what is wrong, and the page goes on', async () => {
  const page = await openReady()
  await choose(page).setInputFiles(broken.map(([name, content]) => asFile(name, content)))
  for (const [name, , text] of broken) {
    const note = fileBox(page, name).getByRole('alert').first()
    await note.waitFor()
    expect([name, await note.innerText()]).toEqual([name, expect.stringContaining(text)])
  }
  await choose(page).setInputFiles(badge)
  await fileBox(page, 'badge.json').locator('.verdict').waitFor()
  await expectAccessible(page)
})

test('hostile words in a document stay words', async () => {
  const page = await openReady()
  const credential = JSON.parse(readFileSync(badge, 'utf8')) as { credentialSubject: { achievement: object } }
  const { achievement } = credential.credentialSubject
  const name = '<img src=x onerror=alert(1)>\u202Egnp'
  const changed = {
    ...credential,
    credentialSubject: { ...credential.credentialSubject, achievement: { ...achievement, name } },
  }
  await choose(page).setInputFiles(asFile('hostile.json', JSON.stringify(changed)))
  await fileBox(page, 'hostile.json').locator('.verdict').waitFor()
  expect(await page.locator('.checked-file img').count()).toBe(0)
})

test('a waiting file can be stopped and checked again', async () => {
  const page = await openReady()
  // Reading much JSON takes a while: the last of these has to wait.
  const much = `[${'{"a":[1,2,3]},'.repeat(40_000)}0]`
  await choose(page).setInputFiles(Array.from({ length: 30 }, (_, index) => asFile(`much${index}.json`, much)))
  const last = fileBox(page, 'much29.json')
  await last.getByRole('button', { name: /^Stop/ }).click()
  await last.getByText('Stopped.').waitFor()
  await last.getByRole('button', { name: /^Check again/ }).click()
  await last.getByRole('alert').waitFor()
  const first = fileBox(page, 'much0.json')
  await first.getByRole('alert').waitFor()
})

test('the lists of this Wanderbuch are loaded once with the page', async () => {
  const { page, context } = await browser.open()
  const sources = [{ data: sampleTrustList }, { data: { kind: 'of-another-kind' } }]
  await context.route('**/api/trust-sources', (route) => route.fulfill({ json: { sources } }))
  await page.goto(`${wanderbuch.url}/check`)
  await page.locator('[data-ready=true]').waitFor()
  await page.getByText('Trust lists (1)').waitFor()
  await choose(page).setInputFiles(badge)
  await stampOf(fileBox(page, 'badge.json'), 'Authentic').locator('summary .outcome', { hasText: /^yes$/ }).waitFor()
})

test('a part that was changed after the person had shown it: the code, why, and what would help', async () => {
  const signer = createEd25519Signer(Buffer.alloc(32, 1))
  const claims = { vct: 'urn:x:learning', iss: signer.verificationMethod.split('#')[0] ?? '', given_name: 'Ana' }
  const randomBytes = (length: number) => new Uint8Array(length)
  const issued = await issueSdJwt({ claims, conceal: [['given_name']] }, { signer, randomBytes, crypto: nodeCrypto })
  if (!issued.ok) throw new Error(issued.problem.code)
  const other = Buffer.from('["salt","given_name","Eve"]').toString('base64url')
  const page = await openReady()
  await choose(page).setInputFiles(asFile('changed.sd-jwt', issued.value.replace(/~[^~]+~$/, `~${other}~`)))
  const box = fileBox(page, 'changed.sd-jwt')
  await box.getByText('not covered by the signature').waitFor()
  expect(await box.innerText()).toMatch(/What would help: The person shows[^]*disclosure_not_referenced/)
})

test('many files: those above the limit are not taken', async () => {
  const page = await openReady()
  await choose(page).setInputFiles(Array.from({ length: 53 }, (_, index) => asFile(`f${index}.txt`, 'no document')))
  await page.getByRole('alert').filter({ hasText: 'At most 50 files at once' }).waitFor()
  await page.locator('.readiness', { hasText: '50 of 50' }).waitFor()
  expect(await page.locator('.checked-file').count()).toBe(50)
})

test('by keyboard alone: choose, open a stamp, see what was looked at, remove', async () => {
  const page = await openReady()
  await choose(page).setInputFiles(fixtureFile('expired', 'badge.json'))
  const box = fileBox(page, 'badge.json')
  await box.getByText('Its time of validity is over.').waitFor()
  const current = stampOf(box, 'Current')
  await pressOn(page, current.locator('summary').first(), 'Enter')
  await pressOn(page, current.locator('.looked-at > summary').first(), 'Enter')
  await current.getByText('validity_ended').waitFor()
  await pressOn(page, box.getByRole('button', { name: /^Remove/ }), 'Enter', 'Shift+Tab')
  expect(await page.locator('.checked-file').count()).toBe(0)
})

test.each(['light', 'dark'] as const)('%s, 320 px, in German: nothing sticks out, no barrier', async (colorScheme) => {
  const page = await openReady(wanderbuch.url, { viewport: smallest, locale: 'de-DE', colorScheme })
  await choose(page).setInputFiles(fixtureFile('tampered', 'badge.json'))
  const box = fileBox(page, 'badge.json')
  await box.locator('.verdict').waitFor()
  for (const summary of await box.locator('.stamp > summary').all()) await summary.click()
  for (const summary of await box.locator('.looked-at > summary').all()) await summary.click()
  await box.locator('.explained > summary').click()
  await box.locator('.signature-steps').waitFor()
  for (const summary of await box.locator('.step-lines > summary').all()) await summary.click()
  await box.locator('.explained input[type=file]').setInputFiles(badge)
  await box.locator('.differences').waitFor()
  await expectNoSideways(page)
  await expectAccessible(page)
})

test('a browser without Ed25519: not determined, with the way out', async () => {
  const { page, context } = await browser.open()
  // What an older browser says: the method is not known to it.
  await context.route('**/assets/check-worker-*.js', async (route) => {
    const answer = await route.fetch()
    const old = `const subtle = Object.getPrototypeOf(crypto.subtle); const before = subtle.importKey;
      subtle.importKey = function (form, key, algorithm, ...rest) {
        return algorithm.name === 'Ed25519' ? Promise.reject(new DOMException('x', 'NotSupportedError')) : before.call(this, form, key, algorithm, ...rest) };`
    await route.fulfill({ response: answer, body: `${old}\n${await answer.text()}` })
  })
  await page.goto(`${wanderbuch.url}/check`)
  await page.locator('[data-ready=true]').waitFor()
  await choose(page).setInputFiles(badge)
  const box = fileBox(page, 'badge.json')
  await box.getByText('Whether it is unchanged could not be determined.').waitFor()
  const requests = listenToRequests(page)
  await stampOf(box, 'Authentic').locator('summary').first().click()
  expect(await box.locator('.stamp-checks li').first().innerText()).toMatch(
    /does not know this method[^]*Another browser[^]*Who can answer: this Wanderbuch/,
  )
  await box.getByText('The file is then sent to this Wanderbuch').waitFor()
  expect(requests).toEqual([])
  await box.getByRole('button', { name: /^Check on the server/ }).click()
  await box.locator('.server-says .verdict', { hasText: 'Unchanged since it was signed.' }).waitFor()
  expect(requests).toEqual([`POST ${wanderbuch.url}/api/verify`])
})
