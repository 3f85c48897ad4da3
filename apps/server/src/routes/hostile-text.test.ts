import { extractDossier } from '@wanderbuch/core/report/html/embedded-dossier'
import { describe, expect, test } from 'vitest'
import { dossierRequest, formOf, jsonOf, keepDossier } from '../test-support/requests.ts'
import { useTestHouse } from '../test-support/use-test-house.ts'

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg onload=alert(1)><animate onbegin=alert(1)>",
  '</script><script>alert(1)</script><!--',
  '</style><style>*{background:url(https://evil.example)}</style>',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '&lt;b&gt; {count, plural, other {#}} {{x}} ${x} `x`',
  "=cmd|' /C calc'!A0",
  'abc\u202egnp.exe\u200b',
]

/** One text after the other, so that each place gets another one. */
function texts() {
  let next = 0
  return () => hostile[next++ % hostile.length] ?? ''
}

function hostileDeclaration(start: number): string {
  const text = texts()
  for (let skipped = 0; skipped < start; skipped += 1) text()
  const body = () => ({ name: text(), country: 'RO', url: text() })
  return JSON.stringify({
    kind: 'wanderbuch-declaration',
    formatVersion: 1,
    paper: [
      {
        title: text(),
        awardingBody: body(),
        subject: { fullName: text() },
        awardedOn: '2016-06-30',
        levels: [{ code: '4', framework: text() }],
        iscedFFields: [text()],
        learningOutcomes: [text(), text()],
        originalSeenBy: text(),
        originalSeenOn: '2026-11-01',
        swornTranslation: { by: text(), language: 'de' },
        apostille: { number: text(), by: text() },
        issuerCheck: { url: text(), code: text(), answered: text() },
      },
    ],
    experience: [
      {
        title: text(),
        employer: body(),
        tasks: [text()],
        attestations: [{ by: text(), role: text(), on: '2026-01-01', confirms: [1] }],
      },
    ],
    courses: [{ title: text(), provider: body(), learningOutcomes: [text()] }],
  })
}

function hostileCredential(start: number): string {
  const text = texts()
  for (let skipped = 0; skipped < start; skipped += 1) text()
  return JSON.stringify({
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    id: text(),
    name: text(),
    description: text(),
    issuer: {
      id: text(),
      type: ['Profile'],
      name: text(),
      url: text(),
      image: { id: 'data:image/svg+xml,<svg onload=alert(1)>', type: 'Image' },
    },
    validFrom: '2024-01-01T00:00:00Z',
    credentialSubject: {
      type: ['AchievementSubject'],
      name: text(),
      achievement: {
        id: text(),
        type: ['Achievement'],
        name: text(),
        description: text(),
        criteria: { narrative: text(), id: text() },
        image: { id: text(), type: 'Image' },
      },
    },
  })
}

/** Every element our page is made of; none of them loads, runs or submits anything. */
const ourElements = new Set(
  'html head meta title style body a header span main div h1 h2 h3 h4 p section article ul ol li dl dt dd details summary table caption thead tbody tr th td sup code footer svg circle path rect line g bdi wbr abbr img b i small strong em br'.split(
    ' ',
  ),
)
/** A picture stands in the page as bytes of a kind that cannot run. */
const picture = /^data:image\/(png|jpeg);base64,[A-Za-z0-9+/]+=*$/

const isOurs = (tag: string) =>
  tag === '!doctype html' ||
  tag === '/script' ||
  tag === 'script type="application/json" id="wanderbuch-dossier"' ||
  ourElements.has(/^\/?([a-z0-9]+)/i.exec(tag)?.[1] ?? '')

const house = useTestHouse()

describe('text of documents stays text', () => {
  test.each(hostile.map((_, start) => start))('in the page, wherever it stands (%i)', async (start) => {
    const name = hostile[start] ?? ''
    const files = [
      { name: `${name}.json`, content: hostileDeclaration(start) },
      { name: 'b.json', content: hostileCredential(start) },
    ]
    const request = { ...dossierRequest, languages: ['en', 'de'], identity: { fullName: name } }
    const html = await (await house.ask('/api/dossiers?form=html', formOf(files, request))).text()
    const page = html.replace(/<style>[\s\S]*?<\/style>/, '')
    const tags = [...page.matchAll(/<([^>]*)>?/g)].map(([, tag = '']) => tag)
    expect(tags.filter((tag) => !isOurs(tag))).toEqual([])
    expect(tags.filter((tag) => /^script/i.test(tag))).toHaveLength(1)
    expect(tags.filter((tag) => /\s(on\w+|style|srcdoc)\s*=/i.test(tag.replaceAll(/"[^"]*"/g, '""')))).toEqual([])
    const sources = tags.flatMap((tag) => [...tag.matchAll(/\ssrc="([^"]*)"/g)].map(([, from]) => from ?? ''))
    expect(sources.filter((from) => !picture.test(from))).toEqual([])
    const addresses = tags.flatMap((tag) =>
      [...tag.matchAll(/\s(?:href|action|xlink:href)="([^"]*)"/g)].map(([, to]) => to ?? ''),
    )
    expect(addresses.filter((to) => !/^(https?:\/\/|#)/.test(to))).toEqual([])
    expect(addresses.filter((to) => to.includes('evil'))).toEqual([])
    // eslint-disable-next-line no-control-regex
    expect(page.slice(0, page.indexOf('<script'))).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b]/)
  })

  test('the words themselves are shown', async () => {
    const files = [{ name: 'a.json', content: hostileDeclaration(0) }]
    const html = await (await house.ask('/api/dossiers?form=html', formOf(files, dossierRequest))).text()
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  })

  test('the data inside the page is whole, whatever it says, and can be kept and checked', async () => {
    const files = [{ name: 'a.json', content: hostileDeclaration(3) }]
    const dossier = await house.askJson<Parameters<typeof keepDossier>[1]>(
      '/api/dossiers',
      formOf(files, dossierRequest),
    )
    const html = await (await house.ask('/api/dossiers/render?form=html', jsonOf(dossier))).text()
    const embedded = extractDossier(html)
    expect(embedded.ok && JSON.parse(embedded.value)).toEqual(dossier)
    expect(await house.askJson('/api/check', formOf([{ name: 'a.html', content: html }]))).toMatchObject({
      outcome: 'yes',
    })
    const { shareToken } = await keepDossier(house, dossier)
    expect(await (await house.ask(`/s/${shareToken}`)).text()).toBe(html)
  })
})

describe('pictures of papers', () => {
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])
  const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0])
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
  const withImage = (mediaType: string, bytes: Uint8Array) =>
    JSON.stringify({
      kind: 'wanderbuch-declaration',
      formatVersion: 1,
      paper: [
        {
          title: 'Diploma',
          awardingBody: { name: 'School' },
          image: { mediaType, base64: Buffer.from(bytes).toString('base64') },
        },
      ],
    })

  test.each([
    ['a PNG', 'image/png', png, 200],
    ['a JPEG', 'image/jpeg', jpeg, 200],
    ['an SVG', 'image/svg+xml', svg, 422],
    ['an SVG that says it is a PNG', 'image/png', svg, 422],
    ['a PNG that says it is a JPEG', 'image/jpeg', png, 422],
    ['a page that says it is a JPEG', 'image/jpeg', Buffer.from('<!doctype html><script>1</script>'), 422],
    ['an empty picture', 'image/png', Buffer.alloc(0), 422],
    ['over 5 MB', 'image/png', Buffer.concat([png, Buffer.alloc(5 * 1024 * 1024)]), 422],
  ])('%s', async (_, mediaType, bytes, status) => {
    const response = await house.ask('/api/dossiers', formOf([withImage(mediaType, bytes)], dossierRequest))
    expect(response.status).toBe(status)
    if (status === 422) expect(await response.json()).toMatchObject({ code: 'declaration_ill_formed' })
  })

  test('a picture with a page at its end is served as nothing but data', async () => {
    const point = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGOoBwAAgQCBu3yxPgAAAABJRU5ErkJggg=='
    const page = Buffer.from('<script>alert(1)</script>')
    const content = withImage('image/png', Buffer.concat([Buffer.from(point, 'base64'), page]))
    const html = await (await house.ask('/api/dossiers?form=html', formOf([content], dossierRequest))).text()
    expect(html).not.toContain('<script>alert')
    const shown = [...html.matchAll(/<img[^>]*?src="([^"]*)"/g)].map(([, from]) => from)
    expect(shown).toEqual([`data:image/png;base64,${point}`])
  })
})
