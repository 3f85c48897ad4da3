import type { LookUps } from '@wanderbuch/core/look-ups/look-ups'
import { takeSnapshot } from '@wanderbuch/core/vocabulary/parse-snapshot'
import type { Signer } from '@wanderbuch/proofs/crypto-port'
import { resolveLocalDid } from '@wanderbuch/proofs/did/resolve-local-did'
import { signVcJwt } from '@wanderbuch/proofs/jose/sign-vc-jwt'
import { createStatusBytes, writeBitstringListCredential } from '@wanderbuch/proofs/status/create-status-list'
import { writePlace } from '@wanderbuch/proofs/status/packed-list'
import { fail, succeed } from '@wanderbuch/standards/result'
import { createEd25519Signer, nodeCrypto } from '../../crypto/node-crypto.ts'

const key = createEd25519Signer(Buffer.alloc(32, 1))

function publicJwk() {
  const resolved = resolveLocalDid(key.verificationMethod.split('#')[0] ?? '')
  const publicKey = resolved.ok ? resolved.value.verificationMethods[0]?.publicKey : undefined
  if (publicKey?.kind !== 'jwk') throw new Error('no key')
  return { ...publicKey.jwk }
}

/** An issuer that does not exist: its keys stand at a did:web, its list of withdrawn credentials beside them. */
export function webIssuerAt(host: string) {
  const didWeb = `did:web:${host.replace(':', '%3A')}`
  const listUrl = `https://${host}/status/1`
  const signer: Signer = { ...key, verificationMethod: `${didWeb}#key-1` }
  const method = { id: '#key-1', type: 'JsonWebKey2020', controller: didWeb, publicKeyJwk: publicJwk() }
  const statusEntry = {
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: '7',
    statusListCredential: listUrl,
  }
  return {
    didUrl: `https://${host}/.well-known/did.json`,
    listUrl,
    didDocument: JSON.stringify({ id: didWeb, verificationMethod: [method], assertionMethod: ['#key-1'] }),
    /** A credential at place 7 of the list, as the text of a file. */
    signCredential: () =>
      signVcJwt({
        document: {
          '@context': ['https://www.w3.org/ns/credentials/v2'],
          type: ['VerifiableCredential'],
          issuer: { id: didWeb, name: 'Synthetic Training Centre (test)' },
          name: 'Fitting of domestic circuits',
          credentialSubject: { id: 'did:example:ana', name: 'Ana Pop' },
          credentialStatus: statusEntry,
        },
        signer,
      }),
    signList: (isWithdrawn: boolean) => {
      const bytes = createStatusBytes(131_072)
      if (isWithdrawn) writePlace(bytes, { index: 7, value: 1 }, { size: 1, from: 'left' })
      const frame = { url: listUrl, issuer: didWeb, purpose: 'revocation', validFrom: '2026-11-01T00:00:00Z' } as const
      return signVcJwt({ document: writeBitstringListCredential({ ...frame, bytes }), signer })
    },
  }
}

const issuer = webIssuerAt('issuer.example')
export const { didUrl, listUrl } = issuer

/** The bytes of a credential of that issuer. */
export const webCredential = async (): Promise<Uint8Array> => new TextEncoder().encode(await issuer.signCredential())

export interface WebIssuer {
  readonly lookUps: LookUps
  /** Addresses in the order they were asked. */
  readonly asked: string[]
}

/** That issuer's places on a small internet of its own; what is `down` does not answer. */
export function startWebIssuer({ isWithdrawn = false, down = [] as readonly string[] } = {}): WebIssuer {
  const asked: string[] = []
  const lookUps: LookUps = async ({ url }) => {
    asked.push(url)
    const places: Readonly<Record<string, () => string | Promise<string>>> = {
      [didUrl]: () => issuer.didDocument,
      [listUrl]: () => issuer.signList(isWithdrawn),
    }
    const place = down.includes(url) ? undefined : places[url]
    if (!place) return fail({ code: 'look_up_unreachable', reason: 'status_404' })
    const bytes = new TextEncoder().encode(await place())
    const frame = { source: url, mediaType: 'application/json', lookedUpAt: '2026-11-22T08:00:00Z' }
    return succeed({ snapshot: await takeSnapshot({ ...frame, bytes }, nodeCrypto), bytes, isPinned: false })
  }
  return { lookUps, asked }
}
