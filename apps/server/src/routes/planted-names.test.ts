import type { SignedDossier } from '@wanderbuch/adapters/workbench/workbench'
import { tellAbsentPlaces, testPlaces } from '@wanderbuch/adapters/storage/test-support/test-places'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { dossierRequest, formOf, jsonOf, keepDossier, owner } from '../test-support/requests.ts'
import { testWorkbench } from '../test-support/test-house.ts'
import { useTestHouse } from '../test-support/use-test-house.ts'

tellAbsentPlaces('planted names')

/** Words that stand in for a person's name, each planted in another place. */
const planted = {
  credential: 'Xaverina-Credential',
  fileName: 'Xaverina-Filename',
  identity: 'Xaverina-Identity',
  query: 'Xaverina-Query',
  header: 'Xaverina-Header',
  path: 'Xaverina-Path',
  error: 'Xaverina-Error',
}
const declaration = JSON.stringify({
  kind: 'wanderbuch-declaration',
  formatVersion: 1,
  paper: [{ title: 'Electrician', awardingBody: { name: 'School' }, subject: { fullName: planted.credential } }],
})
const request = {
  ...dossierRequest,
  identity: { fullName: planted.identity, seenBy: planted.identity },
}
const file = { name: `${planted.fileName}.json`, content: declaration }
const broken = { name: `${planted.fileName}.json`, content: declaration.slice(0, -5) }
const headers = {
  'x-request-id': planted.header,
  'user-agent': planted.header,
  referer: `https://house.example/${planted.header}`,
  cookie: planted.header,
  'x-forwarded-for': planted.header,
}

describe.each(testPlaces)('planted names on %s', (_name, makePlace, isPresent) => {
  describe.skipIf(!isPresent)('are in no log, no problem and no address', () => {
    const house = useTestHouse(makePlace)
    const printed: string[] = []
    beforeAll(async () => {
      for (const stream of [process.stdout, process.stderr]) {
        vi.spyOn(stream, 'write').mockImplementation((text) => printed.push(String(text)) > 0)
      }
      for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) {
        vi.spyOn(console, name).mockImplementation((...words) => void printed.push(words.join(' ')))
      }
    })
    afterAll(async () => {
      vi.restoreAllMocks()
    })

    const problems: string[] = []
    const addresses: string[] = []
    const ask = async (path: string, init: RequestInit = {}) => {
      const response = await house.ask(path, { ...init, headers: { ...headers, ...init.headers } })
      if (response.status >= 400) problems.push(await response.clone().text())
      addresses.push(...[...response.headers].map(([name, value]) => `${name}: ${value}`))
      return response
    }

    async function useEverything(): Promise<void> {
      const dossier = (await (await ask('/api/dossiers', formOf([file], request))).json()) as SignedDossier
      expect(JSON.stringify(dossier)).toContain(planted.credential)
      expect(JSON.stringify(dossier)).toContain(planted.identity)
      for (const form of ['html', 'pdf', 'json']) await ask(`/api/dossiers/render?form=${form}`, jsonOf(dossier))
      await ask('/api/dossiers', formOf([broken], request))
      await ask('/api/dossiers', formOf([file], { ...request, identity: { fullName: [planted.identity] } }))
      await ask('/api/dossiers', formOf([file], `{"host": ${planted.identity}`))
      await ask('/api/verify', formOf([file, broken]))
      await ask('/api/check', formOf([{ name: file.name, content: JSON.stringify(dossier) }]))
      await ask('/api/check', formOf([file]))
      await ask('/api/sample', jsonOf({ host: planted.identity }))
      const links = await keepDossier(house, dossier)
      for (const path of ['', '/dossier.json', '/dossier.pdf']) await ask(`/s/${links.shareToken}${path}`)
      await ask(`/s/${planted.path}`)
      await ask(`/s/${planted.path}`, { headers: { accept: 'text/html' } })
      await ask('/api/kept', owner(links.ownerToken))
      await ask('/api/kept/renew', owner(links.ownerToken, 'POST'))
      await ask('/api/kept/withdraw', owner(links.ownerToken, 'POST'))
      await ask('/api/kept', owner(links.ownerToken, 'DELETE'))
      await ask('/api/kept', owner(planted.path))
      await ask(`/api/level?framework=${planted.query}&code=${planted.query}`)
      await ask(`/api/occupations?q=${planted.query}`)
      await ask(`/api/route?to=${planted.query}`)
      for (const path of [planted.path, `api/${planted.path}`, `problems/${planted.path}`, `s//${planted.path}`]) {
        await ask(`/${path}`)
        await ask(`/${path}`, { method: 'DELETE' })
      }
      await ask(`/api/verify?day=${planted.query}`, formOf([file]))
    }

    test('on every route, with every kind of problem', async () => {
      await useEverything()
      expect(problems.length).toBeGreaterThan(12)
      expect(house.log.length).toBeGreaterThan(30)
      const everything = [...house.log, ...printed, ...problems, ...addresses].join('\n')
      expect(everything.match(/.{0,60}Xaverina.{0,20}/g) ?? []).toEqual([])
    })

    test('not even when a bug throws with a name in its words', async () => {
      const fail = async () => {
        throw new Error(`cannot read ${planted.error}\n    at ${planted.error} (x)`)
      }
      const broke = house.neighbour({
        services: { workbench: { ...testWorkbench, makeDossier: fail, verifyFiles: fail } },
      })
      for (const path of ['/api/dossiers', '/api/verify']) {
        const answer = await broke.ask(path, formOf([file], path === '/api/dossiers' ? request : undefined))
        const text = await answer.text()
        expect(answer.status).toBe(500)
        expect(text).not.toMatch(/Xaverina|at \w|\.ts|node_modules/)
        expect(JSON.parse(text)).toMatchObject({ code: 'internal_error', type: '/problems/internal_error' })
        const number = (JSON.parse(text) as { readonly instance: string }).instance.replace('urn:uuid:', '')
        const record = broke.log.find((line) => line.includes('frames') && line.includes(number))
        expect(record).toMatch(/"name":"Error","messageHash":"[0-9a-f]{16}","frames":\["at /)
      }
      expect([...broke.log, ...printed].join('\n')).not.toMatch(/Xaverina/)
      expect((await broke.ask('/api/health')).status).toBe(200)
    })

    test('the log knows routes, not addresses', () => {
      const routes = new Set(house.log.map((line) => (JSON.parse(line) as { readonly route: string }).route))
      expect([...routes].filter((route) => !/^(other|\/(api|s|problems|openapi)[a-z/{}.]*)$/.test(route))).toEqual([])
      expect(routes).toContain('/s/{token}/dossier.pdf')
    })
  })
})
