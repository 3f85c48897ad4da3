import { generateKeyPairSync, sign } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { createSelfSignedCertificate } from '@wanderbuch/proofs/x509/create-self-signed-certificate'

export interface TestServer {
  readonly port: number
  /** PEM of the certificate it shows. */
  readonly certificate: string
  /** Request lines in the order they came. */
  readonly asked: readonly string[]
  readonly heads: readonly IncomingMessage['headers'][]
  readonly connections: () => number
  readonly close: () => Promise<void>
}

const pemOf = (der: Uint8Array) =>
  `-----BEGIN CERTIFICATE-----\n${(
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  ).join('\n')}\n-----END CERTIFICATE-----\n`

const dayFromNow = (days: number) => `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 19)}Z`

/** A key and a certificate for a host, both made now. */
async function makeIdentity(host: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const der = await createSelfSignedCertificate({
    subject: [['CN', host]],
    publicKeyInfo: publicKey.export({ type: 'spki', format: 'der' }),
    signer: {
      algorithm: 'ES256',
      verificationMethod: `CN=${host}`,
      sign: (data) => new Uint8Array(sign('sha256', data, { key: privateKey, dsaEncoding: 'ieee-p1363' })),
    },
    serialNumber: Uint8Array.of(1, 2, 3, 4),
    notBefore: dayFromNow(-2),
    notAfter: dayFromNow(2),
    // digitalSignature and keyCertSign: it speaks for the host and vouches for itself.
    keyUsage: 0x84,
  })
  return { cert: pemOf(der), key: privateKey.export({ type: 'pkcs8', format: 'pem' }) }
}

/** An https server on an address of this machine that answers as the test wants, with a certificate made now. */
export async function startHostileServer(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  { host = 'issuer.example', address = '127.0.0.1' } = {},
): Promise<TestServer> {
  const identity = await makeIdentity(host)
  const asked: string[] = []
  const heads: IncomingMessage['headers'][] = []
  let connections = 0
  const server: Server = createServer(identity, (request, response) => {
    asked.push(`${request.method} ${request.url}`)
    heads.push(request.headers)
    answer(request, response)
  })
  server.on('connection', () => (connections += 1))
  await new Promise<void>((resolve) => server.listen(0, address, resolve))
  return {
    port: (server.address() as AddressInfo).port,
    certificate: identity.cert,
    asked,
    heads,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
