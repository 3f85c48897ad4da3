import { parseXml } from '@wanderbuch/proofs/xml/parse-xml'
import { describe, expect, test } from 'vitest'
import { recordsFromEdciXml } from './from-edci-xml.ts'

const read = (text: string) => {
  const parsed = parseXml(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem))
  return recordsFromEdciXml(parsed.value, 'unsecured')
}
const records = (text: string) => {
  const found = read(text)
  if (!found.ok) throw new Error(found.problem.code)
  return found.value
}

const words = (text: string, language = 'en') => `<text content-type="text/plain" lang="${language}">${text}</text>`
const organisation = (id: string, name: string) =>
  `<organization id="${id}"><registration>R-1</registration><prefLabel>${words(name)}</prefLabel><hasLocation><hasAddress><country uri="http://publications.europa.eu/resource/authority/country/ESP"/></hasAddress></hasLocation></organization>`
const namespaces =
  'xmlns="http://data.europa.eu/snb" xmlns:cred="http://data.europa.eu/europass/model/credentials/w3c#" xmlns:vp="http://data.europa.eu/snb/vp"'

const achievement = (id: number, more = '') =>
  `<learningAchievement id="a${id}"><title>${words(`Award ${id}`)}</title><wasDerivedFrom><grade>9</grade></wasDerivedFrom><wasAwardedBy idref="p1"/><specifiedBy idref="q1"/>${more}</learningAchievement>`
const credential = (achievements: string, root = `europassCredential ${namespaces}`) =>
  `<${root}><cred:validFrom>2024-02-16T00:00:00Z</cred:validFrom><cred:issued>2024-02-15T23:00:00Z</cred:issued><cred:validUntil>2030-01-01T00:00:00Z</cred:validUntil><cred:issuer idref="o1"/><title>${words('Credential')}</title><credentialSubject id="urn:epass:person:1"><fullName>${words('Ana Pop')}</fullName><givenNames>${words('Ana')}</givenNames><familyName>${words('Pop')}</familyName><dateOfBirth>1996-03-14</dateOfBirth>${achievements}</credentialSubject><learningSpecificationReferences><qualification id="q1"><title>${words('Q')}</title><eqfLevel uri="http://data.europa.eu/snb/eqf/6"/><nqfLevel uri="http://data.europa.eu/snb/qdr/c_1"/><hasISCED-FCode uri="http://data.europa.eu/snb/isced-f/0713"/><hasECTSCreditPoints>5</hasECTSCreditPoints><volumeOfLearning>PT125H</volumeOfLearning><learningOutcomes><learningOutcome idref="l1"/><learningOutcome idref="nowhere"/></learningOutcomes></qualification></learningSpecificationReferences><learningOutcomeReferences><learningOutcome id="l1"><prefLabel>${words('measure')}${words('messen', 'de')}</prefLabel><relatedEscoSkill uri="http://data.europa.eu/esco/skill/1"/><relatedEscoSkill uri="http://example.org/other"/></learningOutcome></learningOutcomeReferences><agentReferences>${organisation('o1', 'Issuer')}${organisation('o2', 'Awarding body')}</agentReferences><awardingProcessReferences><awardingProcess id="p1"><awardingBody idref="o2"/><date>2024-02-10</date></awardingProcess></awardingProcessReferences></${root.split(' ')[0]}>`

describe('EDCI XML 0.8 to 1.2', () => {
  test('one achievement: what it says and what it refers to', () => {
    const part = `<hasPart>${achievement(2).replace('Award 2', 'Part')}</hasPart>`
    const [record, ...more] = records(credential(`<achievements>${achievement(1, part)}</achievements>`))
    expect(more).toEqual([])
    expect(record).toMatchObject({
      dialect: 'edci-xml',
      kind: 'achievement',
      title: { en: 'Award 1' },
      issuer: { id: 'o1', name: { en: 'Issuer' }, country: 'ES', identifiers: ['R-1'] },
      awardingBody: { id: 'o2', name: { en: 'Awarding body' } },
      subject: { id: 'urn:epass:person:1', fullName: 'Ana Pop', birthDate: '1996-03-14' },
      awardedOn: '2024-02-10',
      // 23:00 UTC of the day before is midnight in Central Europe.
      issuedOn: '2024-02-16',
      validUntil: '2030-01-01T00:00:00Z',
      eqfLevelsStated: [{ uri: 'http://data.europa.eu/snb/eqf/6', code: '6' }],
      nqfLevelsStated: [{ uri: 'http://data.europa.eu/snb/qdr/c_1' }],
      iscedFFields: ['http://data.europa.eu/snb/isced-f/0713'],
      creditPoints: '5 ECTS',
      workload: 'PT125H',
      grade: '9',
      parts: [{ number: '1', title: { en: 'Part' }, creditPoints: '5 ECTS', eqfLevel: '6', grade: '9' }],
    })
    expect(record?.learningOutcomes[0]).toEqual({
      number: 1,
      text: { en: 'measure', de: 'messen' },
      escoUris: ['http://data.europa.eu/esco/skill/1'],
    })
    expect(record?.remarks).toEqual(
      expect.arrayContaining([
        { code: 'day_shifted_by_time_zone', place: '/europassCredential/cred:issued' },
        { code: 'reference_leads_nowhere', place: expect.stringMatching(/learningOutcome\[2\]$/) },
      ]),
    )
  })

  test.each([
    [`<achievements>${achievement(1)}${achievement(2)}</achievements>`, ['Award 1', 'Award 2'], 'achievement'],
    [
      `<activities><activity><title>${words('Workshop')}</title><workload>PT8H</workload></activity></activities>`,
      ['Workshop'],
      'course',
    ],
    ['', ['Credential'], 'achievement'],
  ])('%s: %j', (claims, titles, kind) => {
    const found = records(credential(claims))
    expect(found.map(({ title }) => title.en)).toEqual(titles)
    expect(found.every((one) => one.kind === kind)).toBe(true)
  })

  test('a presentation is sealed by its own issuer, by mandate of the one inside', () => {
    const inner = credential(`<achievements>${achievement(1)}</achievements>`, 'europassCredential')
    const issuer = `<vp:issuer id="v1"><prefLabel>${words('Sealing body')}</prefLabel></vp:issuer>`
    const [record] = records(`<vp:verifiablePresentation ${namespaces}>${issuer}${inner}</vp:verifiablePresentation>`)
    expect(record).toMatchObject({ issuer: { name: { en: 'Sealing body' } }, awardingBody: { id: 'o2' } })
    expect(record?.remarks).toContainEqual({
      code: 'issued_by_mandate',
      place: '/vp:verifiablePresentation/europassCredential/issuer',
    })
  })

  test('the form of 2019: no namespace, levels in words, a credential inside of another', () => {
    const award = (title: string) =>
      `<learningAward><title>${title}</title><issuedDate>2019-10-15T00:00:00Z</issuedDate><NQFqualification><eqfLevel>6.0</eqfLevel><nqfLevel>NQF8</nqfLevel><iscedFcode>0611 Computer use</iscedFcode><ectsCreditPoints>75.0</ectsCreditPoints></NQFqualification><hasPart><title>Inner</title></hasPart></learningAward>`
    const body = (title: string) =>
      `<issuanceDate>2019-10-15T00:00:00Z</issuanceDate><issuer><organization idref="o"/></issuer><credentialSubject><id>x</id><fullName>Ana Pop</fullName><achievements>${award(title)}</achievements></credentialSubject><agentReferences><organization id="o"><preferredName>School ${title}</preferredName></organization></agentReferences>`
    const found = records(`<europassCredential>${body('A')}<contains>${body('B')}</contains></europassCredential>`)
    expect(found).toMatchObject([
      {
        title: { und: 'A' },
        issuer: { name: { und: 'School A' } },
        awardedOn: '2019-10-15',
        eqfLevelsStated: [{ code: '6' }],
        nqfLevelsStated: [{ code: 'NQF8' }],
        iscedFFields: ['0611'],
        parts: [{ title: { und: 'Inner' } }],
      },
      { title: { und: 'B' }, issuer: { name: { und: 'School B' } } },
    ])
  })

  test('an id that stands twice counts for its first place', () => {
    const text = credential(`<achievements>${achievement(1)}</achievements>`).replace(
      '</agentReferences>',
      `${organisation('o1', 'Stranger')}</agentReferences>`,
    )
    const [record] = records(text)
    expect(record?.issuer?.name).toEqual({ en: 'Issuer' })
    expect(record?.remarks).toContainEqual({
      code: 'id_repeated',
      place: '/europassCredential/agentReferences/organization[3]',
    })
  })

  test('accreditations speak of bodies: no record, with the reason', () => {
    const text = '<qmsAccreditations xmlns="http://data.europa.eu/esco/qms-xml/schema/accreditation"/>'
    expect(read(text)).toMatchObject({ ok: false, problem: { code: 'document_about_a_body' } })
  })

  test('a presentation of nothing is told', () => {
    expect(read(`<vp:verifiablePresentation ${namespaces}/>`)).toMatchObject({
      ok: false,
      problem: { code: 'document_ill_formed', details: { reason: 'presentation_empty' } },
    })
  })
})
