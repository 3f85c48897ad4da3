import { parseXml } from '@wanderbuch/proofs/xml/parse-xml'
import { describe, expect, test } from 'vitest'
import { recordsFromElmo } from './from-elmo.ts'

const read = (inside: string, more = '') => {
  const learner =
    '<learner><identifier type="x">1</identifier><givenNames>Ana</givenNames><familyName>Pop</familyName><bday>1996-03-14</bday></learner>'
  const issuer =
    '<issuer><country>RO</country><title xml:lang="ro">Scoala</title><title xml:lang="en">School</title></issuer>'
  const text = `<elmo xmlns="https://github.com/emrex-eu/elmo-schemas/tree/v1"><generatedDate>2024-07-15T12:00:00Z</generatedDate>${learner}<report>${issuer}${inside}<issueDate>2024-07-15T23:30:00+03:00</issueDate></report>${more}</elmo>`
  const parsed = parseXml(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem))
  const drafts = recordsFromElmo(parsed.value, 'secured')
  return drafts.ok ? drafts.value : []
}

const specification = (title: string, type: string, rest: { instance?: string; parts?: string } = {}) =>
  `<learningOpportunitySpecification><title xml:lang="en">${title}</title><type>${type}</type><specifies><learningOpportunityInstance>${rest.instance ?? ''}</learningOpportunityInstance></specifies>${(rest.parts ?? '').replaceAll(/<p>(.*?)<\/p>/g, '<hasPart>$1</hasPart>')}</learningOpportunitySpecification>`

const level = (type: string, value: string) => `<level><type>${type}</type><value>${value}</value></level>`
const credit = (value: string) => `<credit><scheme>ects</scheme><value>${value}</value></credit>`

describe('ELMO (EMREX), versions 1.0 to 2.0', () => {
  test('a programme is a record; its parts are kept with credits, grade and level', () => {
    const inner = specification('Lab', 'Class', { instance: '<engagementHours>30</engagementHours>' })
    const course = specification('Circuits', 'Course', {
      instance: `<status>passed</status><resultLabel>10</resultLabel>${credit('6')}${level('EQF', '6')}`,
      parts: `<p>${inner}</p>`,
    })
    const [record, ...more] = read(
      specification('Electrical engineering', 'Degree Programme', {
        instance: `<date>2024-06-28</date><resultLabel>9.20</resultLabel>${credit('180')}${level('eqf', '6')}${level('NQF', '6')}`,
        parts: `<p>${course}</p>`,
      }),
    )
    expect(more).toEqual([])
    expect(record).toMatchObject({
      basis: 'secured',
      kind: 'achievement',
      dialect: 'elmo',
      title: { en: 'Electrical engineering' },
      subject: { givenName: 'Ana', familyName: 'Pop', birthDate: '1996-03-14' },
      issuer: { name: { ro: 'Scoala', en: 'School' }, country: 'RO' },
      issuedOn: '2024-07-15',
      awardedOn: '2024-06-28',
      eqfLevelsStated: [{ code: '6' }],
      nqfLevelsStated: [{ code: '6' }],
      creditPoints: '180 ECTS',
      grade: '9.20',
      parts: [
        { number: '1', title: { en: 'Circuits' }, kind: 'Course', creditPoints: '6 ECTS', grade: '10', eqfLevel: '6' },
        { number: '1.1', title: { en: 'Lab' }, kind: 'Class', workload: '30 h' },
      ],
    })
    expect(record).not.toHaveProperty('awardingBody')
  })

  test.each([
    // top elements: [type, status], titles of the records, parts of the last one
    [[['Course', 'passed']], ['a0'], undefined],
    [[['Course', '']], ['a0'], undefined],
    [
      [
        ['Course', 'passed'],
        ['Module', 'passed'],
      ],
      ['Transcript of Records'],
      2,
    ],
    [
      [
        ['Degree Programme', 'passed'],
        ['Course', 'passed'],
      ],
      ['a0', 'a1'],
      undefined,
    ],
    [
      [
        ['Course', 'passed'],
        ['Course', 'failed'],
      ],
      ['Transcript of Records'],
      2,
    ],
    // What was failed or still goes on is no achievement of its own.
    [[['Course', 'failed']], [], undefined],
    [[['Degree Programme', 'in-progress']], [], undefined],
    [
      [
        ['Degree Programme', 'in-progress'],
        ['Course', 'passed'],
      ],
      ['Transcript of Records'],
      2,
    ],
  ] as const)('%j: %j', (tops, titles, parts) => {
    const records = read(
      tops
        .map(([type, status], index) =>
          specification(`a${index}`, type, { instance: status && `<status>${status}</status>` }),
        )
        .join(''),
    )
    expect(records.map(({ title }) => title.en)).toEqual(titles)
    expect(records.at(-1)?.parts?.length).toBe(parts)
  })

  test('what is not taken over is told with its place, once for each kind', () => {
    const [record] = read(
      specification('a', 'Course', { instance: '<shortenedGrading/><shortenedGrading/>' }),
      '<attachment><content>data:,x</content></attachment><groups/>',
    )
    expect(record?.remarks).toEqual([
      { code: 'not_read', place: '/elmo/learner/identifier' },
      {
        code: 'not_read',
        place: '/elmo/report/learningOpportunitySpecification/specifies/learningOpportunityInstance/shortenedGrading',
      },
      { code: 'not_read', place: '/elmo/attachment' },
      { code: 'not_read', place: '/elmo/groups' },
    ])
  })

  test('words as the schema allows them: CDATA, references, no language', () => {
    const [record] = read(
      specification('The importance of &lt;b<![CDATA[r> in HTML]]>', 'Course').replace(' xml:lang="en"', ''),
    )
    expect(record?.title).toEqual({ und: 'The importance of <br> in HTML' })
  })

  test('days and countries that cannot be read are told, never guessed', () => {
    const [record] = read(specification('a', 'Course', { instance: '<date>28.6.2024</date>' }))
    expect(record).not.toHaveProperty('awardedOn')
    expect(record?.remarks).toEqual(
      expect.arrayContaining([{ code: 'not_a_day', place: expect.stringMatching(/\/date$/) }]),
    )
  })
})
