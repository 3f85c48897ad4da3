import { createEd25519Signer, nodeCrypto } from '@wanderbuch/adapters/crypto/node-crypto'
import { builtInPorts } from '@wanderbuch/adapters/workbench/built-in-ports'
import { createWorkbench } from '@wanderbuch/adapters/workbench/create-workbench'
import { receiveFiles } from '@wanderbuch/core/document/receive-files'
import { makeDossier } from '@wanderbuch/core/dossier'
import { normaliseReceived } from '@wanderbuch/core/normalise/from-received'
import { readTrustFile } from '@wanderbuch/core/trust/read-trust-file'
import { verifyNormalised } from '@wanderbuch/core/verify/from-normalised'
import type { DossierRequest } from '@wanderbuch/core/vocabulary/request'
import type { TrustSource } from '@wanderbuch/core/vocabulary/trust-source'
import { signVcJwt } from '@wanderbuch/proofs/jose/sign-vc-jwt'
import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const signer = createEd25519Signer(Buffer.alloc(32, 1))
const [did = ''] = signer.verificationMethod.split('#')
const day = '2026-11-22' as IsoDay
const words = (value: string) => [{ lang: 'en', value }]

const badge: JsonObject = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: did, type: 'Profile', name: 'Synthetic Training Centre (test)' },
  validFrom: '2026-06-01T10:00:00Z',
  awardedDate: '2026-06-01T00:00:00Z',
  name: 'Fitting of domestic circuits',
  credentialSubject: {
    id: 'did:example:ana',
    name: 'Ana Pop',
    achievement: {
      type: 'Achievement',
      name: 'Fitting of domestic circuits',
      criteria: { narrative: 'Fits circuits' },
    },
  },
}

const service = (key: string, more: object = {}) => ({
  ServiceInformation: { ServiceDigitalIdentity: { OtherIds: [key] }, ...more },
})
const entity = (name: string, key: string, more?: object) => ({
  TrustedEntityInformation: { TEName: words(name) },
  TrustedEntityServices: [service(key, more)],
})
const listOf = (...entities: readonly object[]) =>
  JSON.stringify({
    ListAndSchemeInformation: {
      LoTEType: 'http://uri.etsi.org/19602/LoTEType/EUPubEAAProvidersList',
      SchemeOperatorName: words('Sample Ministry'),
      SchemeName: words('Sample list'),
      ListIssueDateTime: '2026-05-01T00:00:00Z',
    },
    TrustedEntitiesList: entities,
  })

async function sourceOf(text: string): Promise<TrustSource> {
  const read = await readTrustFile({ bytes: new TextEncoder().encode(text), source: 'sample.json' }, nodeCrypto)
  if (!read.ok || read.value.kind !== 'trust-source') throw new Error('not a list')
  return read.value.source
}

const centre = entity('Synthetic Training Centre (test)', did)
const strangers = Array.from({ length: 500 }, (_, index) => entity(`Stranger ${index}`, `did:key:z6MkStranger${index}`))
const token = await signVcJwt({ document: badge, signer })
const file = { fileName: 'badge.jwt', bytes: new TextEncoder().encode(token) }
const request: DossierRequest = { host: 'DE', purpose: 'employee', day, languages: ['en', 'ro'], matchDecisions: [] }

describe('a dossier that rests on a published list', async () => {
  const source = await sourceOf(listOf(...strangers, centre))
  const bench = createWorkbench({ signer })
  const made = await bench.makeDossier({ request, files: [file], trustLists: [], trustSources: [source], sample: true })
  if (!made.ok) throw new Error(made.problem.code)
  const text = new TextEncoder().encode(bench.renderJson(made.value))

  test('says where the key is listed, with the way there', () => {
    const origin = made.value.facts.find(({ id }) => id === 'record-1/check/origin')
    expect(origin?.value).toMatchObject({ outcome: 'yes', code: 'origin_listed', details: { list: 'Sample list' } })
    expect(origin?.sources).toContainEqual({ title: 'Sample list', day: '2026-05-01' })
    expect(origin?.value).toMatchObject({ path: [{ kind: 'key' }, { kind: 'entry' }, { kind: 'list' }] })
  })

  test('keeps of the list what it rests on, with day and digest of the whole', () => {
    const [kept] = made.value.trustSources ?? []
    expect(kept?.entries).toEqual([source.entries.at(-1)])
    expect(kept?.about).toEqual(source.about)
    expect(made.value.trustLists).toEqual([])
  })

  test('a re-check without the list gives the same, in all forms', async () => {
    for (const form of [text, new TextEncoder().encode(bench.renderHtml(made.value))])
      expect(await bench.recheck(form, [bench.ownSigner])).toMatchObject({ ok: true, value: { outcome: 'yes' } })
  })

  test.each<[string, (dossier: Record<string, unknown>) => unknown]>([
    ['the extract is gone', (dossier) => ({ ...dossier, trustSources: undefined })],
    [
      'the entry was moved to another key',
      (dossier) => JSON.parse(JSON.stringify(dossier).replaceAll('{"did":"', '{"did":"x')) as unknown,
    ],
  ])('%s: the re-check is not a yes', async (_, change) => {
    const changed = change(JSON.parse(new TextDecoder().decode(text)) as Record<string, unknown>)
    const answer = await bench.recheck(new TextEncoder().encode(JSON.stringify(changed)), [bench.ownSigner])
    expect(answer).toMatchObject({ ok: true, value: { outcome: 'no' } })
  })

  test('an extract of another form is refused', async () => {
    const dossier = JSON.parse(new TextDecoder().decode(text)) as { trustSources: { entries: unknown[] }[] }
    dossier.trustSources[0]?.entries.push({ place: '/', surprise: true })
    const answer = await bench.recheck(new TextEncoder().encode(JSON.stringify(dossier)), [])
    expect(answer).toMatchObject({
      ok: false,
      problem: { code: 'dossier_ill_formed', details: { reason: 'trustSources' } },
    })
  })

  test('without lists of other forms the dossier has no such member', async () => {
    const plain = await makeDossier({ files: [file], request, trustLists: [], sample: true }, builtInPorts())
    expect(Object.hasOwn(plain, 'trustSources')).toBe(false)
  })

  test('its sentences stand in both languages', () => {
    const html = bench.renderHtml(made.value)
    expect(html).toContain('Sample list')
  })
})

describe('SECURITY: no list turns a broken proof into a yes', () => {
  const verify = async (bytes: Uint8Array, trustSources: readonly TrustSource[]) => {
    const normalised = normaliseReceived(await receiveFiles([{ fileName: 'badge.jwt', bytes }], nodeCrypto))
    return verifyNormalised(normalised, { trustLists: [], trustSources, day, crypto: nodeCrypto })
  }
  const outcomeOf = (record: Awaited<ReturnType<typeof verify>>[number], name: string) =>
    record.checks.find((check) => check.name === name)?.outcome

  test('the token as it was signed is from the body', async () => {
    const [record] = await verify(file.bytes, [await sourceOf(listOf(centre))])
    expect(record && outcomeOf(record, 'origin')).toBe('yes')
  })

  test('any letter changed, whatever the list says', async () => {
    const status = fc.constantFrom('notified', 'withdrawn', 'granted', 'riddle')
    const time = fc.constantFrom('2020-01-01T00:00:00Z', '2026-05-30T00:00:00Z', '2026-06-02T00:00:00Z')
    const made = fc.record({
      at: fc.nat(token.length - 1),
      letter: fc.constantFrom('A', 'b', '_', '7', '.'),
      status,
      time,
    })
    await fc.assert(
      fc.asyncProperty(made, async ({ at, letter, status: word, time: from }) => {
        const changed = token.slice(0, at) + letter + token.slice(at + 1)
        fc.pre(changed !== token)
        const more = { ServiceStatus: `http://uri.etsi.org/x/${word}`, StatusStartingTime: from }
        const sources = [
          await sourceOf(listOf(centre)),
          await sourceOf(listOf(entity('Synthetic Training Centre (test)', did, more))),
        ]
        for (const record of await verify(new TextEncoder().encode(changed), sources)) {
          if (record.checks.find(({ name }) => name === 'unchanged')?.outcome === 'yes') continue
          expect(outcomeOf(record, 'origin')).not.toBe('yes')
        }
      }),
      { numRuns: 150 },
    )
  })

  test('signed by another key in the name of the body', async () => {
    const stranger = createEd25519Signer(Buffer.alloc(32, 9))
    const forged = await signVcJwt({ document: badge, signer: stranger })
    const [strangerDid = ''] = stranger.verificationMethod.split('#')
    const list = await sourceOf(listOf(centre, entity('Synthetic Training Centre (test)', strangerDid)))
    for (const record of await verify(new TextEncoder().encode(forged), [list])) {
      expect(outcomeOf(record, 'origin')).not.toBe('yes')
      expect(outcomeOf(record, 'entitlement')).not.toBe('yes')
    }
  })
})
