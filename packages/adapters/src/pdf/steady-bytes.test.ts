import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { expect, test } from 'vitest'
import { exchangeWords, renderPages, samplePage, samplePdf } from '../../test-support/sample-pages.ts'
import { renderDossierPdf } from './render-dossier-pdf.ts'

const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const pages = [samplePage('fr'), samplePage('ro')] as const

test('the same input gives the same bytes, whatever was drawn before', async () => {
  const first = digestOf(await renderPages(...pages))
  // Other scripts, other letters first, other ligatures: nothing of them may stay.
  await renderPages(exchangeWords(samplePage('es'), { 'Ana Pop': 'Ώ Ж ľ’ʼ ﬁ affluent', electrician: 'ťť’' }))
  expect(digestOf(await renderPages(...pages))).toBe(first)
})

const today = samplePdf([samplePage('en')])

test.each([
  ['day', { ...today, day: '2026-11-23' as IsoDay }],
  ['data', { ...today, dossierJson: `${today.dossierJson} ` }],
  ['version', { ...today, producer: 'Wanderbuch 0.1.1' }],
  ['language', { ...today, pages: [samplePage('de')] as const }],
])('another %s gives another file with another identifier', async (_, other) => {
  const identifier = (bytes: Uint8Array) => /\/ID \[<(\w{32})> <\1>\]/.exec(Buffer.from(bytes).toString('latin1'))?.[1]
  const [one, two] = [await renderDossierPdf(today), await renderDossierPdf(other)]
  expect(digestOf(one)).not.toBe(digestOf(two))
  expect(identifier(one)).toBeTruthy()
  if (other.day === today.day) expect(identifier(one)).not.toBe(identifier(two))
})

test('the clock leaves no trace', async () => {
  const text = Buffer.from(await renderDossierPdf(today)).toString('latin1')
  const dates = [...text.matchAll(/D:(\d{8})/g)].map(([, date]) => date)
  expect(dates.length).toBeGreaterThan(2)
  expect(new Set(dates)).toEqual(new Set(['20261122']))
  expect(text).toContain('<xmp:CreateDate>2026-11-22T00:00:00Z</xmp:CreateDate>')
})

const built = fileURLToPath(new URL('../../dist/pdf/render-dossier-pdf.js', import.meta.url))

/** Sources changed after the last build would be compared with what they were. */
function isBuilt(): boolean {
  const source = fileURLToPath(new URL('.', import.meta.url))
  const output = fileURLToPath(new URL('../../dist/pdf/', import.meta.url))
  const names = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.test)\.ts$/.test(name),
  )
  return names.every((name) => {
    const compiled = output + name.replace(/\.ts$/, '.js')
    return existsSync(compiled) && statSync(compiled).mtimeMs >= statSync(source + name).mtimeMs
  })
}

const script = `
const { renderDossierPdf } = await import(process.argv[1])
const chunks = []
for await (const chunk of process.stdin) chunks.push(chunk)
process.stdout.write(await renderDossierPdf(JSON.parse(Buffer.concat(chunks))))
`

if (!isBuilt()) console.warn('left out: the same bytes in a fresh process (the package is not built)')

test.runIf(isBuilt())('a fresh process in another time zone and locale gives the same bytes', async () => {
  const input = samplePdf(pages)
  const fresh = execFileSync(process.execPath, ['--input-type=module', '-e', script, built], {
    input: JSON.stringify(input),
    env: { ...process.env, TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8', NODE_OPTIONS: '' },
    maxBuffer: 50_000_000,
  })
  expect(digestOf(fresh)).toBe(digestOf(await renderDossierPdf(input)))
})
