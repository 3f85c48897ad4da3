import type { Signer } from '@wanderbuch/proofs/crypto-port'
import { formatDidKey, verificationMethodOfDidKey } from '@wanderbuch/proofs/did/did-key'
import { parsePublicJwk } from '@wanderbuch/proofs/did/public-jwk'
import { signVcJwt } from '@wanderbuch/proofs/jose/sign-vc-jwt'

const { subtle } = globalThis.crypto

export interface SampleParty {
  readonly did: string
  readonly signer: Signer
  readonly jwk: JsonWebKey
}

/** A body with a DID of its own; `did` for one that does not carry its key. */
export async function makeParty(named?: string): Promise<SampleParty> {
  const pair = await subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
  const { kty, crv, x, y } = await subtle.exportKey('jwk', pair.publicKey)
  const jwk = { kty, crv, x, y } as JsonWebKey
  const key = parsePublicJwk(jwk)
  const did = named ?? (key.ok ? formatDidKey(key.value) : undefined) ?? ''
  const signer: Signer = {
    algorithm: 'ES256',
    verificationMethod: named ? `${named}#key` : verificationMethodOfDidKey(did),
    sign: async (data) =>
      new Uint8Array(
        await subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, data as Uint8Array<ArrayBuffer>),
      ),
  }
  return { did, signer, jwk }
}

export interface SampleAccreditation {
  readonly type: string
  readonly by: SampleParty
  readonly to: SampleParty
  readonly types?: readonly string[]
  readonly jurisdiction?: string
  readonly from?: string
  readonly until?: string
  readonly name?: string
}

const atu = 'https://publications.europa.eu/resource/authority/atu/'

/** An accreditation as VC-JWT. */
export function signAccreditation(input: SampleAccreditation): Promise<string> {
  const { type, by, to, types = ['Diploma'], jurisdiction = 'ROU', from = '2020-01-01T00:00:00Z', until, name } = input
  const document = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential', 'VerifiableAttestation', 'VerifiableAccreditation', type],
    issuer: by.did,
    validFrom: from,
    ...(until && { validUntil: until }),
    credentialSubject: {
      id: to.did,
      ...(name && { legalName: name }),
      accreditedFor: [
        {
          schemaId: `https://schemas.example/${types[0]}`,
          types: ['VerifiableCredential', 'VerifiableAttestation', ...types],
          limitJurisdiction: `${atu}${jurisdiction}`,
        },
      ],
    },
  }
  return signVcJwt({ document, signer: by.signer })
}

/** The records as a file: each token stands with the body it was given to. */
export async function sampleEbsiRecords(
  accreditations: readonly (SampleAccreditation & { readonly body?: string; readonly issuerType?: string })[],
  changes: object = {},
): Promise<string> {
  const issuers = await Promise.all(
    accreditations.map(async ({ body, issuerType = 'TI', ...one }) => ({
      did: one.to.did,
      attributes: [{ hash: 'h', body: body ?? (await signAccreditation(one)), issuerType, tao: one.by.did }],
    })),
  )
  return JSON.stringify({
    kind: 'wanderbuch-ebsi-records',
    title: 'Sample trusted issuers',
    source: 'https://registry.example/trusted-issuers-registry/v4',
    day: '2026-11-01',
    issuers,
    ...changes,
  })
}
