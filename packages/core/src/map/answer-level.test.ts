import { expect, test } from 'vitest'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { coreWords } from '../report/words/core-words.ts'
import { createWords } from '../report/words/create-words.ts'
import { answerLevel } from './answer-level.ts'

const [words, german] = (['en', 'de'] as const).map((language) => createWords(language, coreWords))

function sentence(framework: string, nationalCode: string, awardedOn?: string, said = words): string {
  const named = /^[A-Z]{2}$/.test(framework) ? { country: framework } : framework
  const { message, parameters } = answerLevel({
    framework: named,
    nationalCode,
    day: '2026-11-22' as IsoDay,
    ...(awardedOn && { awardedOn: awardedOn as IsoDay }),
  })
  return said?.label(message, parameters) ?? ''
}

test.each([
  // framework, code, awarded, what a reader is told
  [
    'FR',
    'III',
    '2010-06-30',
    /code “III” stands for EQF level 5\. Today this is level 5 .* only since December 2012\.$/,
  ],
  ['FR', 'I', '2010-06-30', /the title of the qualification decides\. .*: EQF level 7 or EQF level 8\.$/],
  ['FR', '5', '2010-06-30', /not in use on the day of award\. .*5 in the framework itself \(since 10 January 2019\)/],
  [
    'LV',
    '3',
    '2015-06-30',
    /“Profesionālās kvalifikācijas līmeņi \(PKL\) 1-5” was in use\. Its code “3” stands for EQF level 4/,
  ],
  [
    'RO',
    '4',
    '2009-06-01',
    /older numbering .* table is not at hand here\. The code “4” must not be read as a level of today\.$/,
  ],
  ['RO', 'nivel 4', '2016-06-30', /^Level 4 of .* only since April 2018\. The document is older/],
  ['AT', '6', '2014-06-30', /Certificates there carry a level only since March 2016\./],
  ['DE', '4', undefined, /^When was it awarded\? .* Today that level is linked to EQF level 4\.$/],
  [
    'LV',
    '3',
    undefined,
    /Possible readings: 3 in the framework itself: EQF level 3; 3 in “[^”]+” \(until 31 July 2022\): EQF level 4\.$/,
  ],
  ['DE', 'Meister', '2015-06-30', /has no level “Meister”\. Its levels are: 8, 7, .* Meister \(level 6, EQF level 6\)/],
  [
    'CH',
    'EFZ',
    '2020-06-30',
    /it is set for each diploma\. Possible readings: EFZ in “EBA, EFZ, BP, HFP, HF”: EQF level 4\.$/,
  ],
  [
    'BE',
    '4',
    '2020-06-30',
    /A number alone means nothing\. Possible frameworks: Flemish .*; Qualifications Framework of the German/,
  ],
  ['', '3', '2020-06-30', /^Which framework does level 3 belong to\? A number alone means nothing\.$/],
  [
    'uk-eni',
    '4',
    '2015-06-30',
    /was linked to EQF level 5\. The link lasted from 2010 to 31 January 2020\. Today there is none\.$/,
  ],
  ['AL', '4', '2022-06-30', /between January 2021 and July 2024/],
  ['BA', '4', '2020-06-30', /is not linked to the EQF\. There is no EQF level for it\.$/],
])('%s %s of %s', (framework, code, awardedOn, expected) => {
  expect(sentence(framework, code, awardedOn)).toMatch(expected)
})

test.each([
  ['FR', 'III', '2010-06-30', /Der Code „III“ steht dort für EQR-Niveau 5\. .* erst seit Dezember 2012 zugeordnet\.$/],
  ['FR', 'I', '2010-06-30', /Der Titel der Qualifikation entscheidet\. .*: EQR-Niveau 7 oder EQR-Niveau 8\.$/],
  ['RO', '4', '2009-06-01', /eine ältere Zählung .* Der Code „4“ darf nicht als heutiges Niveau gelesen werden\.$/],
  ['RO', '4', '2016-06-30', /^Niveau 4 von .* erst seit April 2018 zugeordnet\. Das Dokument ist älter;/],
  [
    'DE',
    '4',
    undefined,
    /^Wann wurde es verliehen\? .* „Deutscher Qualifikationsrahmen für lebenslanges Lernen“ offen\./,
  ],
  ['CH', 'EFZ', '2020-06-30', /Es wird für jeden Abschluss festgelegt\./],
  ['BA', '4', '2020-06-30', /ist dem EQR nicht zugeordnet\. Es gibt dafür kein EQR-Niveau\.$/],
  ['MD', '4', '2020-06-30', /^Die Quellen sind sich nicht einig/],
  ['uk-sct', '6', '2015-06-30', /Die Zuordnung galt von 2010 bis 31\. Januar 2020\. Heute gibt es keine\.$/],
])('in German: %s %s of %s', (framework, code, awardedOn, expected) => {
  expect(sentence(framework, code, awardedOn, german)).toMatch(expected)
})
