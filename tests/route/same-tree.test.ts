import { createKeylessWorkbench } from '@wanderbuch/adapters/workbench/create-workbench'
import { builtInVocabularies } from '@wanderbuch/adapters/esco/vocabularies'
import { callWanderbuch } from '@wanderbuch/cli/sample-call'
import { createApp } from '@wanderbuch/server/app'
import type { Services } from '@wanderbuch/server/services'
import { expect, test } from 'vitest'

const ignore = () => undefined
const app = createApp({
  services: {
    workbench: createKeylessWorkbench(builtInVocabularies),
    now: () => new Date('2026-11-22T12:00:00Z'),
    softwareVersion: '0.0.0-test',
  } as unknown as Services,
  limits: { perMinute: 1000 },
  logRequest: ignore,
  logError: ignore,
})

/** The text of one member of a JSON document, as it stands there. */
const memberText = (text: string, name: string) => JSON.stringify((JSON.parse(text) as Record<string, unknown>)[name])

async function askServer(order: object): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  return (await app.request('/api/routes', { method: 'POST', headers, body: JSON.stringify(order) })).text()
}

const circumstances = {
  nationality: 'eu-eea-ch',
  article11Level: 'c',
  trainingYears: 3,
  experience: [
    {
      role: 'self-employed',
      from: '2012-01-01',
      to: '2019-06-30',
      country: 'RO',
      ofThisProfession: true,
      fullTimeYears: 7.49,
      proof: 'home-certificate',
    },
    { role: 'employed', from: '2019-07-01', ofThisProfession: true },
  ],
  languageEvidence: [{ language: 'de', cefrLevel: 'B2' }],
}
const about = [
  '--nationality', 'eu', '--level', 'c', '--trained', '3',
  '--worked', 'self-employed 2012-01..2019-06 RO full-time certificate', '--worked', 'employed 2019-07..',
  '--language-proof', 'de B2',
] // prettier-ignore

test.each([
  [
    'nothing stated',
    '--to DE --from RO --as 7411.1 --purpose self-employed',
    [],
    { host: 'DE', home: 'RO', purpose: 'self-employed', targetOccupation: '7411.1' },
  ],
  [
    'facts stated',
    '--to DE --from RO --as 7411.1 --purpose technical-manager',
    about,
    { host: 'DE', home: 'RO', purpose: 'technical-manager', profession: 'electrician', circumstances },
  ],
  [
    'a region and a day',
    '--to IT:ITI1 --from RO --profession nurse --day 2026-01-05',
    [],
    { host: 'IT', hostRegion: 'ITI1', home: 'RO', profession: 'general-care-nurse', day: '2026-01-05' },
  ],
  [
    'a public post',
    '--to FR --from DE --as 7411.1 --purpose public-post --lang fr',
    about,
    { host: 'FR', home: 'DE', purpose: 'public-post', targetOccupation: '7411.1', circumstances, languages: ['fr'] },
  ],
  [
    'events',
    '--to FR --from RO --profession nurse --event complete=2026-09-20 --event submitted=2026-09-01',
    [],
    {
      host: 'FR',
      home: 'RO',
      profession: 'general-care-nurse',
      events: [
        { kind: 'submitted', on: '2026-09-01' },
        { kind: 'complete', on: '2026-09-20' },
      ],
    },
  ],
  [
    'papers of an older training',
    '--to DE --from RO --profession nurse',
    [
      '--nationality',
      'eu',
      '--worked',
      'employed 2021-01..2025-12 RO full-time',
      '--stated',
      'training-began=2000-09-01',
      '--stated',
      'rights-attested=yes',
      '--stated',
      'nursing-title=certificat-de-competente-profesionale',
      '--stated',
      'access-at-home=yes',
    ],
    {
      host: 'DE',
      home: 'RO',
      profession: 'general-care-nurse',
      circumstances: {
        nationality: 'eu-eea-ch',
        accessAtHome: true,
        trainingBegan: '2000-09-01',
        acquiredRights: { attested: true, nursingTitle: 'certificat-de-competente-profesionale' },
        experience: [
          {
            role: 'employed',
            from: '2021-01-01',
            to: '2025-12-31',
            country: 'RO',
            ofThisProfession: true,
            fullTimeYears: 4.99,
          },
        ],
      },
    },
  ],
  [
    'the person who answers for a firm',
    '--to IT --from RO --as 7411.1 --purpose technical-manager',
    ['--stated', 'firm-person-qualified=yes', '--stated', 'firm-person-elsewhere=no', '--stated', 'years-in-firm=6'],
    {
      host: 'IT',
      home: 'RO',
      purpose: 'technical-manager',
      targetOccupation: '7411.1',
      circumstances: { firm: { qualifiedPerson: true, servesOtherFirm: false, yearsInFirm: 6 } },
    },
  ],
  [
    'a title from outside the Union',
    '--to DE --from MD --profession nurse',
    ['--nationality', 'eu', '--stated', 'third-country-title=RO:3:certified', '--language-proof', 'de B2 certified'],
    {
      host: 'DE',
      home: 'MD',
      profession: 'general-care-nurse',
      circumstances: {
        nationality: 'eu-eea-ch',
        thirdCountryTitle: { acceptedBy: 'RO', yearsThere: 3, yearsCertified: true },
        languageEvidence: [{ language: 'de', cefrLevel: 'B2', certified: true }],
      },
    },
  ],
  [
    'a card, from handing in to the part of the host',
    '--to DE --from RO --profession nurse --event submitted-card=2026-09-01 --event handed-on=2026-10-01',
    [],
    {
      host: 'DE',
      home: 'RO',
      profession: 'general-care-nurse',
      events: [
        { kind: 'submitted-card', on: '2026-09-01' },
        { kind: 'handed-on', on: '2026-10-01' },
      ],
    },
  ],
  ['study, home not named', '--to NL --purpose further-study', [], { host: 'NL', purpose: 'further-study' }],
] as const)(
  '%s: the command and the API give byte for byte the same tree, words and clocks',
  async (_, line, more, order) => {
    const printed = (await callWanderbuch(['route', ...line.split(' '), ...more, '--json'])).out
    const answered = await askServer({ languages: ['en'], ...order })
    expect(memberText(answered, 'tree')).toMatch(/^\{"host"/)
    for (const name of ['tree', 'texts', 'clocks']) expect(memberText(printed, name)).toBe(memberText(answered, name))
  },
)
