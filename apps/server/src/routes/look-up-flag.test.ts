import { didUrl, listUrl, startWebIssuer, webCredential } from '@wanderbuch/adapters/fetch/test-support/web-issuer'
import { listAuditRows } from '@wanderbuch/adapters/storage/audit-log'
import { tellAbsentPlaces, type TestPlace, testPlaces } from '@wanderbuch/adapters/storage/test-support/test-places'
import type { SignedDossier } from '@wanderbuch/adapters/workbench/workbench'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dossierRequest, formOf } from '../test-support/requests.ts'
import { openTestHouse, type TestHouse } from '../test-support/test-house.ts'

tellAbsentPlaces('look-ups on request')

interface Verified {
  readonly files: readonly {
    readonly records: readonly { readonly checks: readonly { readonly name: string; readonly code: string }[] }[]
    readonly lookUps?: readonly { readonly source: string; readonly sentence: string }[]
    readonly toLookUp?: readonly object[]
  }[]
}
interface Checked {
  readonly answers: readonly { readonly question: string; readonly code: string; readonly sentence: string }[]
}

describe.each(testPlaces)('lookUp=true on %s', (_name, makePlace, isPresent) => {
  describe.skipIf(!isPresent)('is the only way to the network', () => {
    let place: TestPlace
    let base: TestHouse
    let certificate: { readonly name: string; readonly content: Uint8Array<ArrayBuffer> }
    beforeAll(async () => {
      place = await makePlace()
      base = await openTestHouse(place)
      certificate = { name: 'credential.jwt', content: new Uint8Array(await webCredential()) }
    })
    afterAll(async () => {
      await base?.storage.close()
      await place?.remove()
    })
    const houseOf = (state: Parameters<typeof startWebIssuer>[0] = {}) => {
      const issuer = startWebIssuer(state)
      return { issuer, house: base.neighbour({ services: { lookUps: issuer.lookUps } }) }
    }
    const codes = ({ files }: Verified) =>
      Object.fromEntries((files[0]?.records[0]?.checks ?? []).map(({ name, code }) => [name, code]))

    test.each(['/api/verify', '/api/verify?lookUp=false'])(
      '%s asks nobody and lists what could be asked',
      async (path) => {
        const { house, issuer } = houseOf()
        const verified = await house.askJson<Verified>(path, formOf([certificate]))
        expect(codes(verified)).toMatchObject({ unchanged: 'key_not_looked_up', status: 'status_not_looked_up' })
        expect(verified.files[0]).toMatchObject({ toLookUp: [{ kind: 'did-document', url: didUrl }] })
        expect(verified.files[0]).not.toHaveProperty('lookUps')
        expect(issuer.asked).toEqual([])
      },
    )

    test('/api/verify?lookUp=true asks, says when, and writes it into the audit log', async () => {
      const { house, issuer } = houseOf()
      const before = await listAuditRows(house.storage.db, 'house-a')
      const verified = await house.askJson<Verified>('/api/verify?lookUp=true&language=en', formOf([certificate]))
      expect(codes(verified)).toMatchObject({ unchanged: 'signature_holds', status: 'status_valid' })
      expect(verified.files[0]?.lookUps).toMatchObject([
        { source: didUrl, sentence: expect.stringContaining('Looked up on 22 November 2026: keys of the issuer') },
        { source: listUrl, lookedUpAt: '2026-11-22T08:00:00Z', pinned: false },
      ])
      expect(verified.files[0]).not.toHaveProperty('toLookUp')
      expect(issuer.asked).toEqual([didUrl, listUrl])
      const after = await listAuditRows(house.storage.db, 'house-a')
      expect(after.slice(before.length).map(({ event }) => event)).toEqual(['addresses_looked_up'])
    })

    test('a dossier keeps what it rests on; checked, it says so, and with lookUp=true it asks again', async () => {
      const { house, issuer } = houseOf()
      const dossier = await house.askJson<SignedDossier>(
        '/api/dossiers?lookUp=true',
        formOf([certificate], dossierRequest),
      )
      expect(dossier.lookUps?.map(({ source }) => source)).toEqual([didUrl, listUrl])
      const kept = { name: 'dossier.json', content: JSON.stringify(dossier) }
      const offline = await house.askJson<Checked>('/api/check', formOf([kept]))
      expect(offline).toMatchObject({ outcome: 'not-determined' })
      expect(offline.answers.at(-1)).toMatchObject({ question: 'look-ups', code: 'look_ups_kept' })
      expect(issuer.asked).toEqual([didUrl, listUrl])
      const withdrawn = houseOf({ isWithdrawn: true })
      const again = await withdrawn.house.askJson<Checked>('/api/check?lookUp=true', formOf([kept]))
      expect(again).toMatchObject({ outcome: 'no' })
      expect(again.answers.at(-1)).toMatchObject({ question: 'look-ups', code: 'look_ups_differ' })
    })

    test('anything but true or false is refused', async () => {
      const { house, issuer } = houseOf()
      const response = await house.ask('/api/verify?lookUp=1', formOf([certificate]))
      expect([response.status, issuer.asked]).toEqual([400, []])
    })
  })
})
