#!/usr/bin/env node
/** `node scripts/screenshots.mjs`: draws the pictures in docs/screenshots from a built house. CHROME_PATH names the browser. */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'

const root = resolve(import.meta.dirname, '..')
const target = join(root, 'docs/screenshots')
const mostBytes = 300_000
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

function start(folder) {
  const command = [join(root, 'apps/cli/dist/main.js'), 'serve', '--data', folder, '--port', '0']
  const server = spawn(process.execPath, command, { env: { ...process.env, DATABASE_URL: '' } })
  return new Promise((found, failed) => {
    let said = ''
    server.stdout.on('data', (data) => {
      said += data
      const url = /Wanderbuch is at (http:\/\/\S+)/.exec(said)?.[1]
      if (url) found({ url, stop: () => server.kill('SIGTERM') })
    })
    server.stderr.on('data', (data) => (said += data))
    server.once('exit', (code) => failed(new Error(`the server ended with ${code}:\n${said}`)))
  })
}

const dossier = '.dossier .closing'

/** What each picture shows: address, size, and what is done before it is taken. */
const pictures = [
  { name: 'home', path: '/', width: 1280, height: 860, ready: '.doors' },
  { name: 'dossier', path: '/sample?to=DE', width: 1280, height: 1320, ready: dossier },
  { name: 'dossier-360', path: '/sample?to=DE', width: 360, height: 1500, ready: dossier, scrollTo: '.spread' },
  { name: 'two-languages', path: '/sample?to=IT', width: 1280, height: 1300, ready: dossier, beside: 'ro' },
  { name: 'print', path: '/sample?to=DE', width: 794, height: 1123, ready: dossier, media: 'print' },
]

async function takePicture(browser, url, picture) {
  const { name, path, width, height, ready, beside, media, scrollTo } = picture
  const page = await browser.newPage({ viewport: { width, height }, locale: beside ? 'de-DE' : 'en-GB' })
  await page.goto(url + path)
  await page.locator(ready).waitFor()
  if (beside) {
    await page.locator('.dossier-languages select').nth(1).selectOption(beside)
    await page.locator('.two-languages').waitFor()
    await page.locator('.dossier-languages select').nth(1).blur()
  }
  if (media) await page.emulateMedia({ media })
  if (scrollTo) await page.locator(scrollTo).evaluate((element) => element.scrollIntoView())
  await page.evaluate('document.fonts.ready.then(() => undefined)')
  const file = join(target, `${name}.png`)
  if (media) await page.evaluate("document.body.style.padding = '60px 56px'")
  await page.screenshot({ path: file })
  await page.close()
  const { size } = statSync(file)
  console.log(`${name}.png: ${Math.round(size / 1000)} kB${size > mostBytes ? ' (too large)' : ''}`)
  return size <= mostBytes
}

const folder = mkdtempSync(join(tmpdir(), 'wanderbuch-pictures-'))
mkdirSync(target, { recursive: true })
const { url, stop } = await start(folder)
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: flags,
})
try {
  const fits = []
  for (const picture of pictures) fits.push(await takePicture(browser, url, picture))
  process.exitCode = fits.every(Boolean) ? 0 : 1
} finally {
  await browser.close()
  stop()
  rmSync(folder, { recursive: true, force: true })
}
