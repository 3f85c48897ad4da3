import { readFileSync } from 'node:fs'
import type { SignedDossier } from '@wanderbuch/adapters/workbench/workbench'
import { tellAbsentPlaces, testPlaces } from '@wanderbuch/adapters/storage/test-support/test-places'
import { languages } from '@wanderbuch/core/vocabulary/request'
import { describe, expect, test } from 'vitest'
import {
  credential,
  dossierRequest,
  formOf,
  jsonOf,
  keepDossier,
  makeDossier,
  owner,
} from '../test-support/requests.ts'
import { askAboutPacks } from '../test-support/pack-requests.ts'
import { useTestHouse } from '../test-support/use-test-house.ts'

tellAbsentPlaces('routes')

interface SeenFile {
  readonly format: string
  readonly records: readonly object[]
  readonly unread?: readonly { readonly code: string }[]
}

describe.each(testPlaces)('the API on %s', (_name, makePlace, isPresent) => {
  describe.skipIf(!isPresent)('answers', () => {
    const house = useTestHouse(makePlace)

    test('health asks the database', async () => {
      expect(await house.askJson('/api/health')).toEqual({ status: 'ok', version: '0.0.0-test' })
    })

    test('a dossier is made from files, signed by this instance, and nothing is stored', async () => {
      const dossier = await makeDossier(house)
      expect(dossier).toMatchObject({ kind: 'wanderbuch-dossier', sample: false, request: dossierRequest })
      expect(dossier.signature.publicKey).toBe(house.services.workbench.ownSigner)
      expect(await house.storage.db.selectFrom('kept_dossier').selectAll().execute()).toEqual([])
    })

    test.each([
      ['?form=html', '*/*', 'text/html'],
      ['?form=pdf', 'text/html', 'application/pdf'],
      ['?form=json', 'text/html', 'application/json'],
      ['', 'application/pdf', 'application/pdf'],
      ['', 'text/html;q=0.9, */*', 'text/html'],
      ['', 'image/png', 'application/json'],
      ['', '', 'application/json'],
    ])('the form of a dossier: address %s, accept %s: %s', async (query, accept, type) => {
      const form = formOf([credential()], dossierRequest)
      const response = await house.ask(`/api/dossiers${query}`, { ...form, headers: { accept } })
      expect([response.status, response.headers.get('content-type')?.split(';')[0]]).toEqual([200, type])
      expect(response.headers.get('vary')).toMatch(/accept/)
    })

    test('the request may come as a file, and one readable file is enough', async () => {
      const body = new FormData()
      body.set('request', new File([JSON.stringify(dossierRequest)], 'request.json'))
      body.append('files', new File(['%PDF-1.7'], 'scan.pdf'))
      body.append('files', new File([credential()], 'a.json'))
      const dossier = await house.askJson<SignedDossier>('/api/dossiers', { method: 'POST', body })
      expect(dossier.records).toHaveLength(1)
      expect(dossier.unreadable).toMatchObject([{ fileName: 'scan.pdf', code: 'container_ill_formed' }])
    })

    test.each([
      ['zip-of-three/received/documents.zip', 'zip', 2, ['document_not_json']],
      ['baked-png/received/badge.png', 'badge-image', 1, []],
      ['pdf-with-attachment/received/certificate.pdf', 'pdf', 1, []],
      ['learner-record/received/record.jwt', 'vc-jwt', 3, []],
    ])('documents inside %s are told one by one', async (path, format, count, codes) => {
      const body = new FormData()
      const bytes = readFileSync(new URL(`../../../../fixtures/${path}`, import.meta.url))
      body.append('files', new File([bytes], 'file'))
      const { files } = await house.askJson<{ files: readonly SeenFile[] }>('/api/verify', { method: 'POST', body })
      expect(files).toMatchObject([{ format, records: { length: count } }])
      expect((files[0]?.unread ?? []).map(({ code }) => code)).toEqual(codes)
    })

    test('the same request gives the same bytes', async () => {
      const once = await (await house.ask('/api/dossiers', formOf([credential()], dossierRequest))).text()
      const again = await (await house.ask('/api/dossiers', formOf([credential()], dossierRequest))).text()
      expect(again).toBe(once)
    })

    test('a dossier of this instance is given in another form; a changed one is refused', async () => {
      const dossier = await makeDossier(house)
      const html = await (await house.ask('/api/dossiers/render?form=html', jsonOf(dossier))).text()
      expect(html).toContain('<!doctype html>')
      const changed = { ...dossier, sample: true }
      const refused = await house.ask('/api/dossiers/render?form=html', jsonOf(changed))
      expect([refused.status, await refused.json()]).toMatchObject([422, { code: 'dossier_not_signed_here' }])
    })

    test.each([
      ['DE', undefined],
      ['IT', 'ITI1'],
    ])('the sample goes to %s and says that it is one', async (host, hostRegion) => {
      const dossier = await house.askJson<SignedDossier>('/api/sample', jsonOf({ host, languages: ['en', 'ro'] }))
      expect(dossier.sample).toBe(true)
      expect(dossier.request.hostRegion).toBe(hostRegion)
      expect(dossier.trustLists.every((list) => list.test)).toBe(true)
    })

    test('verify tells each file by itself, in the language asked for', async () => {
      const form = formOf([credential(), { name: 'empty.json', content: '' }])
      const answer = await house.askJson<{
        readonly files: readonly [{ readonly records: readonly { readonly checks: readonly object[] }[] }, object]
      }>('/api/verify?language=de&day=2026-11-22', form)
      expect(answer.files[0].records[0]?.checks).toHaveLength(6)
      expect(answer.files[1]).toMatchObject({
        fileName: 'empty.json',
        problem: { code: 'document_empty', place: 'files/2' },
      })
    })

    test('a dossier is checked again in each of its text forms', async () => {
      const dossier = await makeDossier(house)
      const html = await (await house.ask('/api/dossiers/render?form=html', jsonOf(dossier))).text()
      for (const content of [JSON.stringify(dossier), html]) {
        const answer = await house.askJson<{ readonly answers: readonly { readonly code: string }[] }>(
          '/api/check',
          formOf([{ name: 'dossier', content }]),
        )
        expect(answer).toMatchObject({ outcome: 'yes' })
        expect(answer.answers.map(({ code }) => code)).toEqual([
          'dossier_signature_holds',
          'signer_trusted',
          'originals_hold',
          'findings_same',
          'facts_same',
        ])
      }
      const changed = JSON.stringify({ ...dossier, findings: dossier.findings.slice(1) })
      const answer = await house.askJson('/api/check', formOf([{ name: 'dossier', content: changed }]))
      expect(answer).toMatchObject({ outcome: 'no' })
    })

    test.each([
      ['framework=FR&code=III&awarded=2010-06-30', { outcome: 'yes', eqfLevel: 5 }],
      ['framework=RO&code=4&awarded=2009-06-01', { outcome: 'not-determined' }],
      ['framework=BA&code=4&awarded=2020-06-01', { outcome: 'no' }],
      ['framework=nowhere&code=4', { outcome: 'not-determined', reason: 'framework_unknown' }],
    ])('level?%s', async (query, expected) => {
      const answer = await house.askJson<{ readonly sentence: string }>(`/api/level?${query}`)
      expect(answer).toMatchObject(expected)
      expect(answer.sentence).not.toBe('')
    })

    test('the lists of trust', async () => {
      expect(await house.askJson('/api/trust-sources')).toEqual({ sources: [] })
    })

    test('frameworks, occupations and a route', async () => {
      const { frameworks } = await house.askJson<{ readonly frameworks: readonly object[] }>('/api/frameworks')
      expect(frameworks.length).toBeGreaterThan(40)
      const { occupations } = await house.askJson<{ readonly occupations: readonly { readonly code: string }[] }>(
        '/api/occupations?q=electrician',
      )
      expect(occupations[0]?.code).toBe('7411.1')
      const { steps } = await house.askJson<{ readonly steps: readonly object[] }>(
        '/api/route?to=DE&from=RO&as=7411.1&purpose=self-employed&day=2026-11-22',
      )
      expect(steps.length).toBeGreaterThan(3)
    })

    test.each(languages)('sentences come in %s by address or header, and the answer says so', async (language) => {
      const byAddress = await house.ask(`/api/level?framework=FR&code=III&language=${language}`)
      const byHeader = await house.ask('/api/level?framework=FR&code=III', {
        headers: { 'accept-language': `xx, ${language}-XY;q=0.8, en;q=0.1` },
      })
      expect(await byHeader.text()).toBe(await byAddress.text())
      expect(byHeader.headers.get('content-language')).toBe(language)
      expect(byHeader.headers.get('vary')).toMatch(/accept-language/)
    })

    test('keep, read, share, renew, withdraw, delete', async () => {
      const dossier = await makeDossier(house)
      const links = await keepDossier(house, dossier)
      expect(links.shareExpiresAt).toBe('2026-12-22T10:00:00.000Z')
      const page = await house.ask(`/s/${links.shareToken}`)
      expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<!doctype html>')])
      expect(await house.askJson(`/s/${links.shareToken}/dossier.json`)).toEqual(dossier)
      expect((await house.ask(`/s/${links.shareToken}/dossier.pdf`)).headers.get('content-type')).toBe(
        'application/pdf',
      )
      const kept = await house.askJson('/api/kept', owner(links.ownerToken))
      expect(kept).toMatchObject({ dossier, links: [{ linkNumber: 1, days: [{ day: '2026-11-22', views: 3 }] }] })
      const renewed = await house.askJson<{ readonly shareToken: string }>(
        '/api/kept/renew?days=7',
        owner(links.ownerToken, 'POST'),
      )
      expect((await house.ask(`/s/${links.shareToken}`)).status).toBe(410)
      expect((await house.ask(`/s/${renewed.shareToken}`)).status).toBe(200)
      const withdrawn = await house.askJson('/api/kept/withdraw', owner(links.ownerToken, 'POST'))
      expect(withdrawn).toEqual({ withdrawn: true })
      expect((await house.ask(`/s/${renewed.shareToken}`)).status).toBe(410)
      expect(await house.askJson('/api/kept', owner(links.ownerToken, 'DELETE'))).toEqual({ deleted: true })
      expect((await house.ask(`/s/${renewed.shareToken}`)).status).toBe(410)
      expect((await house.ask('/api/kept', owner(links.ownerToken))).status).toBe(410)
    })

    test('addresses are looked up, each with its answer', async () => {
      const order = { wanted: [{ kind: 'status-list', url: 'https://issuer.example/status/1' }] }
      expect(await house.askJson('/api/look-up', jsonOf(order))).toMatchObject({
        answers: [{ ...order.wanted[0], problem: 'look_up_absent', sentence: 'Nobody asked there.' }],
      })
    })

    test('skills in a text, a comparison, one skill, and the languages', async () => {
      const text = 'I test electrical equipment.'
      const { statements } = await house.askJson<{
        readonly statements: readonly { readonly matches: readonly { readonly uri: string }[] }[]
      }>('/api/skills/find', jsonOf({ text }))
      const uri = statements[0]?.matches[0]?.uri ?? ''
      expect(await house.askJson('/api/skills/compare', jsonOf({ text, occupation: '7411.1' }))).toMatchObject({
        target: { kind: 'occupation', code: '7411.1' },
      })
      expect(await house.askJson(`/api/skills/${uri.split('/').at(-1)}`)).toMatchObject({ uri })
      expect(await house.askJson('/api/skills/coverage')).toMatchObject({ esco: { version: '1.1.1' } })
      const near = await house.askJson<{ readonly occupations: readonly object[] }>(
        '/api/skills/occupations',
        jsonOf({ skills: [{ uri }] }),
      )
      expect(near.occupations.length).toBeGreaterThan(0)
      const offers = {
        kind: 'wanderbuch-offers',
        formatVersion: 1,
        source: { title: 'Sample list' },
        sample: true,
        offers: [{ id: 'a', kind: 'unit', title: { en: 'Unit a' }, outcomes: [{ text: { en: text }, skills: [uri] }] }],
      }
      const order = { skills: [], occupation: '7411.1', offers }
      expect(await house.askJson('/api/skills/offers', jsonOf(order))).toMatchObject({ sample: true })
      expect(await house.askJson('/api/skills/prepares-for', jsonOf({ offers, offer: 'a' }))).toHaveProperty('rule')
    })

    test('handouts of a route and of a dossier', async () => {
      const asked = { host: 'DE', home: 'RO', purpose: 'self-employed', day: '2026-11-22', languages: ['en'] }
      const query = 'handout=factsheet&form=html'
      expect((await house.ask(`/api/routes/handouts?${query}`, jsonOf(asked))).status).toBe(200)
      const dossier = await makeDossier(house)
      expect((await house.ask(`/api/dossiers/handouts?${query}`, jsonOf(dossier))).status).toBe(200)
    })

    test('a route as a tree, and where an application is', async () => {
      const asked = { host: 'DE', home: 'RO', profession: 'electrician', purpose: 'self-employed' }
      expect(await house.askJson('/api/routes', jsonOf(asked))).toMatchObject({ tree: { host: 'DE', home: 'RO' } })
      expect(await house.askJson('/api/widget/route?host=DE&profession=electrician')).toMatchObject({ language: 'en' })
      const events = [{ kind: 'submitted', on: '2026-09-01' }]
      expect(await house.askJson('/api/routes/clock', jsonOf({ ...asked, events }))).toMatchObject({ host: 'DE' })
    })

    test('every good answer of the description was seen, as it is described', async () => {
      await askAboutPacks(house)
      const description = await house.askJson<{
        readonly paths: Record<string, Record<string, { responses: object }>>
      }>('/openapi.json')
      const good = Object.entries(description.paths).flatMap(([path, methods]) =>
        Object.entries(methods).flatMap(([method, { responses }]) =>
          Object.keys(responses)
            .filter((status) => status < '300')
            .map((status) => `${method} ${path} ${status}`),
        ),
      )
      expect(good.filter((one) => !house.described.seen.has(one))).toEqual([])
    })
  })
})
