import { randomBytes } from 'node:crypto'
import { createEd25519Signer, nodeCrypto } from '@wanderbuch/adapters/crypto/node-crypto'
import { allWords } from '@wanderbuch/adapters/workbench/all-words'
import { builtInPorts } from '@wanderbuch/adapters/workbench/built-in-ports'
import { makeDossier } from '@wanderbuch/core/dossier'
import { buildPage } from '@wanderbuch/core/report/from-explained'
import { languages } from '@wanderbuch/core/vocabulary/request'
import { issueSdJwt } from '@wanderbuch/proofs/sd-jwt/issue-sd-jwt'
import { createStatusBytes, signTokenStatusList } from '@wanderbuch/proofs/status/create-status-list'
import { writePlace } from '@wanderbuch/proofs/status/packed-list'
import type { StatusSource } from '@wanderbuch/proofs/status/status-source'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { fail, succeed } from '@wanderbuch/standards/result'
import { expect, test } from 'vitest'

const signer = createEd25519Signer(Buffer.alloc(32, 1))
const [did = ''] = signer.verificationMethod.split('#')
const uri = 'https://issuer.example.org/status/1'

/** A person and a body that do not exist. */
const claims = {
  vct: 'urn:eu.europa.ec.eudi:learning:credential:1',
  iss: did,
  iat: 1_795_255_200,
  cnf: { jwk: { kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43) } },
  status: { status_list: { uri, idx: 3 } },
  issuing_authority: 'Synthetic Training Centre (test)',
  issuing_country: 'RO',
  family_name: 'Pop',
  achievement_title: 'Fitting of domestic circuits',
  learning_outcomes: ['Fits circuits'],
  level_of_learning_experience: 4,
}
const request = {
  host: 'DE',
  purpose: 'employee',
  targetOccupation: '7411.1',
  day: '2026-11-22' as IsoDay,
  languages: ['en'],
  matchDecisions: [],
} as const

async function revoked(): Promise<StatusSource> {
  const bytes = createStatusBytes(131_072)
  writePlace(bytes, { index: 3, value: 1 }, { size: 1, from: 'right' })
  const list = await signTokenStatusList({ url: uri, bits: 1, bytes, issuedAt: 1_795_000_000 }, signer)
  return () => succeed({ bytes: Buffer.from(list), lookedUpAt: '2026-11-22T08:00:00Z' })
}

const cases: readonly (readonly [string, () => Promise<StatusSource | undefined>, RegExp])[] = [
  ['without a source', async () => undefined, /not looked up here/],
  ['unreachable', async () => () => fail({ code: 'status_source_unreachable' }), /could not be looked up/],
  ['withdrawn', revoked, /Withdrawn by the issuer, says its list, looked up on 22 November 2026/],
]

test.each(cases)(
  'a wallet credential, status list %s: the dossier speaks every language',
  async (_name, source, says) => {
    const issued = await issueSdJwt({ claims, conceal: [['family_name']] }, { signer, randomBytes, crypto: nodeCrypto })
    const files = [
      { fileName: 'wallet.txt', bytes: Buffer.from(issued.ok ? issued.value : '') },
      { fileName: 'mdoc.txt', bytes: Buffer.from('omppc3N1ZXJBdXRohEOhASag') },
    ]
    const statusSource = await source()
    const ports = { ...builtInPorts(), ...(statusSource && { statusSource }) }
    const dossier = await makeDossier({ files, request, trustLists: [], sample: false }, ports)
    const pages = languages.map((language) => JSON.stringify(buildPage(dossier, language, allWords)))
    expect(new Set(pages).size).toBe(languages.length)
    expect(pages[languages.indexOf('en')]).toMatch(says)
    expect(pages[languages.indexOf('en')]).toContain('A number alone means nothing')
  },
)
