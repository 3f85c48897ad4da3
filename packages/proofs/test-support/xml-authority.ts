import { extendXmlSeal, type XmlSealToExtend } from '../src/xml-signature/extend-xml-seal.ts'
import { sealXml } from '../src/xml-signature/seal-xml.ts'
import { testCrypto } from './node-test-crypto.ts'
import { verify } from './signed-xml.ts'
import { answerAbout, listBy, sealedAt, stampAt, stampedAt, type TestAuthority } from './test-authority.ts'

/** Roots of the two families of documents that are sealed in XML. Synthetic. */
export const xmlWords = {
  edci: '<europassCredential xmlns="http://data.europa.eu/snb" xmlns:x="urn:x" xml:lang="de">\n <title>Ana – ⚒ &amp; "é"</title></europassCredential>',
  elmo: '<elmo xmlns="https://github.com/emrex-eu/elmo-schemas/tree/v1"><generatedDate>2026-11-20T10:00:00Z</generatedDate></elmo>',
}
export type XmlFamily = keyof typeof xmlWords

/** A seal of the basic level by the leaf, whose certificate alone stands in KeyInfo. */
export const sealXmlBy = ({ leaf }: Pick<TestAuthority, 'leaf'>, claimed = sealedAt, text = xmlWords.edci) =>
  sealXml({ text, sealedAt: claimed, signer: leaf.signer, certificates: [leaf.der], crypto: testCrypto })

/** A seal of a higher level; what is given in `more` takes the place of what an honest one has. */
export async function sealXmlTo(
  level: XmlSealToExtend['level'],
  made: TestAuthority,
  { claimed, text, ...parts }: Partial<XmlSealToExtend> & { readonly claimed?: string; readonly text?: string } = {},
): Promise<string> {
  const { root, authority, stamper, responder } = made
  return extendXmlSeal({
    sealed: await sealXmlBy(made, claimed, text),
    level,
    stamp: stampAt(stamper, stampedAt),
    certificates: [root.der, stamper.der, responder.der, authority.der],
    lists: [await listBy(authority, [])],
    responses: [await answerAbout(made.leaf, made)],
    ...parts,
  })
}

export async function verifyXml(sealed: string) {
  const { result } = await verify(sealed)
  if (!result) throw new Error('no result')
  return result
}

/** Code, level and certificate status. */
export const statusOfXml = async (sealed: string) => {
  const { code, seal } = await verifyXml(sealed)
  return [code, seal?.level, seal?.revocation.code]
}
