import { generateKeyPairSync } from 'node:crypto'
import type { LookUps } from '@wanderbuch/core/look-ups/look-ups'
import type { DossierRequest } from '@wanderbuch/core/vocabulary/request'
import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import { expect, describe, test } from 'vitest'
import { didUrl, listUrl, startWebIssuer, webCredential } from '../fetch/test-support/web-issuer.ts'
import { createEd25519Signer } from '../crypto/node-crypto.ts'
import { createWorkbench } from './create-workbench.ts'
import { findDossier } from './find-dossier.ts'
import type { SignedDossier } from './workbench.ts'

const workbench = createWorkbench({ signer: createEd25519Signer(generateKeyPairSync('ed25519').privateKey) })
const request: DossierRequest = {
  host: 'DE',
  purpose: 'employee',
  day: '2026-11-22' as DossierRequest['day'],
  languages: ['en'],
  matchDecisions: [],
}

async function make(lookUps?: LookUps): Promise<SignedDossier> {
  const files = [{ fileName: 'credential.jwt', bytes: await webCredential() }]
  const order = { request, files, trustLists: [], sample: false, ...(lookUps && { lookUps }) }
  const made = await workbench.makeDossier(order)
  if (!made.ok) throw new Error(made.problem.code)
  return made.value
}

const bytesOf = (dossier: SignedDossier) => new TextEncoder().encode(workbench.renderJson(dossier))
async function recheck(dossier: SignedDossier, lookUps?: LookUps) {
  const report = await workbench.recheck(bytesOf(dossier), [workbench.ownSigner], lookUps)
  if (!report.ok) throw new Error(report.problem.code)
  return Object.fromEntries(report.value.answers.map(({ question, outcome, code }) => [question, `${outcome} ${code}`]))
}
const checkOf = ({ facts }: SignedDossier, name: string) =>
  (facts.find(({ id }) => id.endsWith(`check/${name}`))?.value as { readonly code?: string } | undefined)?.code

describe('a dossier made with look-ups', () => {
  test('keeps what it rests on, and a check without the network gives the same findings', async () => {
    const issuer = startWebIssuer()
    const dossier = await make(issuer.lookUps)
    expect([checkOf(dossier, 'unchanged'), checkOf(dossier, 'status')]).toEqual(['signature_holds', 'status_valid'])
    expect(dossier.lookUps?.map(({ kind, source }) => [kind, source])).toEqual([
      ['did-document', didUrl],
      ['status-list', listUrl],
    ])
    expect(await recheck(dossier)).toEqual({
      signature: 'yes dossier_signature_holds',
      signer: 'yes signer_trusted',
      originals: 'yes originals_hold',
      findings: 'yes findings_same',
      facts: 'yes facts_same',
      'look-ups': 'not-determined look_ups_kept',
    })
    expect(issuer.asked).toEqual([didUrl, listUrl])
  })

  test('a look-up that failed is kept too, so the check comes out the same', async () => {
    const dossier = await make(startWebIssuer({ down: [listUrl] }).lookUps)
    expect(checkOf(dossier, 'status')).toBe('status_list_not_reachable')
    expect(dossier.lookUps?.at(-1)).toEqual({
      kind: 'status-list',
      source: listUrl,
      problem: 'look_up_unreachable',
      reason: 'status_404',
    })
    expect(await recheck(dossier)).toMatchObject({ findings: 'yes findings_same', facts: 'yes facts_same' })
  })

  test('the page says what was looked up, when and where, among its sources too', async () => {
    const html = workbench.renderHtml(await make(startWebIssuer().lookUps))
    expect(html).toContain('Looked up on')
    expect(html).toContain('list of withdrawn documents')
    expect(html.match(/https:\/\/issuer\.example\/status\/1/g)?.length).toBeGreaterThan(2)
  })

  test.each([
    ['nothing changed', {}, 'yes look_ups_same'],
    ['withdrawn since', { isWithdrawn: true }, 'no look_ups_differ'],
    ['the list does not answer now', { down: [listUrl] }, 'not-determined look_ups_unanswered'],
  ])('looked up again: %s', async (_what, now, answer) => {
    const dossier = await make(startWebIssuer().lookUps)
    const answers = await recheck(dossier, startWebIssuer(now).lookUps)
    expect(answers).toMatchObject({ originals: 'yes originals_hold', facts: 'yes facts_same', 'look-ups': answer })
  })

  test('a copy that was exchanged inside is found', async () => {
    const dossier = await make(startWebIssuer({ isWithdrawn: true }).lookUps)
    const good = await make(startWebIssuer().lookUps)
    const { lookUps } = good
    const changed = { ...dossier, ...(lookUps && { lookUps }) }
    expect(await recheck(changed)).toMatchObject({
      signature: 'no dossier_content_changed',
      originals: 'no originals_differ',
    })
  })
})

describe('a dossier made without look-ups', () => {
  test('asks nobody and has no such member', async () => {
    const dossier = await make()
    expect(dossier).not.toHaveProperty('lookUps')
    expect([checkOf(dossier, 'unchanged'), checkOf(dossier, 'status')]).toEqual([
      'key_not_looked_up',
      'status_not_looked_up',
    ])
    expect(await recheck(dossier)).not.toHaveProperty('look-ups')
  })

  test('checked with look-ups: what is withdrawn shows', async () => {
    const answers = await recheck(await make(), startWebIssuer({ isWithdrawn: true }).lookUps)
    expect(answers).toMatchObject({ facts: 'yes facts_same', 'look-ups': 'no look_ups_differ' })
  })
})

describe('look-ups in a dossier are read strictly', () => {
  const snapshot = {
    kind: 'wanderbuch-snapshot',
    source: listUrl,
    lookedUpAt: '2026-11-22T08:00:00Z',
    mediaType: 'application/json',
    sha256: 'a'.repeat(64),
    base64: 'e30=',
  }
  const answered = { kind: 'status-list', source: listUrl, pinned: false, snapshot }
  const failed = { kind: 'status-list', source: listUrl, problem: 'look_up_gone' }
  const read = async (lookUps: unknown) => {
    const plain = JSON.parse(workbench.renderJson(await make())) as JsonObject
    const found = findDossier(new TextEncoder().encode(JSON.stringify({ ...plain, lookUps })))
    return found.ok ? 'read' : found.problem.details.reason
  }
  test('good ones', async () => expect(await read([answered, failed])).toBe('read'))
  test.each([
    [{}],
    [[]],
    [[7]],
    [[{ ...answered, kind: 'page' }]],
    [[{ ...answered, pinned: 'no' }]],
    [[{ ...answered, more: 1 }]],
    [[{ ...answered, source: `${listUrl}/other` }]],
    [[{ ...answered, snapshot: { ...snapshot, lookedUpAt: '2026-02-30T08:00:00Z' } }]],
    [[{ ...answered, snapshot: { ...snapshot, lookedUpAt: 'today' } }]],
    [[{ ...answered, snapshot: { ...snapshot, sha256: 'A'.repeat(64) } }]],
    [[{ ...answered, snapshot: { ...snapshot, mediaType: 'a\nb/c' } }]],
    [[{ ...answered, snapshot: { ...snapshot, extra: 1 } }]],
    [[{ ...failed, problem: 'other' }]],
    [[{ ...failed, reason: 7 }]],
    [Array.from({ length: 201 }, () => failed)],
  ])('%j is not', async (lookUps) => expect(await read(lookUps)).toBe('lookUps'))
})
