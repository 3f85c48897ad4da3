import { createHash } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { createTrustListFetch } from '../fetch/trust-list-fetch.ts'
import { guardedFetch } from '../fetch/guarded-fetch.ts'
import {
  fetchFrom,
  germanList,
  listOfLists,
  listText,
  makeListPlaces,
  romanianList,
} from '../fetch/test-support/list-places.ts'
import { type GatheredList, gatherTrustLists } from './gather-trust-lists.ts'

let places: Readonly<Record<string, string>>
beforeAll(async () => {
  places = await makeListPlaces()
})

const gather = async (addresses: readonly string[], changed: Readonly<Record<string, string>> = {}) => {
  const { fetch, asked } = fetchFrom({ ...places, ...changed })
  return { lists: await gatherTrustLists(addresses, { fetch, onAsk: () => undefined }), asked }
}
const answerOf = ({ found }: GatheredList) => (found.ok ? 'kept' : found.problem.code)

test('a list of lists is followed once, to lists for programs; each must be signed by a certificate it names', async () => {
  const { lists, asked } = await gather([listOfLists, romanianList])
  expect(asked).toEqual([listOfLists, romanianList, germanList])
  expect(lists.map((one) => [one.url, one.territory, one.namedBy, answerOf(one)])).toEqual([
    [listOfLists, undefined, undefined, 'kept'],
    [romanianList, 'RO', listOfLists, 'kept'],
    [germanList, 'DE', listOfLists, 'trust_list_signer_not_named'],
  ])
})

test('what is kept says source, day and digest, and who signed', async () => {
  const { lists } = await gather([romanianList])
  const [one] = lists
  if (!one?.found.ok || one.found.value.file.kind !== 'trust-source') throw new Error('not kept')
  const { snapshot, file } = one.found.value
  const sha256 = createHash('sha256')
    .update(places[romanianList] ?? '')
    .digest('hex')
  expect(snapshot).toMatchObject({ source: romanianList, lookedUpAt: '2026-11-22T08:00:00Z', sha256 })
  expect(file.source.about).toMatchObject({ source: romanianList, sha256, signature: { outcome: 'yes' } })
})

test.each<[string, Readonly<Record<string, string>>, string]>([
  [
    'a national list nobody signed',
    { [romanianList]: listText('Sample list of Romania') },
    'trust_list_signer_not_named',
  ],
  ['a national list with a changed word', { [romanianList]: 'changed' }, 'trust_list_signature_wrong'],
  ['no list at all', { [romanianList]: '<html></html>' }, 'trust_list_kind_unknown'],
])('SECURITY: %s is not used', async (_, changed, code) => {
  const own = { ...changed }
  if (own[romanianList] === 'changed')
    own[romanianList] = (places[romanianList] ?? '').replace('Sample Trust Services', 'Forged Trust Services')
  const { lists } = await gather([listOfLists], own)
  expect(lists.map(answerOf)).toEqual(['kept', code, 'trust_list_signer_not_named'])
})

test('SECURITY: pointers in a list of lists with a changed word lead nowhere', async () => {
  const forged = (places[listOfLists] ?? '').replace('https://ro.example/list.xml', 'https://evil.example/list.xml')
  const { lists, asked } = await gather([listOfLists], { [listOfLists]: forged })
  expect(lists.map(answerOf)).toEqual(['trust_list_signature_wrong'])
  expect(asked).toEqual([listOfLists])
})

test('an address that is down does not stop the others; one with another digest than pinned is not used', async () => {
  const pinned = `${romanianList}#sha256=${'0'.repeat(64)}`
  const { lists } = await gather(['https://down.example/list', pinned, listOfLists])
  expect(lists.map(answerOf)).toEqual([
    'look_up_unreachable',
    'trust_list_digest_differs',
    'kept',
    'trust_list_signer_not_named',
  ])
})

test.each(['http://lists.example/a.xml', 'https://127.0.0.1/a.xml', 'https://localhost/a.xml', 'file:///etc/passwd'])(
  'SECURITY: SSRF through addresses of lists: %s is never asked',
  async (url) => {
    const fetch = createTrustListFetch({ fetch: guardedFetch, now: () => new Date('2026-11-22T08:00:00Z') })
    expect(await fetch(url)).toMatchObject({ ok: false, problem: { code: 'look_up_refused' } })
  },
)
