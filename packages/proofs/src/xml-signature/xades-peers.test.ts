import { DOMParser } from '@xmldom/xmldom'
import { describe, expect, test } from 'vitest'
import { C14nCanonicalization, ExclusiveCanonicalization } from 'xml-crypto'
import { makeTestAuthority, stampAt, stampedAt } from '../../test-support/test-authority.ts'
import { sealXmlTo, verifyXml, xmlWords } from '../../test-support/xml-authority.ts'
import { encodeBase64 } from '../encoding/base64.ts'

/*
 * What time stamps in XML are over, put together a second time: by xmldom and the canonical forms of xml-crypto, step by step
 * as ETSI EN 319 132-1 clauses 5.3 and 5.5.2.2 say it, from the finished document.
 */

const ds = 'http://www.w3.org/2000/09/xmldsig#'
const made = await makeTestAuthority()

type Element = ReturnType<InstanceType<typeof DOMParser>['parseFromString']>['documentElement']
const forms = {
  exclusive: ['http://www.w3.org/2001/10/xml-exc-c14n#', ExclusiveCanonicalization],
  inclusive: ['http://www.w3.org/TR/2001/REC-xml-c14n-20010315', C14nCanonicalization],
} as const

/** Namespaces in force around an element, the nearest of each prefix. */
function spacesAround(element: Element): readonly { readonly prefix: string; readonly namespaceURI: string }[] {
  const found = new Map<string, string>()
  for (let one = element.parentNode; one && one.nodeType === 1; one = one.parentNode)
    for (const { name, value } of Array.from((one as Element).attributes)) {
      const prefix = name === 'xmlns' ? '' : name.startsWith('xmlns:') ? name.slice(6) : undefined
      if (prefix !== undefined && !found.has(prefix)) found.set(prefix, value)
    }
  return [...found].map(([prefix, namespaceURI]) => ({ prefix, namespaceURI }))
}

function archivedByPeer(text: string, form: keyof typeof forms): string {
  const document = new DOMParser().parseFromString(text, 'text/xml')
  const one = (name: string) => Array.from(document.getElementsByTagName(name))[0] as Element
  const write = (element: Element, kind: keyof typeof forms = form) =>
    new forms[kind][1]().process(element, { ancestorNamespaces: [...spacesAround(element)] } as never)
  const signature = one('ds:Signature')
  const own = ['ds:SignedInfo', 'ds:SignatureValue', 'ds:KeyInfo'].map((name) => write(one(name)))
  const before = Array.from(one('xades:UnsignedSignatureProperties').childNodes).slice(0, -1) as Element[]
  const unsigned = before.map((element) => write(element))
  // Both references state the exclusive form.
  const properties = write(one('xades:SignedProperties'), 'exclusive')
  signature.parentNode?.removeChild(signature)
  return [write(document.documentElement, 'exclusive'), properties, ...own, ...unsigned].join('')
}

describe('octets of time stamps in XML, the same as by xml-crypto', () => {
  test.each(Object.keys(forms) as (keyof typeof forms)[])('archive time stamp, %s', async (form) => {
    const stamp = stampAt(made.stamper, stampedAt)
    // Without `xml:` attributes around: the library does not pass them on to parts.
    const whole = await sealXmlTo('B-LTA', made, { text: xmlWords.elmo })
    const method = `<ds:CanonicalizationMethod Algorithm="${forms.exclusive[0]}"></ds:CanonicalizationMethod>`
    const container = /<xades141:ArchiveTimeStamp .*<\/xades141:ArchiveTimeStamp>/
    const token = encodeBase64(await stamp(Buffer.from(archivedByPeer(whole, form))))
    const byPeer = whole.replace(container, (one) =>
      one
        .replace(/EncapsulatedTimeStamp>[^<]*</, `EncapsulatedTimeStamp>${token}<`)
        .replace(method, method.replace(forms.exclusive[0], forms[form][0])),
    )
    const { seal } = await verifyXml(byPeer)
    expect(seal?.timestamps.map(({ kind, code }) => `${kind} ${code}`)).toEqual([
      'sigTst timestamp_holds',
      'arcTst timestamp_holds',
    ])
    expect(seal?.level).toBe('B-LTA')
    const { seal: other } = await verifyXml(
      byPeer.replace('<xades:RevocationValues>', '<xades:RevocationValues Id="x">'),
    )
    expect(other?.timestamps[1]?.code).toBe('timestamp_imprint_wrong')
  })

  test('a form that is not stated is Canonical XML 1.0 (clause 4.5)', async () => {
    const stamp = stampAt(made.stamper, stampedAt)
    const whole = await sealXmlTo('B-T', made)
    const [value = ''] = /<ds:SignatureValue Id="value">.*<\/ds:SignatureValue>/.exec(whole) ?? []
    const spaces = `xmlns="http://data.europa.eu/snb" xmlns:ds="${ds}" xmlns:x="urn:x"`
    const token = encodeBase64(
      await stamp(
        Buffer.from(
          value.replace('<ds:SignatureValue Id="value"', `<ds:SignatureValue ${spaces} Id="value" xml:lang="de"`),
        ),
      ),
    )
    const bare = whole.replace(
      /<xades:SignatureTimeStamp>.*<\/xades:SignatureTimeStamp>/,
      () =>
        `<xades:SignatureTimeStamp><xades:EncapsulatedTimeStamp>${token}</xades:EncapsulatedTimeStamp></xades:SignatureTimeStamp>`,
    )
    expect((await verifyXml(bare)).seal?.timestamps[0]?.code).toBe('timestamp_holds')
  })
})
