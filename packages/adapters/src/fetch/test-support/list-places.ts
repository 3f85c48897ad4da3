import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { takeSnapshot } from '@wanderbuch/core/vocabulary/parse-snapshot'
import { createSelfSignedCertificate } from '@wanderbuch/proofs/x509/create-self-signed-certificate'
import { sealXml } from '@wanderbuch/proofs/xml-signature/seal-xml'
import { fail, succeed } from '@wanderbuch/standards/result'
import { createNodeSigner, nodeCrypto } from '../../crypto/node-crypto.ts'
import type { TrustListFetch } from '../trust-list-fetch.ts'

/* A list of trusted lists and the lists it leads to, on a small internet of their own. None of these bodies exists. */

export const listOfLists = 'https://lists.example/list-of-lists.xml'
export const romanianList = 'https://ro.example/list.xml'
export const germanList = 'https://de.example/list.xml'

const type = 'http://uri.etsi.org/TrstSvc/TrustedList/TSLType'
const lists = `${type}/EUlistofthelists`

export async function makeOperator(name: string) {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const signer = createNodeSigner({ algorithm: 'ES256', privateKey, verificationMethod: name })
  const certificate = await createSelfSignedCertificate({
    subject: [['CN', name]],
    publicKeyInfo: new Uint8Array(createPublicKey(privateKey).export({ type: 'spki', format: 'der' })),
    signer,
    serialNumber: Uint8Array.of(1, 2, 3),
    notBefore: '2020-01-01T00:00:00Z',
    notAfter: '2030-01-01T00:00:00Z',
  })
  const seal = (text: string) =>
    sealXml({ text, signer, certificates: [certificate], sealedAt: '2026-11-01T10:00:00Z', crypto: nodeCrypto })
  return { certificate, seal }
}

const named = (element: string, name: string) => `<${element}><Name xml:lang="en">${name}</Name></${element}>`

interface Pointer {
  readonly url: string
  readonly territory: string
  readonly certificate: Uint8Array
  readonly mediaType?: string
  readonly kind?: string
}

function pointerText({ url, territory, certificate, mediaType, kind = `${type}/EUgeneric` }: Pointer): string {
  const base64 = Buffer.from(certificate).toString('base64')
  const extra = [
    `<OtherInformation><TSLType>${kind}</TSLType></OtherInformation>`,
    `<OtherInformation><SchemeTerritory>${territory}</SchemeTerritory></OtherInformation>`,
    `<OtherInformation><x:MimeType xmlns:x="http://uri.etsi.org/02231/v2/additionaltypes#">${mediaType ?? 'application/vnd.etsi.tsl+xml'}</x:MimeType></OtherInformation>`,
  ]
  return `<OtherTSLPointer><ServiceDigitalIdentities><ServiceDigitalIdentity><DigitalId><X509Certificate>${base64}</X509Certificate></DigitalId></ServiceDigitalIdentity></ServiceDigitalIdentities><TSLLocation>${url}</TSLLocation><AdditionalInformation>${extra.join('')}</AdditionalInformation></OtherTSLPointer>`
}

/** A list in XML: of lists when there are pointers, else of one provider without services. */
export function listText(name: string, pointers?: readonly Pointer[]): string {
  const inside = pointers ? `<PointersToOtherTSL>${pointers.map(pointerText).join('')}</PointersToOtherTSL>` : ''
  const providers = pointers
    ? ''
    : `<TrustServiceProviderList><TrustServiceProvider><TSPInformation>${named('TSPName', 'Sample Trust Services')}</TSPInformation><TSPServices></TSPServices></TrustServiceProvider></TrustServiceProviderList>`
  return `<TrustServiceStatusList xmlns="http://uri.etsi.org/02231/v2#"><SchemeInformation><TSLType>${pointers ? lists : `${type}/EUgeneric`}</TSLType>${named('SchemeOperatorName', 'Sample Supervisory Body')}${named('SchemeName', name)}<ListIssueDateTime>2026-11-01T00:00:00Z</ListIssueDateTime>${inside}</SchemeInformation>${providers}</TrustServiceStatusList>`
}

/** What stands where; the German list is signed by somebody the list of lists does not name. */
export async function makeListPlaces(): Promise<Readonly<Record<string, string>>> {
  const [union, romania, germany, stranger] = await Promise.all(
    ['Union', 'Romania', 'Germany', 'Stranger'].map(makeOperator),
  )
  if (!union || !romania || !germany || !stranger) throw new Error('no operators')
  const toRomania = { url: romanianList, territory: 'RO', certificate: romania.certificate }
  const pointers: readonly Pointer[] = [
    toRomania,
    { url: germanList, territory: 'DE', certificate: germany.certificate },
    { ...toRomania, url: 'https://ro.example/list.pdf', mediaType: 'application/pdf' },
    { url: listOfLists, territory: 'EU', certificate: union.certificate, kind: lists },
  ]
  return {
    [listOfLists]: await union.seal(listText('Sample list of lists', pointers)),
    [romanianList]: await romania.seal(listText('Sample list of Romania')),
    [germanList]: await stranger.seal(listText('Sample list of Germany')),
  }
}

/** Answers from those places alone, and notes who was asked. */
export function fetchFrom(places: Readonly<Record<string, string>>) {
  const asked: string[] = []
  const fetch: TrustListFetch = async (url) => {
    asked.push(url)
    const text = places[url]
    if (text === undefined) return fail({ code: 'look_up_unreachable', reason: 'status_404' })
    const bytes = new TextEncoder().encode(text)
    const frame = { source: url, mediaType: 'application/xml', lookedUpAt: '2026-11-22T08:00:00Z' }
    return succeed({ bytes, snapshot: await takeSnapshot({ ...frame, bytes }, nodeCrypto) })
  }
  return { fetch, asked }
}
