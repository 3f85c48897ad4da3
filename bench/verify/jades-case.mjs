import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import { createNodeSigner, nodeCrypto } from '@wanderbuch/adapters/crypto/node-crypto'
import { extendSeal } from '@wanderbuch/proofs/jades/extend-seal'
import { parseSealed } from '@wanderbuch/proofs/jades/parse-sealed'
import { sealJades } from '@wanderbuch/proofs/jades/seal-jades'
import { verifyJades } from '@wanderbuch/proofs/jades/verify-jades'
import { createRevocationList } from '@wanderbuch/proofs/revocation/create-revocation-list'
import { createTimestamp } from '@wanderbuch/proofs/timestamp/create-timestamp'
import { createCertificate } from '@wanderbuch/proofs/x509/create-certificate'
import { generalVerify } from 'jose'

const sealedAt = '2026-11-20T10:00:00Z'

/** A synthetic European Digital Credential of the size official ones have: about 60 kB. */
const makeCredential = () => ({
  '@context': ['https://www.w3.org/2018/credentials/v1', 'http://data.europa.eu/snb/model/context/edc-ap'],
  type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
  issuer: { id: 'urn:epass:org:1', type: 'Organisation', legalName: { en: ['Synthetic Training Centre (bench)'] } },
  credentialSubject: {
    type: 'Person',
    hasClaim: Array.from({ length: 120 }, (_, index) => ({
      id: `urn:epass:learningAchievement:${index}`,
      type: 'LearningAchievement',
      title: { en: [`Synthetic achievement ${index}`], de: [`Erfundene Leistung ${index}`] },
      description: { en: ['Fits, tests and documents circuits in a home, and keeps the rules of safety.'.repeat(4)] },
    })),
  },
})

const holderOf = (commonName) => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return {
    name: [['CN', commonName]],
    publicKey,
    publicKeyInfo: new Uint8Array(publicKey.export({ format: 'der', type: 'spki' })),
    signer: createNodeSigner({ algorithm: 'RS256', privateKey, verificationMethod: commonName }),
  }
}

const certify = ({ name, publicKeyInfo }, { by, number, ...more }) =>
  createCertificate({
    subject: name,
    issuer: by.name,
    publicKeyInfo,
    signer: by.signer,
    serialNumber: Uint8Array.of(number),
    notBefore: '2024-01-01T00:00:00Z',
    notAfter: '2034-01-01T00:00:00Z',
    ...more,
  })

async function makeSeal(credential) {
  const [root, leaf, stamper] = ['Root', 'Seal', 'Time stamps'].map((name) => holderOf(`${name} (bench)`))
  const above = await certify(root, { by: root, number: 1, keyUsage: 0x06, authority: {} })
  const certificate = await certify(leaf, { by: root, number: 2 })
  const stamping = { by: root, number: 3, keyUsage: 0x80, purposes: ['1.3.6.1.5.5.7.3.8'] }
  const ofStamper = await certify(stamper, stamping)
  const payload = JSON.stringify(credential)
  const certificates = [certificate]
  const sealed = await sealJades({ payload, signer: leaf.signer, certificates, sealedAt, crypto: nodeCrypto })
  return { sealed, root, leaf, stamper, above, ofStamper }
}

/** Time stamps over signature and archive, the chain, and a list that says nothing against it. */
async function extendToLongTerm({ sealed, root, stamper, above, ofStamper }) {
  const stamp = (data) =>
    createTimestamp({
      data,
      time: '2026-11-20T10:00:05Z',
      signer: stamper.signer,
      certificate: ofStamper,
      serialNumber: Uint8Array.of(7),
      crypto: nodeCrypto,
    })
  const times = { thisUpdate: '2026-11-20T10:00:05Z', nextUpdate: '2026-11-27T10:00:00Z' }
  const list = await createRevocationList({ issuer: root.name, signer: root.signer, revoked: [], ...times })
  return extendSeal({ sealed, level: 'B-LTA', stamp, certificates: [above, ofStamper], lists: [list] })
}

async function prepare(level) {
  const made = await makeSeal(makeCredential())
  const sealed = level === 'B-LTA' ? await extendToLongTerm(made) : made.sealed
  const { payload, signatures } = sealed
  const [{ protected: header, signature }] = signatures
  const publicKey = createPublicKey({ key: made.leaf.publicKey.export({ format: 'pem', type: 'spki' }) })
  const data = Buffer.from(`${header}.${payload}`)
  const bytes = Buffer.from(signature, 'base64url')
  const digest = createHash('sha256').update(payload).digest('hex')
  return {
    ours: async () => {
      const parsed = parseSealed(sealed)
      const [result] = (await verifyJades(parsed.value, nodeCrypto)).results
      return result.code === 'signature_holds' && result.seal.level === level && result.details.digest === digest
    },
    peer: {
      name: 'jose 6.2.17 generalVerify (signature only)',
      run: async () => (await generalVerify(sealed, publicKey)).protectedHeader.alg === 'RS256',
    },
    bare: { name: 'node:crypto RSA verify of the same bytes', run: () => verify('sha256', data, publicKey, bytes) },
  }
}

/** A seal of the basic level; the peer checks its signature with the key of the certificate. */
export const prepareJades = () => prepare('B-B')

/** A seal of the long-term level: beside the signature chain, two time stamps and a revocation list. */
export const prepareJadesLongTerm = () => prepare('B-LTA')
