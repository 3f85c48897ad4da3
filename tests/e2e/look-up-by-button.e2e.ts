import { createEd25519Signer, nodeCrypto } from '@wanderbuch/adapters/crypto/node-crypto'
import { didUrl, listUrl, startWebIssuer, webCredential } from '@wanderbuch/adapters/fetch/test-support/web-issuer'
import type { LookUpNeed } from '@wanderbuch/core/vocabulary/look-up'
import { takeSnapshot } from '@wanderbuch/core/vocabulary/parse-snapshot'
import { signVcJwt } from '@wanderbuch/proofs/jose/sign-vc-jwt'
import { createStatusBytes, writeBitstringListCredential } from '@wanderbuch/proofs/status/create-status-list'
import { writePlace } from '@wanderbuch/proofs/status/packed-list'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessible, expectNoSideways } from './check-page.ts'
import { asFile, choose, fileBox, listenToRequests, openReadyPage, stampOf } from './checked-file-parts.ts'
import { useWanderbuch } from './start-wanderbuch.ts'
import { smallest, useBrowser } from './use-browser.ts'

/*
 * The server asks only public https addresses, so a stand-in answers in its place: with copies made here, signed as an
 * issuer would sign them.
 */

const wanderbuch = useWanderbuch()
const browser = useBrowser()
const signer = createEd25519Signer(Buffer.alloc(32, 5))
const issuer = { id: signer.verificationMethod.split('#')[0] ?? '', name: 'Synthetic Training Centre (test)' }
const ownList = 'https://lists.example/status/1'

const credential = () =>
  signVcJwt({
    signer,
    document: {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiableCredential'],
      issuer,
      name: 'Fitting of domestic circuits',
      credentialSubject: { id: 'did:example:ana', name: 'Ana Pop' },
      credentialStatus: {
        type: 'BitstringStatusListEntry',
        statusPurpose: 'revocation',
        statusListIndex: '7',
        statusListCredential: ownList,
      },
    },
  })

async function listCopy(isWithdrawn: boolean) {
  const bytes = createStatusBytes(131_072)
  if (isWithdrawn) writePlace(bytes, { index: 7, value: 1 }, { size: 1, from: 'left' })
  const frame = { url: ownList, issuer: issuer.id, purpose: 'revocation', validFrom: '2026-11-01T00:00:00Z' } as const
  const text = await signVcJwt({ document: writeBitstringListCredential({ ...frame, bytes }), signer })
  const about = { source: ownList, mediaType: 'application/vc+jwt', lookedUpAt: '2026-11-22T08:00:00Z' }
  return takeSnapshot({ ...about, bytes: Buffer.from(text) }, nodeCrypto)
}

type Answer = (need: LookUpNeed) => Promise<object>

/** Every body that was sent to the look-up, in order. */
async function answerLookUps(page: Page, answer: Answer): Promise<readonly string[]> {
  const sent: string[] = []
  await page.route('**/api/look-up', async (route) => {
    const body = route.request().postData() ?? ''
    sent.push(body)
    const { wanted } = JSON.parse(body) as { readonly wanted: readonly LookUpNeed[] }
    const answers = await Promise.all(wanted.map(async (need) => ({ ...need, ...(await answer(need)) })))
    await route.fulfill({ json: { answers } })
  })
  return sent
}

test.each([
  ['valid', false, /^yes$/, 'status_valid'],
  ['revoked', true, /^no$/, 'status_revoked'],
] as const)('%s: nothing is asked before the button, then only the address', async (_, isWithdrawn, said, code) => {
  const { page } = await browser.open()
  const sent = await answerLookUps(page, async () => ({ snapshot: await listCopy(isWithdrawn) }))
  await openReadyPage(wanderbuch.url, page)
  const requests = listenToRequests(page)
  await choose(page).setInputFiles(asFile('course.jwt', await credential()))
  const box = fileBox(page, 'course.jwt')
  const current = stampOf(box, 'Current')
  await box.getByText('lists.example: whether it was withdrawn').waitFor()
  await current.locator('> summary .outcome', { hasText: 'not determined' }).waitFor()
  await expectAccessible(page)
  await page.waitForTimeout(300)
  expect(requests).toEqual([])
  await box.getByRole('button', { name: 'Look up' }).click()
  await box.getByText(`Looked up on 22 November 2026: list of withdrawn documents, ${ownList}`).waitFor()
  await current.locator('> summary .outcome', { hasText: said }).waitFor()
  await current.locator('summary').first().click()
  for (const summary of await current.locator('.looked-at > summary').all()) await summary.click()
  await current.getByText(code).waitFor()
  expect(requests).toEqual([`POST ${wanderbuch.url}/api/look-up`])
  expect(sent.map((body) => JSON.parse(body) as unknown)).toEqual([{ wanted: [{ kind: 'status-list', url: ownList }] }])
  expect(await box.getByRole('button', { name: 'Look up' }).count()).toBe(0)
  await expectAccessible(page)
})

test('keys and list of an issuer on the web: each only after a press', async () => {
  const { page } = await browser.open()
  const { lookUps } = startWebIssuer()
  const sent = await answerLookUps(page, async (need) => {
    const found = await lookUps(need)
    return found.ok ? { snapshot: found.value.snapshot } : { problem: found.problem.code }
  })
  await openReadyPage(wanderbuch.url, page)
  await choose(page).setInputFiles(asFile('web.jwt', Buffer.from(await webCredential())))
  const box = fileBox(page, 'web.jwt')
  await box.getByText('issuer.example: which keys the issuer has').waitFor()
  await box.getByRole('button', { name: 'Look up' }).click()
  await box.getByText(`keys of the issuer, ${didUrl}`).waitFor()
  // Which list it is in is believed only once the signature holds.
  await box.getByText('issuer.example: whether it was withdrawn').waitFor()
  await box.getByRole('button', { name: 'Look up' }).click()
  await box.getByText(`list of withdrawn documents, ${listUrl}`).waitFor()
  expect(sent.every((body) => Object.keys(JSON.parse(body) as object).join() === 'wanted')).toBe(true)
  expect(sent.length).toBe(2)
  await box.locator('.explained > summary').click()
  await box.locator('.signature-steps > li').nth(3).waitFor()
})

test('an address that gives nothing is told, with the reason; the answer stays open', async () => {
  const { page } = await browser.open({ viewport: smallest, locale: 'de-DE' })
  const sentence = 'Es kam rechtzeitig keine brauchbare Antwort.'
  await answerLookUps(page, async () => ({ problem: 'look_up_unreachable', sentence }))
  await openReadyPage(wanderbuch.url, page)
  await choose(page).setInputFiles(asFile('course.jwt', await credential()))
  const box = fileBox(page, 'course.jwt')
  await box.getByRole('button', { name: 'Abfragen' }).click()
  await box.getByText(sentence).waitFor()
  await stampOf(box, 'Gültig').locator('> summary .outcome', { hasText: 'nicht bestimmt' }).waitFor()
  await expectNoSideways(page)
  await expectAccessible(page)
})
