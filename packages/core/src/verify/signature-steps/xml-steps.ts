import type { CryptoPort } from '@wanderbuch/proofs/crypto-port'
import { type ExplainedReference, explainXmlSignature } from '@wanderbuch/proofs/xml-signature/explain-xml-signature'
import type { SignedXml } from '@wanderbuch/proofs/xml-signature/open-signed-xml'
import { succeed } from '@wanderbuch/standards/result'
import { listXmlLines, listXmlParts } from './list-xml-parts.ts'
import { type SignatureStep, type SignatureSteps, textStep } from './signature-step.ts'

type XmlStep = Pick<SignatureStep, 'kind' | 'about'>

const xmlStep = (step: XmlStep, text: string) =>
  ({ ...step, lines: listXmlLines(text), members: listXmlParts(text), form: 'xml' }) satisfies SignatureStep

const referenceStep = (step: XmlStep, { text, algorithm, found, expected }: ExplainedReference): SignatureStep => ({
  ...xmlStep(step, text),
  hash: { algorithm, hex: found },
  expected,
})

/** The steps of each XML signature: what each digest is and should be, and whether the list of digests was signed. */
export async function xmlSteps({ signatures }: SignedXml, crypto: CryptoPort): Promise<readonly SignatureSteps[]> {
  const explained: SignatureSteps[] = []
  for (const one of signatures) {
    if (!one.ok) {
      explained.push(one)
      continue
    }
    const { document, properties, signedInfo, key, signature, fits } = await explainXmlSignature(one.value, crypto)
    const ofProperties = { kind: 'properties', about: 'explain.about.properties' } as const
    explained.push(
      succeed([
        referenceStep({ kind: 'document', about: 'explain.about.xml-document' }, document),
        ...(properties ? [referenceStep(ofProperties, properties)] : []),
        {
          ...xmlStep({ kind: 'signed', about: 'explain.about.signed-info' }, signedInfo.text),
          hash: { algorithm: signedInfo.algorithm, hex: signedInfo.digest },
        },
        textStep('key', key),
        { ...textStep('signature', [signature]), fits },
      ]),
    )
  }
  return explained
}
