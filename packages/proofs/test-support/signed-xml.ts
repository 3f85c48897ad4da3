import { openSignedXml } from '../src/xml-signature/open-signed-xml.ts'
import { sealXml, type XmlToSeal } from '../src/xml-signature/seal-xml.ts'
import { verifyXmlSignatures } from '../src/xml-signature/verify-xml-signatures.ts'
import { parseXmlDocument } from '../src/xml/parse-xml.ts'
import { testCrypto } from './node-test-crypto.ts'
import { makePeerKey } from './peer-xml-signature.ts'

export const rsa = await makePeerKey('RSA')
export const keys = {
  RSA: rsa,
  'P-256': await makePeerKey('P-256'),
  'P-384': await makePeerKey('P-384'),
  'P-521': await makePeerKey('P-521'),
  Ed25519: await makePeerKey('Ed25519'),
}
export const text =
  '<record xmlns="urn:r" xmlns:x="urn:x" xml:lang="de">\n <name>Ana – ⚒</name><day x:at="1">2026</day></record>'
export const sealedAt = '2026-11-22T10:00:00Z'

export const seal = (change: Partial<XmlToSeal> = {}) =>
  sealXml({
    text,
    signer: rsa.signerFor('RS256'),
    certificates: [rsa.certificate],
    sealedAt,
    crypto: testCrypto,
    ...change,
  })

/** Parsed, opened and verified as a received file is. */
export async function verify(signed: string, statedAt?: string) {
  const parsed = parseXmlDocument(Buffer.from(signed))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem))
  const opened = openSignedXml(parsed.value)
  const report = await verifyXmlSignatures(opened, testCrypto, statedAt)
  return { root: opened.root, result: report.results[0], results: report.results }
}
export const codeOf = async (signed: string) => (await verify(signed)).result?.code

export const sealed = await seal()
export const plain = await sealXml({
  text,
  signer: rsa.signerFor('RS256'),
  certificates: [rsa.certificate],
  crypto: testCrypto,
})
