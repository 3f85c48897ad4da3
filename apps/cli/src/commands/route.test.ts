import { purposes } from '@wanderbuch/core/vocabulary/request'
import { expect, test } from 'vitest'
import { callWanderbuch } from '../sample-call.ts'

const route = (line: string) => callWanderbuch(['route', ...line.split(' ').filter(Boolean)])

test.each([
  ['--from RO --to DE --profession electrician --purpose self-employed', 'electrician: Romania → Germany'],
  ['--from ro --to de --profession ELEKTRIKER', 'electrician: Romania → Germany'],
  ['--from RO --to DE --as 7411.1', 'electrician: Romania → Germany'],
  ['--to IT --as nurse', 'nurse responsible for general care → Italy'],
  ['--to EL', '→ Greece'],
  ['--from UK --to FR', 'United Kingdom → France'],
  ['--from RO --to IT:ITI1 --profession elettricista --lang it', 'elettricista: Romania → Italia'],
])('%s: %s', async (line, title) => {
  const { exitCode, out, errors } = await route(line)
  expect([exitCode, out.split('\n')[0], errors]).toEqual([0, title, ''])
})

test('steps are numbered in order and every number of a source stands in the list', async () => {
  const { out } = await route('--from RO --to DE --profession electrician --purpose self-employed')
  const [text = '', sources = ''] = out.split('\nSources\n')
  const steps = [...text.matchAll(/^ {1,2}(\d+) {2}/gm)].map(([, number]) => Number(number))
  expect(steps.length).toBeGreaterThan(5)
  expect(steps).toEqual(steps.map((_, index) => index + 1))
  const cited = [...text.matchAll(/\[([\d,]+)\]/g)].flatMap(([, numbers = '']) => numbers.split(','))
  const listed = new Set([...sources.matchAll(/\[(\d+)\]/g)].map(([, number]) => number))
  expect(cited.filter((number) => !listed.has(number))).toEqual([])
})

test('no id of a finding or fact stands in the text', async () => {
  const { out } = await route('--from RO --to DE --profession electrician')
  expect(out.replace(/https?:\S+/g, '')).not.toMatch(/\b(route|pack|rule|esco|caution)\/[a-z0-9]/)
})

test('what is stated is held against the rules', async () => {
  const work = '--stated work=self-employed:2015-01-01:2020-12-31:6:RO:home-certificate --stated work-is-whole=yes'
  const line = `--from RO --to DE --as 7411.1 --purpose self-employed --stated nationality=eu-eea-ch ${work} --day 2026-11-24`
  const { out } = await route(line)
  expect(out.replace(/\s+/g, ' ')).toContain(
    'Years of work instead of the qualification: by what you stated, the conditions are met.',
  )
  const { tree } = JSON.parse((await route(`${line} --json`)).out) as {
    tree: { steps: readonly { regime?: string; outcome: string }[] }
  }
  expect(tree.steps.find(({ regime }) => regime === 'experience')?.outcome).toBe('yes')
})

test.each(purposes)('the purpose %s is known by the name the API has', async (purpose) => {
  const { exitCode, out } = await route(`--from RO --to DE --as 7411.1 --purpose ${purpose} --json`)
  expect(exitCode).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ request: { purpose, host: 'DE', home: 'RO', targetOccupation: '7411.1' } })
})

test.each([
  ['', 'destination_missing', 'Write the country, for example --to DE'],
  ['--to Germany', 'country_unknown', 'Did you mean DE (Germany)?'],
  ['--to Rumänien', 'country_unknown', 'Did you mean RO (Romania)?'],
  ['--to ZZ', 'country_unknown', 'Write two letters'],
  ['--to IT:Toscana', 'region_unknown', 'Possible: IT:ITI1 Toscana'],
  ['--to DE:ITI1', 'region_unknown', 'DE:DE1 Baden-Württemberg'],
  ['--to DE --from Romanya', 'country_unknown', 'Did you mean RO (Romania)?'],
  ['--to DE --purpose self_employed', 'purpose_unknown', 'Did you mean --purpose self-employed?'],
  [
    '--to DE --purpose holiday',
    'purpose_unknown',
    'employee, self-employed, technical-manager, public-post, temporary-service, further-study',
  ],
  ['--to DE --profession electrican', 'occupation_unknown', 'Possible: 7411.1 electrician'],
  ['--to DE --as astronaut', 'occupation_unknown', 'Give an ESCO code such as 7411.1'],
  ['--to DE --out x.pdf', 'option_not_of_command', 'wanderbuch route --help'],
  ['--to DE --stated nationality=martian', 'stated_ill_formed', '--stated work=self-employed:2015-01-01'],
  ['--to DE --stated eqf-level=4', 'stated_ill_formed', '--stated work='],
  ['--to DE RO', 'word_unexpected', 'For example: wanderbuch route --from RO --to DE'],
])('"route %s" is refused: %s', async (line, code, advice) => {
  const words = await route(line)
  expect([words.exitCode, words.out]).toEqual([64, ''])
  expect(words.errors.replace(/\s+/g, ' ')).toContain(advice)
  expect(JSON.parse((await route(`${line} --json`)).out)).toMatchObject({ problem: { code } })
})

test.each([
  [['--level', 'C'], { article11Level: 'c' }],
  [['--trained', '3.5'], { trainingYears: 3.5 }],
  [['--nationality', 'other'], { nationality: 'third-country' }],
  [
    ['--language-proof', 'de b2 certified'],
    { languageEvidence: [{ language: 'de', cefrLevel: 'B2', certified: true }] },
  ],
  [
    ['--worked', 'self-employed 2012-01..2016-02'],
    { experience: [{ role: 'self-employed', from: '2012-01-01', ofThisProfession: true, to: '2016-02-29' }] },
  ],
  [
    ['--worked', 'employed 2012-03-15.. RO letter', '--stated', 'work=manager:2015-01-01'],
    {
      experience: [
        { role: 'employed', from: '2012-03-15', ofThisProfession: true, country: 'RO', proof: 'letter' },
        { role: 'manager', from: '2015-01-01', ofThisProfession: true },
      ],
    },
  ],
  [['--level', 'c', '--stated', 'article-11-level=d'], { article11Level: 'd' }],
  [
    ['--worked', 'executive 2012-01..2019-12 RO full-time technical:3'],
    { experience: [{ role: 'executive', technicalYears: 3, fullTimeYears: 8 }] },
  ],
  [
    [
      '--stated',
      'rights-attested=yes',
      '--stated',
      'training-conforms=no',
      '--stated',
      'nursing-title=diploma-de-licenta',
    ],
    { acquiredRights: { attested: true, conforms: false, nursingTitle: 'diploma-de-licenta' } },
  ],
  [
    ['--stated', 'firm-person-qualified=yes', '--stated', 'firm-person-elsewhere=no', '--stated', 'years-in-firm=6'],
    { firm: { qualifiedPerson: true, servesOtherFirm: false, yearsInFirm: 6 } },
  ],
  [
    ['--stated', 'access-at-home=yes', '--stated', 'working-days=40', '--stated', 'holds-decision=no'],
    { accessAtHome: true, workingDays: 40, holdsDecision: false },
  ],
  [
    ['--stated', 'registered=yes', '--stated', 'permit-this-year=no', '--stated', 'european-card=no'],
    { registration: { registered: true, permitThisYear: false }, listedEvidence: { europeanCard: false } },
  ],
  [
    ['--stated', 'declaration-sent-on=2026-10-01', '--stated', 'years-after-finding=6'],
    { serviceDeclaration: { sentOn: '2026-10-01' }, afterFinding: { years: 6 } },
  ],
  [
    ['--stated', 'third-country-title=RO:3:certified', '--stated', 'language=de:B2:certified'],
    {
      thirdCountryTitle: { acceptedBy: 'RO', yearsThere: 3, yearsCertified: true },
      languageEvidence: [{ language: 'de', cefrLevel: 'B2', certified: true }],
    },
  ],
])('%j is understood', async (typed, circumstances) => {
  const { out } = await callWanderbuch(['route', '--to', 'DE', ...typed, '--json'])
  expect(JSON.parse(out)).toMatchObject({ request: { circumstances } })
})

test.each([
  ['--level', 'f'],
  ['--level', '4'],
  ['--trained', 'three'],
  ['--nationality', 'romanian'],
  ['--language-proof', 'German B2'],
  ['--language-proof', 'de fluent'],
  ['--worked', 'boss 2012-01..2019-06'],
  ['--worked', 'self-employed since 2012'],
  ['--worked', 'self-employed 2012-13..2019-06'],
  ['--worked', 'self-employed 2019-06..2012-01'],
  ['--worked', 'self-employed 2012-01..2019-06 constructor'],
  ['--worked', 'self-employed 2012-01.. full-time'],
  ['--worked', 'executive 2012-01..2013-12 full-time technical:5'],
  ['--stated', 'nursing-title=diploma'],
  ['--stated', 'rights-attested=maybe'],
  ['--stated', 'years-in-firm=many'],
  ['--stated', 'working-days=400'],
])('%s %s is refused with an example', async (option, value) => {
  const { exitCode, errors } = await callWanderbuch(['route', '--to', 'DE', option, value])
  expect(exitCode).toBe(64)
  expect(errors).toContain(option)
})

test('the ways stand before the steps, with what is open and who can answer', async () => {
  const { out } = await route('--from RO --to DE --as 7411.1 --purpose self-employed')
  const text = out.replace(/\s+/g, ' ')
  expect(text).toContain('? Years of work instead of the qualification: Not determined yet.')
  expect(text).toContain('Can be answered by you.')
  expect(out.indexOf('The ways that are looked at')).toBeLessThan(out.indexOf('  1  '))
})
