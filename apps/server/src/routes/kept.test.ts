import { tellAbsentPlaces, testPlaces } from '@wanderbuch/adapters/storage/test-support/test-places'
import { languages } from '@wanderbuch/core/vocabulary/request'
import { beforeEach, describe, expect, test } from 'vitest'
import { jsonOf, keepDossier, type Links, makeDossier, owner } from '../test-support/requests.ts'
import { testNow } from '../test-support/test-house.ts'
import { useTestHouse } from '../test-support/use-test-house.ts'

tellAbsentPlaces('kept dossiers')

const later = (days: number) => new Date(testNow.getTime() + days * 86_400_000)

interface Kept {
  readonly links: readonly { readonly linkNumber: number; readonly days: readonly object[] }[]
}

describe.each(testPlaces)('kept dossiers on %s', (_name, makePlace, isPresent) => {
  describe.skipIf(!isPresent)('lie behind private links', () => {
    const house = useTestHouse(makePlace)
    let links: Links
    beforeEach(async () => {
      house.setNow(testNow)
      links = await keepDossier(house)
    })
    const statusAndCode = async (path: string, init?: RequestInit) => {
      const response = await house.ask(path, init)
      const { code } = (await response.json()) as { readonly code?: string }
      return [response.status, code]
    }
    const kept = () => house.askJson<Kept>('/api/kept', owner(links.ownerToken))

    test('links have 128 bits each, and no two are alike', async () => {
      const more = await keepDossier(house)
      const tokens = [links.ownerToken, links.shareToken, more.ownerToken, more.shareToken]
      for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(16)
      expect(new Set(tokens).size).toBe(4)
    })

    test('whatever form it is sent in, the same signed data is kept', async () => {
      const dossier = await makeDossier(house)
      const html = await (await house.ask('/api/dossiers/render?form=html', jsonOf(dossier))).text()
      const fromPage = await keepDossierFrom(html)
      expect(await house.askJson(`/s/${fromPage.shareToken}/dossier.json`)).toEqual(dossier)
      expect(await house.askJson('/api/kept', owner(fromPage.ownerToken))).toMatchObject({ dossier })
    })
    const keepDossierFrom = (text: string) => house.askJson<Links>('/api/kept', jsonOf(text))

    test('only what this instance signed is kept', async () => {
      const dossier = await makeDossier(house)
      const changed = { ...dossier, request: { ...dossier.request, host: 'IT' } }
      expect(await statusAndCode('/api/kept', jsonOf(changed))).toEqual([422, 'dossier_not_signed_here'])
      const { signature: _, ...unsigned } = dossier
      expect(await statusAndCode('/api/kept', jsonOf(unsigned))).toEqual([422, 'dossier_not_signed_here'])
    })

    test('the share link cannot do what the owner link does, nor the other way round', async () => {
      for (const [path, method] of ownerOperations) {
        expect(await statusAndCode(path, owner(links.shareToken, method))).toEqual([404, 'link_unknown'])
      }
      for (const path of sharedPaths(links.ownerToken)) expect(await statusAndCode(path)).toEqual([404, 'link_unknown'])
      expect((await kept()).links).toHaveLength(1)
    })

    test.each([
      undefined,
      '',
      'Bearer',
      'Bearer x',
      'Basic YTpi',
      `Bearer ${'a'.repeat(22)}`,
      `Bearer ${'a'.repeat(5000)}`,
    ])('an owner is not believed by "%s"', async (authorization) => {
      for (const [path, method] of ownerOperations) {
        const found = await statusAndCode(path, {
          method,
          headers: authorization === undefined ? {} : { authorization },
        })
        expect(found).toEqual(authorization === undefined ? [401, 'owner_link_missing'] : [404, 'link_unknown'])
      }
    })

    test('an unknown link is told the same way however it is wrong', async () => {
      const answers = await Promise.all(
        ['a', 'a'.repeat(22), links.shareToken.slice(0, -1), `${links.shareToken}A`, `${links.ownerToken}`].map(
          async (token) => {
            const response = await house.ask(`/s/${token}`)
            const { instance: _, ...problem } = (await response.json()) as { readonly instance: string }
            return JSON.stringify([
              response.status,
              problem,
              [...response.headers].filter(([name]) => name !== 'x-request-id'),
            ])
          },
        ),
      )
      expect(new Set(answers).size).toBe(1)
    })

    test('only who holds the whole link learns that it expired, was withdrawn or its dossier deleted', async () => {
      const page = `/s/${links.shareToken}`
      house.setNow(later(30))
      expect(await statusAndCode(page)).toEqual([410, 'link_expired'])
      house.setNow(testNow)
      await house.ask('/api/kept/withdraw', owner(links.ownerToken, 'POST'))
      expect(await statusAndCode(page)).toEqual([410, 'link_withdrawn'])
      await house.ask('/api/kept', owner(links.ownerToken, 'DELETE'))
      expect(await statusAndCode(page)).toEqual([410, 'dossier_deleted'])
      for (const [path, method] of ownerOperations) {
        expect(await statusAndCode(path, owner(links.ownerToken, method))).toEqual([410, 'dossier_deleted'])
      }
    })

    test('a view is an opening: asking for the headers counts nothing, and neither does a refusal', async () => {
      for (const path of sharedPaths(links.shareToken)) {
        const head = await house.ask(path, { method: 'HEAD' })
        expect([head.status, await head.text()]).toEqual([200, ''])
        const open = await house.ask(path)
        expect(head.headers.get('content-type')).toBe(open.headers.get('content-type'))
      }
      expect((await house.ask('/s/unknown', { method: 'HEAD' })).status).toBe(404)
      house.setNow(later(40))
      await house.ask(`/s/${links.shareToken}`)
      expect((await kept()).links[0]?.days).toEqual([{ day: '2026-11-22', views: 3 }])
    })

    test('another house sees nothing and changes nothing, on every route', async () => {
      const other = house.neighbour({ services: { tenantId: 'house-b' } })
      for (const [path, method] of ownerOperations) {
        expect((await other.ask(path, owner(links.ownerToken, method))).status).toBe(404)
      }
      for (const path of sharedPaths(links.shareToken)) expect((await other.ask(path)).status).toBe(404)
      expect((await kept()).links).toMatchObject([{ linkNumber: 1, days: [] }])
      expect((await house.ask(`/s/${links.shareToken}`)).status).toBe(200)
    })

    test('the database holds no secret of a link and no word of the dossier', async () => {
      await house.ask(`/s/${links.shareToken}`)
      const tables = ['kept_dossier', 'dossier_key', 'share_link', 'view_log', 'audit_log'] as const
      const rows = await Promise.all(tables.map((table) => house.storage.db.selectFrom(table).selectAll().execute()))
      const text = JSON.stringify(rows, (_key, value: unknown) =>
        value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
      )
      for (const word of [links.ownerToken, links.shareToken, 'wanderbuch-dossier', 'findings', 'Exemplu']) {
        expect(text).not.toContain(word)
      }
    })

    test('pages and data behind a link are kept by no cache, found by no search engine and told to nobody', async () => {
      for (const path of [...sharedPaths(links.shareToken), '/s/unknown']) {
        const { headers } = await house.ask(path, { headers: { accept: 'text/html' } })
        expect(headers.get('cache-control')).toBe('no-store')
        expect(headers.get('referrer-policy')).toBe('no-referrer')
        expect(headers.get('x-robots-tag')).toBe('noindex, nofollow')
        for (const name of ['etag', 'last-modified', 'set-cookie']) expect(headers.has(name)).toBe(false)
      }
      const { headers } = await house.ask('/api/kept', owner(links.ownerToken))
      expect([headers.get('cache-control'), headers.has('etag')]).toEqual(['no-store', false])
    })

    test('the shared page needs no JavaScript and loads nothing', async () => {
      const html = await (await house.ask(`/s/${links.shareToken}`)).text()
      expect(html.match(/<script[^>]*>/g)).toEqual(['<script type="application/json" id="wanderbuch-dossier">'])
      expect(html).not.toMatch(/<(link|iframe|object|embed|form|img)\b|\bon\w+=|@import|url\(/i)
      expect(html).toContain('@media print')
      expect(html).toContain('<meta name="robots" content="noindex, nofollow">')
    })

    test.each(languages)('a person who opens a link that does not work gets a page in %s', async (language) => {
      const headers = { accept: 'text/html,application/xhtml+xml', 'accept-language': language }
      const response = await house.ask('/s/unknown', { headers })
      const html = await response.text()
      const { detail } = await house.askJson<{ readonly detail: string }>('/s/unknown', {
        headers: { 'accept-language': language },
      })
      expect(response.headers.get('content-type')).toMatch(/^text\/html/)
      expect(html).toContain(`<html lang="${language}">`)
      expect(html).toContain(detail.replaceAll("'", '&#39;'))
      expect(html).not.toContain('<script')
    })
  })
})

const ownerOperations = [
  ['/api/kept', 'GET'],
  ['/api/kept/withdraw', 'POST'],
  ['/api/kept/renew', 'POST'],
  ['/api/kept', 'DELETE'],
] as const

const sharedPaths = (token: string) => [`/s/${token}`, `/s/${token}/dossier.json`, `/s/${token}/dossier.pdf`]
