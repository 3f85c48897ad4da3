import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { requestId } from './request-id.ts'
import { refuseOtherOrigins } from './same-origin.ts'

const app = new Hono()
app.use(requestId)
app.use(refuseOtherOrigins)
app.all('/do', (context) => context.text('done'))
const here = 'http://house.example:4640/do'

test.each([
  // method, headers, status
  ['POST', {}, 200], // not a browser
  ['POST', { origin: 'http://house.example:4640' }, 200],
  ['POST', { origin: 'https://house.example:4640' }, 200], // a proxy speaks https
  ['POST', { 'sec-fetch-site': 'same-origin', origin: 'https://public.example' }, 200], // a proxy renames the host
  ['POST', { 'sec-fetch-site': 'none' }, 200],
  ['POST', { 'sec-fetch-site': 'cross-site' }, 403],
  ['POST', { 'sec-fetch-site': 'same-site', origin: 'http://other.house.example:4640' }, 403],
  ['POST', { 'sec-fetch-site': 'nonsense' }, 403],
  ['POST', { origin: 'http://elsewhere.example' }, 403],
  ['POST', { origin: 'http://house.example' }, 403], // another port is another place
  ['POST', { origin: 'http://house.example.elsewhere.example:4640' }, 403],
  ['POST', { origin: 'null' }, 403],
  ['POST', { origin: '' }, 403],
  ['DELETE', { origin: 'http://elsewhere.example' }, 403],
  ['PUT', { 'sec-fetch-site': 'cross-site' }, 403],
  ['GET', { 'sec-fetch-site': 'cross-site' }, 200], // a link from a mail
  ['HEAD', { origin: 'http://elsewhere.example' }, 200],
] as const)('%s %o: %i', async (method, headers, status) => {
  const response = await app.request(here, { method, headers: { host: 'house.example:4640', ...headers } })
  expect(response.status).toBe(status)
  if (status === 403) expect(await response.json()).toMatchObject({ code: 'origin_refused' })
})
