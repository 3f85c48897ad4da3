import { describe, expect, test } from 'vitest'
import { counterSignJson, counterSignXml, withPart, withProperty } from '../../test-support/counter-sign.ts'
import { certify, makeTestAuthority, sealTo } from '../../test-support/test-authority.ts'
import { verifySeal } from '../../test-support/verify-seal.ts'
import { sealXmlTo, verifyXml, xmlWords } from '../../test-support/xml-authority.ts'
import type { ProofResult } from '../proof-report.ts'

const made = await makeTestAuthority()
const leaf = await certify('Ministry (test)', { by: made.authority })
const json = await sealTo('B-LTA', made)
const xml = await sealXmlTo('B-LTA', made)

const good = await counterSignXml(xml, { leaf })
const ofOther = await counterSignXml(await sealXmlTo('B-T', made, { text: xmlWords.elmo }), { leaf })

const summary = ({ code, seal, details }: ProofResult) => ({
  code,
  level: seal?.level,
  counter: seal?.counterSignatures?.map((one) => {
    const name = one.signer?.kind === 'x509' ? one.signer.commonName : undefined
    return [one.unchanged, one.code, ...(name === undefined ? [] : [name])]
  }),
  ...(details.notLookedAt !== undefined && { notLookedAt: details.notLookedAt }),
})
const main = { code: 'signature_holds', level: 'B-LTA' }
const byMinistry = ['yes', 'signature_holds', 'Ministry (test)']
const broken = ['no', 'signature_wrong', 'Ministry (test)']

describe('counter-signatures of JAdES (ETSI TS 119 182-1 clause 5.3.2)', () => {
  test('compact, flattened and general, with the value as payload or without one', async () => {
    const one = await counterSignJson(json, { leaf })
    const [first] = json.signatures as readonly { readonly signature: string }[]
    const payload = first?.signature ?? ''
    for (const cSig of [
      `${one.protected}..${one.signature}`,
      `${one.protected}.${payload}.${one.signature}`,
      one,
      { payload, ...one },
      { payload: '', signatures: [one] },
    ])
      expect(summary(await verifySeal(withPart(json, { cSig })))).toEqual({ ...main, counter: [byMinistry] })
  })

  test.each([
    ['of another seal', async () => counterSignJson(json, { leaf, over: 'AAAA' }), broken],
    [
      'with words of its own',
      async () => ({ ...(await counterSignJson(json, { leaf, over: 'AAAA' })), payload: 'AAAA' }),
      ['no', 'signature_wrong'],
    ],
    ['that is none', async () => Promise.resolve(7), ['no', 'jws_ill_formed']],
  ])('one %s is told, and takes nothing from the seal', async (_, make, expected) => {
    const found = await verifySeal(withPart(json, { cSig: await make() }))
    expect(summary(found)).toEqual({ ...main, counter: [expected] })
  })

  test('more than four are named as not looked at', async () => {
    const cSig = await counterSignJson(json, { leaf })
    const five = [1, 2, 3, 4, 5].reduce((sealed) => withPart(sealed, { cSig }), json)
    const found = summary(await verifySeal(five))
    expect([found.counter?.length, found.notLookedAt]).toEqual([4, 'counter-signature'])
  })

  test('a good one makes no broken seal hold', async () => {
    const signed = withPart(json, { cSig: await counterSignJson(json, { leaf }) })
    const { code, seal } = await verifySeal({ ...signed, payload: 'other words' })
    expect([code, seal]).toEqual(['signature_wrong', undefined])
  })
})

describe('counter-signatures of XAdES (ETSI EN 319 132-1 clause 5.2.7)', () => {
  test('over the value of the seal; a plain signature claims no time', async () => {
    const found = await verifyXml(withProperty(xml, await counterSignXml(xml, { leaf })))
    expect(summary(found)).toEqual({ ...main, counter: [['yes', 'sealing_time_missing', 'Ministry (test)']] })
  })

  test.each([
    ['of another seal', ofOther, broken],
    ['over something else', good.replace('URI="#value"', 'URI="#content"'), ['no', 'xml_reference_not_root']],
    ['over the whole document', good.replace('URI="#value"', 'URI=""'), ['no', 'xml_reference_not_root']],
    ['without a signature', '<xades:CounterSignature/>', ['no', 'xml_signature_ill_formed']],
    ['changed', good.replace(/X509Certificate>.{8}/, 'X509Certificate>AAAAAAAA'), ['no', 'certificate_ill_formed']],
  ])('one %s is told, and takes nothing from the seal', async (_, property, expected) => {
    expect(summary(await verifyXml(withProperty(xml, property)))).toEqual({ ...main, counter: [expected] })
  })

  test('an identifier that stands twice cannot turn it to other words', async () => {
    const twice = withProperty(xml, good).replace('<xades:CertificateValues>', '<xades:CertificateValues Id="value">')
    expect(summary(await verifyXml(twice)).counter).toEqual([['no', 'xml_id_not_unique']])
  })
})
