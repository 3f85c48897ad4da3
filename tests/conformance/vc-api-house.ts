import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import type { VcApiProfile } from '@wanderbuch/server/vc-api/profile'
import type { TestIssuer } from '@wanderbuch/server/vc-api/test-issuers'
import { createVcApiApp } from '@wanderbuch/server/vc-api/vc-api-app'
import { createVcApiServices } from '@wanderbuch/server/vc-api/vc-api-services'

export interface VcApiAnswer {
  readonly status: number
  readonly body: {
    readonly verified?: boolean
    readonly verifiableCredential?: JsonObject
    readonly verifiablePresentation?: JsonObject
    readonly errors?: readonly { readonly code: string; readonly pointer: string; readonly type?: string }[]
    readonly warnings?: readonly { readonly code: string; readonly pointer: string }[]
    readonly [name: string]: unknown
  }
}

export interface VcApiHouse {
  readonly issuers: readonly TestIssuer[]
  readonly post: (path: string, body: unknown) => Promise<VcApiAnswer>
  readonly get: (path: string) => Promise<VcApiAnswer>
  readonly send: (request: Request) => Promise<VcApiAnswer>
  /** Issues with the named issuer; `issuer` is filled in where the document names none. Throws when it is refused. */
  readonly issue: (name: string, document: JsonObject, options?: object) => Promise<JsonObject>
  /** Codes of the errors, or nothing when it is verified. */
  readonly verify: (credential: unknown, options?: object) => Promise<readonly string[]>
  readonly setNow: (time: string) => void
}

const address = 'http://127.0.0.1'

export const baseContext = 'https://www.w3.org/ns/credentials/v2'

/** The smallest credential there can be; the issuer is filled in. */
export const leastCredential: JsonObject = {
  '@context': [baseContext],
  type: ['VerifiableCredential'],
  credentialSubject: { id: 'did:example:ana', name: 'Ana' },
}

/** The conformance face in this process, with a clock of its own and counted chance. */
export function createVcApiHouse(profile: VcApiProfile): VcApiHouse {
  let now = '2026-11-24T10:00:00Z'
  let drawn = 1
  const services = createVcApiServices({
    profile,
    now: () => new Date(now),
    randomBytes: (length) => Uint8Array.from({ length }, () => (drawn = (drawn * 75 + 74) % 65_537) % 256),
    address: () => 'https://127.0.0.1:4651',
  })
  const app = createVcApiApp(services, (error) => {
    throw error
  })
  const send = async (request: Request): Promise<VcApiAnswer> => {
    const answer = await app.fetch(request)
    return { status: answer.status, body: (await answer.json()) as VcApiAnswer['body'] }
  }
  const post = (path: string, body: unknown) => {
    const headers = { 'content-type': 'application/json' }
    return send(new Request(`${address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) }))
  }
  return {
    issuers: services.issuers,
    send,
    post,
    get: (path) => send(new Request(`${address}${path}`)),
    issue: async (name, document, options) => {
      const issuer = document.issuer ?? services.issuers.find((one) => one.name === name)?.did ?? null
      const { status, body } = await post(`/issuers/${name}/credentials/issue`, {
        credential: { ...document, issuer },
        options,
      })
      if (status !== 201 || !body.verifiableCredential) throw new Error(`not issued: ${JSON.stringify(body)}`)
      return body.verifiableCredential
    },
    verify: async (verifiableCredential, options) => {
      const { status, body } = await post('/credentials/verify', { verifiableCredential, options })
      if (status === 200 && body.verified === true) return []
      if (status !== 400 || body.verified !== false || !body.errors?.length)
        throw new Error(`neither verified nor refused: ${status} ${JSON.stringify(body)}`)
      return body.errors.map(({ code }) => code)
    },
    setNow: (time) => void (now = time),
  }
}
