import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startHostileServer, type TestServer } from '../../test-support/hostile-server.ts'
import { createEd25519Signer } from '../crypto/node-crypto.ts'
import { createWorkbench, keylessWorkbench } from '../workbench/create-workbench.ts'
import { createLookUps } from './create-look-ups.ts'
import { createGuardedFetch } from './guarded-fetch.ts'
import { publicInternet } from './surroundings.ts'

/* Open Badges 2.0, "Hosted Verification", over real connections: what the issuer keeps at its addresses decides. */

const day = '2026-11-22'
const context = 'https://w3id.org/openbadges/v2'
const badgesAt = (host: string) => {
  const at = (path: string) => `https://${host}${path}`
  const issuer = { '@context': context, id: at('/issuer.json'), type: 'Issuer', name: 'Synthetic School', url: at('/') }
  const badge = {
    '@context': context,
    id: at('/class.json'),
    type: 'BadgeClass',
    name: 'Fitting of domestic circuits',
    description: 'Fits circuits.',
    criteria: { narrative: 'Fits circuits.' },
    issuer: issuer.id,
  }
  const assertion = {
    '@context': context,
    id: at('/awards/7.json'),
    type: 'Assertion',
    recipient: { type: 'email', hashed: false, identity: 'ana@holder.example' },
    badge: badge.id,
    verification: { type: 'HostedBadge' },
    issuedOn: '2026-06-01T00:00:00Z',
  }
  return { issuer, badge, assertion }
}

let server: TestServer
let media = 'application/json'
let places: Record<string, object | undefined> = {}
beforeEach(async () => {
  media = 'application/json'
  server = await startHostileServer((request, response) => {
    const found = places[request.url ?? '']
    if (found) response.writeHead(200, { 'content-type': media }).end(JSON.stringify(found))
    else response.writeHead(410).end()
  })
})
afterEach(() => server.close())

const world = () => {
  const parts = badgesAt(`issuer.example:${server.port}`)
  places = { '/awards/7.json': parts.assertion, '/class.json': parts.badge, '/issuer.json': parts.issuer }
  const fetch = createGuardedFetch({
    ...publicInternet,
    resolve: async () => ['127.0.0.1'],
    isAllowed: (address) => address === '127.0.0.1',
    ports: [server.port],
    ca: server.certificate,
  })
  return { ...parts, lookUps: createLookUps({ fetch, now: () => new Date('2026-11-22T08:00:00Z') }) }
}
type World = ReturnType<typeof world>

const fileOf = (content: object) => ({
  fileName: 'award.json',
  bytes: new TextEncoder().encode(JSON.stringify(content)),
})
/** As badge wallets hand it out: class and profile written out inside. */
const whole = ({ assertion, badge, issuer }: World, title = badge.name) =>
  fileOf({ ...assertion, badge: { ...badge, name: title, issuer } })

async function verify(file: ReturnType<typeof fileOf>, lookUps?: World['lookUps']) {
  const [result] = await keylessWorkbench.verifyFiles([file], { trustLists: [] }, { day, ...(lookUps && { lookUps }) })
  if (!result?.ok) throw new Error(JSON.stringify(result))
  const { records, toLookUp, lookUps: kept } = result.value
  const codes = Object.fromEntries((records[0]?.checks ?? []).map(({ name, code }) => [name, code]))
  return { codes, toLookUp, kept }
}

const paths = ['/awards/7.json', '/class.json', '/issuer.json']

describe('a badge that is kept at its own address', () => {
  test('unasked it stays open, and the addresses that could be asked are named', async () => {
    const here = world()
    const { codes, toLookUp } = await verify(whole(here))
    expect(codes).toMatchObject({
      unchanged: 'badge_hosted_not_looked_up',
      status: 'status_badge_not_looked_up',
    })
    expect(toLookUp).toEqual(
      paths.map((path) => ({ kind: 'hosted-document', url: `https://issuer.example:${server.port}${path}` })),
    )
    expect(server.asked).toEqual([])
  })

  test.each(['application/json', 'application/ld+json', 'application/ld+json; charset=utf-8'])(
    'looked up as %s: unchanged and not withdrawn; each address is asked once',
    async (type) => {
      const here = world()
      media = type
      const { codes, toLookUp, kept } = await verify(whole(here), here.lookUps)
      expect(codes).toMatchObject({
        unchanged: 'badge_hosted_holds',
        origin: 'origin_address_not_pinned',
        status: 'status_valid',
      })
      expect([toLookUp, kept.length]).toEqual([[], 3])
      expect(server.asked).toEqual(paths.map((path) => `GET ${path}`))
    },
  )

  test('an award alone: class and profile are looked up to see whether its address is the issuer’s', async () => {
    const here = world()
    expect((await verify(fileOf(here.assertion), here.lookUps)).codes.unchanged).toBe('badge_hosted_holds')
    expect(server.asked).toEqual(paths.map((path) => `GET ${path}`))
    places['/issuer.json'] = { ...here.issuer, verification: { startsWith: `https://other.example/` } }
    expect((await verify(fileOf(here.assertion), here.lookUps)).codes.unchanged).toBe('badge_address_not_allowed')
  })

  test.each<[string, (here: World) => void, object]>([
    [
      'another word there',
      (here) => void (places['/class.json'] = { ...here.badge, name: 'Welding' }),
      { unchanged: 'badge_hosted_differs' },
    ],
    [
      'taken away for good',
      () => void (places['/awards/7.json'] = undefined),
      { unchanged: 'badge_hosted_not_reachable', status: 'status_revoked' },
    ],
    [
      'marked as withdrawn',
      (here) => void (places['/awards/7.json'] = { id: here.assertion.id, type: 'Assertion', revoked: true }),
      { status: 'status_revoked' },
    ],
    [
      'a page instead',
      () => void (media = 'text/html'),
      { unchanged: 'badge_hosted_not_reachable', status: 'status_list_not_reachable' },
    ],
  ])('SECURITY: hosted badge, %s: never a yes', async (_what, change, expected) => {
    const here = world()
    change(here)
    expect((await verify(whole(here), here.lookUps)).codes).toMatchObject(expected)
  })

  test('a dossier keeps the copies; checked without the network it says the same, with it a withdrawal shows', async () => {
    const here = world()
    const bench = createWorkbench({ signer: createEd25519Signer(Buffer.alloc(32, 3)) })
    const request = { host: 'DE', purpose: 'employee', day, languages: ['en'], matchDecisions: [] } as never
    const order = { request, files: [whole(here)], trustLists: [], sample: true, lookUps: here.lookUps }
    const made = await bench.makeDossier(order)
    if (!made.ok) throw new Error(JSON.stringify(made.problem))
    expect(made.value.lookUps?.map(({ kind, source }) => [kind, new URL(source).pathname])).toEqual(
      paths.map((path) => ['hosted-document', path]),
    )
    const bytes = new TextEncoder().encode(bench.renderJson(made.value))
    const asked = server.asked.length
    const offline = await bench.recheck(bytes, [bench.ownSigner])
    const answers = offline.ok ? offline.value.answers.map(({ question, code }) => [question, code]) : []
    expect(Object.fromEntries(answers)).toMatchObject({ findings: 'findings_same', 'look-ups': 'look_ups_kept' })
    expect(server.asked.length).toBe(asked)
    places['/awards/7.json'] = { id: here.assertion.id, type: 'Assertion', revoked: true }
    const again = await bench.recheck(bytes, [bench.ownSigner], here.lookUps)
    expect(again).toMatchObject({ ok: true, value: { outcome: 'no' } })
  })
})
