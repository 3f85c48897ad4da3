import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { didUrl, listUrl, startWebIssuer, webCredential } from '@wanderbuch/adapters/fetch/test-support/web-issuer'
import { callWanderbuch } from '../sample-call.ts'

let cwd: string
beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'wanderbuch-look-up-'))
  writeFileSync(join(cwd, 'credential.jwt'), await webCredential())
})
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

const call = (line: readonly string[], issuer?: ReturnType<typeof startWebIssuer>) =>
  callWanderbuch(line, { cwd, ...(issuer && { lookUps: () => issuer.lookUps }) })
const checksIn = (out: string) => {
  const { files } = JSON.parse(out) as {
    readonly files: readonly {
      readonly records: readonly { readonly checks: readonly { name: string; code: string }[] }[]
    }[]
  }
  return Object.fromEntries((files[0]?.records[0]?.checks ?? []).map(({ name, code }) => [name, code]))
}

describe('wanderbuch verify', () => {
  test('asks nobody without --look-up, and says what could be looked up', async () => {
    const issuer = startWebIssuer()
    const { exitCode, out } = await call(['verify', 'credential.jwt'], issuer)
    expect([exitCode, issuer.asked]).toEqual([2, []])
    expect(out.replaceAll(/\s+/g, ' ')).toContain(`Can be looked up with --look-up: keys of the issuer, ${didUrl}`)
  })

  test('with --look-up: key and list are asked, and told with their day', async () => {
    const issuer = startWebIssuer()
    const { out } = await call(['verify', 'credential.jwt', '--look-up', '--json'], issuer)
    expect(checksIn(out)).toMatchObject({ unchanged: 'signature_holds', status: 'status_valid' })
    expect(issuer.asked).toEqual([didUrl, listUrl])
    const shown = await call(['verify', 'credential.jwt', '--look-up'], startWebIssuer({ isWithdrawn: true }))
    expect(shown.exitCode).toBe(1)
    expect(shown.out.replaceAll(/\s+/g, ' ')).toContain(
      `Looked up on 22 November 2026: list of withdrawn documents, ${listUrl}`,
    )
  })

  test('with --snapshot: the pinned copy answers instead of the network, and is told as pinned', async () => {
    await call(['snapshot', listUrl, '-o', 'list.json'], startWebIssuer({ isWithdrawn: true }))
    const issuer = startWebIssuer()
    const { out } = await call(['verify', 'credential.jwt', '--look-up', '--snapshot', 'list.json'], issuer)
    expect(issuer.asked).toEqual([didUrl])
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      'Taken from a copy that somebody pinned, looked up on 22 November 2026',
    )
    await call(['snapshot', didUrl, '-o', 'did.json'], startWebIssuer())
    const offline = ['verify', 'credential.jwt', '--snapshot', 'did.json', '--snapshot', 'list.json', '--json']
    expect(checksIn((await call(offline)).out)).toMatchObject({
      unchanged: 'signature_holds',
      status: 'status_revoked',
    })
  })
})

describe('wanderbuch snapshot', () => {
  test('writes source, day and digest; writing again replaces it', async () => {
    for (let round = 0; round < 2; round += 1) {
      const { exitCode } = await call(['snapshot', didUrl, '--out', 'kept.json'], startWebIssuer())
      expect(exitCode).toBe(0)
    }
    expect(JSON.parse(readFileSync(join(cwd, 'kept.json'), 'utf8'))).toMatchObject({
      kind: 'wanderbuch-snapshot',
      source: didUrl,
      lookedUpAt: '2026-11-22T08:00:00Z',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  test.each([
    [['snapshot'], 64, 'one_address'],
    [['snapshot', didUrl], 64, 'one_output'],
    [['snapshot', didUrl, '-o', 'a.json', '-o', 'b.json'], 64, 'one_output'],
    [['snapshot', 'https://issuer.example/none', '-o', 'a.json'], 69, 'look_up_failed'],
    [['snapshot', didUrl, '-o', 'credential.jwt'], 73, 'output_is_no_snapshot'],
    [['snapshot', didUrl, '-o', 'none/a.json'], 73, 'output_not_writable'],
  ])('%j ends with %s', async (line, exitCode, code) => {
    const { out, ...called } = await call([...line, '--json'], startWebIssuer())
    const { problem } = JSON.parse(out) as { readonly problem: { readonly code: string } }
    expect([called.exitCode, problem.code]).toEqual([exitCode, code])
  })

  test.each([
    ['{', 'snapshot_not_json'],
    ['{}', 'snapshot_ill_formed'],
    ['changed', 'snapshot_changed'],
  ])('a file %j cannot be pinned', async (content, code) => {
    const kept = JSON.parse(readFileSync(join(cwd, 'kept.json'), 'utf8')) as object
    const text = content === 'changed' ? JSON.stringify({ ...kept, base64: 'e30=' }) : content
    writeFileSync(join(cwd, 'broken.json'), text)
    const { exitCode, out } = await call(['verify', 'credential.jwt', '--snapshot', 'broken.json', '--json'])
    expect([exitCode, out]).toEqual([65, expect.stringContaining(code)])
  })
})

describe('wanderbuch look-up', () => {
  test.each([
    ['all answered', {}, 0],
    ['one does not answer', { down: [listUrl] }, 2],
  ])('%s', async (_what, state, exitCode) => {
    const called = await call(['look-up', 'credential.jwt', '--json'], startWebIssuer(state))
    const { lookUps } = JSON.parse(called.out) as { readonly lookUps: readonly { readonly source: string }[] }
    expect([called.exitCode, lookUps.map(({ source }) => source)]).toEqual([exitCode, [didUrl, listUrl]])
    expect(called.out).not.toContain('base64')
  })
})

test('a dossier made with --look-up is checked without the network, and again with it', async () => {
  const make = ['dossier', 'credential.jwt', '--to', 'DE', '--out', 'dossier.json', '--look-up']
  expect((await call(make, startWebIssuer())).exitCode).toBe(0)
  const { signature } = JSON.parse(readFileSync(join(cwd, 'dossier.json'), 'utf8')) as {
    readonly signature: { readonly publicKey: string }
  }
  const check = ['check', 'dossier.json', '--signer', signature.publicKey]
  const offline = await call(check)
  expect([offline.exitCode, offline.out.replaceAll(/\s+/g, ' ')]).toEqual([
    2,
    expect.stringContaining('rests on 2 look-ups, the last on 22 November 2026'),
  ])
  expect((await call([...check, '--look-up'], startWebIssuer())).exitCode).toBe(0)
  expect((await call([...check, '--look-up'], startWebIssuer({ isWithdrawn: true }))).exitCode).toBe(1)
})
