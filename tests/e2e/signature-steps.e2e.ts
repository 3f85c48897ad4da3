import { readFileSync } from 'node:fs'
import { createEd25519Signer, nodeCrypto } from '@wanderbuch/adapters/crypto/node-crypto'
import { issueSdJwt } from '@wanderbuch/proofs/sd-jwt/issue-sd-jwt'
import { expect, test } from 'vitest'
import { expectAccessible, expectNoSideways } from './check-page.ts'
import { asFile, choose, fileBox, openReadyPage } from './checked-file-parts.ts'
import { fixtureFile } from './fixture-files.ts'
import { pressOn } from './keyboard.ts'
import { useWanderbuch } from './start-wanderbuch.ts'
import { smallest, useBrowser } from './use-browser.ts'

/* How a signature was checked and where a changed copy parts from the right one, in every form, by keyboard at 320 px. */

const wanderbuch = useWanderbuch()
const browser = useBrowser()

/** A token with another payload and the signature it had. */
function withPayload(token: string, change: (text: string) => string): string {
  const [header = '', payload = '', ...rest] = token.split('.')
  const changed = change(Buffer.from(payload, 'base64url').toString())
  return [header, Buffer.from(changed).toString('base64url'), ...rest].join('.')
}

async function signedCard(): Promise<string> {
  const signer = createEd25519Signer(Buffer.alloc(32, 1))
  const claims = {
    vct: 'urn:x:learning',
    iss: signer.verificationMethod.split('#')[0] ?? '',
    title: 'Course A',
    age: '30',
  }
  const randomBytes = (length: number) => new Uint8Array(length)
  const issued = await issueSdJwt({ claims, conceal: [['age']] }, { signer, randomBytes, crypto: nodeCrypto })
  if (!issued.ok) throw new Error(issued.problem.code)
  return issued.value
}

const course = readFileSync(fixtureFile('vc-jwt', 'course.jwt'), 'utf8').trim()
const read = (fixture: string, name: string) => asFile(name, readFileSync(fixtureFile(fixture, name)))

type Chosen = ReturnType<typeof asFile>

const forms: readonly (readonly [string, () => Promise<readonly [Chosen, Chosen]>, string, string])[] = [
  [
    'Data Integrity',
    async () => [read('tampered', 'badge.json'), read('valid-pinned', 'badge.json')],
    'The signature does not fit this key and what stands above.',
    'level 6: engineer',
  ],
  [
    'JWT',
    async () => [
      asFile(
        'course.jwt',
        withPayload(course, (text) => text.replace('16 hours', '160 hours')),
      ),
      asFile('right.jwt', course),
    ],
    'The signature does not fit this key and what stands above.',
    '160 hours',
  ],
  [
    'SD-JWT',
    async () => {
      const card = await signedCard()
      const changed = withPayload(card, (text) => text.replace('Course A', 'Master A'))
      return [asFile('card.sd-jwt', changed), asFile('right.sd-jwt', card)]
    },
    'The signature does not fit this key and what stands above.',
    'Master A',
  ],
  [
    'JAdES',
    async () => [read('tampered-seal', 'credential.jsonld'), read('sealed-edc', 'credential.jsonld')],
    'The signature does not fit this key and what stands above.',
    'master degree',
  ],
  [
    'XAdES',
    async () => [read('edci-xml-changed-word', 'credential.xml'), read('edci-xml-signed', 'credential.xml')],
    'Not the same: this part was changed after it was signed.',
    'eqf/7',
  ],
]

test.each(forms)('%s: the steps end with an answer; beside the right copy only the change differs', async (...form) => {
  const [, files, answer, changedWord] = form
  const [changed, right] = await files()
  const { page } = await browser.open({ viewport: smallest, colorScheme: 'dark' })
  await openReadyPage(wanderbuch.url, page)
  await choose(page).setInputFiles([changed])
  const box = fileBox(page, changed.name)
  await pressOn(page, box.locator('.explained > summary').first(), 'Enter')
  await box.getByText(answer).waitFor()
  const lines = box.locator('.step-lines > summary').first()
  await pressOn(page, lines, 'Enter')
  await box.locator('.step-lines[open]').first().waitFor()
  const copy = box.locator('.explained input[type=file]').first()
  await pressOn(page, lines, 'Enter')
  await copy.focus()
  await copy.setInputFiles([right])
  await box.locator('.explained output', { hasText: right.name }).waitFor({ state: 'attached' })
  const differing = box.locator('.difference:not(.is-same)').first()
  expect(await differing.locator('.sides > div').first().innerText()).toContain(changedWord)
  expect(await differing.locator('.sides > div').last().innerText()).not.toContain(changedWord)
  await expectNoSideways(page)
  await expectAccessible(page)
})

test('a copy compared with itself differs nowhere, and the steps of a signature that holds say so', async () => {
  const { page } = await browser.open({ locale: 'fr-FR' })
  await openReadyPage(wanderbuch.url, page)
  await choose(page).setInputFiles([read('valid-pinned', 'badge.json')])
  const box = fileBox(page, 'badge.json')
  await box.locator('.explained > summary').click()
  await box.getByText('La signature correspond à cette clé et à ce qui est ci-dessus.').waitFor()
  await box.locator('.explained input[type=file]').setInputFiles([read('valid-pinned', 'badge.json')])
  await box.locator('.difference').first().waitFor()
  expect(await box.locator('.difference:not(.is-same)').count()).toBe(0)
})
