import type { ServerResponse } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { startHostileServer, type TestServer } from '../../test-support/hostile-server.ts'
import { keylessWorkbench } from '../workbench/create-workbench.ts'
import { createLookUps } from './create-look-ups.ts'
import { createGuardedFetch } from './guarded-fetch.ts'
import { publicInternet } from './surroundings.ts'
import { webIssuerAt } from './test-support/web-issuer.ts'

/* From the file over real connections to the answer: an issuer's server on this machine, asked by the guarded fetch. */

const day = '2026-11-22'
const now = () => new Date('2026-11-22T08:00:00Z')
let server: TestServer
afterEach(() => server.close())

async function checksOver(answerList: (response: ServerResponse, list: string) => void, isWithdrawn = false) {
  let places: Readonly<Record<string, (response: ServerResponse) => void>> = {}
  server = await startHostileServer((request, response) => {
    const place = places[request.url ?? '']
    if (place) place(response)
    else response.writeHead(404).end()
  })
  const issuer = webIssuerAt(`issuer.example:${server.port}`)
  const list = await issuer.signList(isWithdrawn)
  places = {
    '/.well-known/did.json': (response) =>
      response.writeHead(200, { 'content-type': 'application/did+json' }).end(issuer.didDocument),
    '/status/1': (response) => answerList(response, list),
  }
  const fetch = createGuardedFetch({
    ...publicInternet,
    resolve: async () => ['127.0.0.1'],
    isAllowed: (address) => address === '127.0.0.1',
    ports: [server.port],
    ca: server.certificate,
  })
  const file = { fileName: 'credential.jwt', bytes: new TextEncoder().encode(await issuer.signCredential()) }
  const lookUps = createLookUps({ fetch, now })
  const [result] = await keylessWorkbench.verifyFiles([file], { trustLists: [] }, { day, lookUps })
  const checks = result?.ok ? (result.value.records[0]?.checks ?? []) : []
  return Object.fromEntries(checks.map(({ name, code }) => [name, code]))
}

const good = (response: ServerResponse, list: string) =>
  void response.writeHead(200, { 'content-type': 'application/vc+jwt' }).end(list)

describe('did:web and its status list over real connections', () => {
  test.each([
    [false, 'status_valid'],
    [true, 'status_revoked'],
  ])('withdrawn %s: %s', async (isWithdrawn, status) => {
    expect(await checksOver(good, isWithdrawn)).toMatchObject({ unchanged: 'signature_holds', status })
    expect(server.asked).toEqual(['GET /.well-known/did.json', 'GET /status/1'])
  })

  test.each([
    ['leads inside', (r: ServerResponse) => void r.writeHead(302, { location: 'http://169.254.169.254/' }).end()],
    [
      'is a page',
      (r: ServerResponse, list: string) => void r.writeHead(200, { 'content-type': 'text/html' }).end(list),
    ],
    ['is not there', (r: ServerResponse) => void r.writeHead(500).end()],
  ])('SECURITY: fail-open status, a list that %s never says that nothing was withdrawn', async (_what, answer) => {
    expect((await checksOver(answer)).status).toBe('status_list_not_reachable')
  })
})
