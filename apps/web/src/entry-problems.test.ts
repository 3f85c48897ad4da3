import { expect, test } from 'vitest'
import type { EntryKind } from './declaration.ts'
import { findEntryProblems } from './entry-problems.ts'

const today = '2026-11-22'
const paper = { title: 'Diploma', body: 'School' }
const work = { title: 'Electrician', body: 'Firm' }

test.each<readonly [string, EntryKind, Record<string, string>, Record<string, string>]>([
  ['a complete paper', 'paper', paper, {}],
  ['a complete experience', 'experience', work, {}],
  ['a course needs a title only', 'course', { title: 'First aid' }, {}],
  ['nothing filled in', 'paper', {}, { title: 'form.required', body: 'form.required' }],
  ['blanks are nothing', 'course', { title: '  ' }, { title: 'form.required' }],
  ['a day without a person', 'paper', { ...paper, seenOn: '2026-11-03' }, { seenBy: 'form.needed-too' }],
  ['a person without a day is fine', 'paper', { ...paper, seenBy: 'C.' }, {}],
  [
    'translator without language',
    'paper',
    { ...paper, translationBy: 'T.' },
    { translationLanguage: 'form.needed-too' },
  ],
  [
    'language without translator',
    'paper',
    { ...paper, translationLanguage: 'de' },
    { translationBy: 'form.needed-too' },
  ],
  [
    'an answer without an address',
    'paper',
    { ...paper, issuerCheckAnswer: 'yes' },
    { issuerCheckUrl: 'form.needed-too' },
  ],
  [
    'an address without https',
    'paper',
    { ...paper, issuerCheckUrl: 'example.org' },
    { issuerCheckUrl: 'form.url-wrong' },
  ],
  [
    'an address of another kind',
    'paper',
    { ...paper, issuerCheckUrl: 'javascript:x' },
    { issuerCheckUrl: 'form.url-wrong' },
  ],
  ['awarded today', 'paper', { ...paper, awardedOn: today }, {}],
  ['awarded tomorrow', 'paper', { ...paper, awardedOn: '2026-11-23' }, { awardedOn: 'form.day-to-come' }],
  [
    'ended before it began',
    'experience',
    { ...work, from: '2020-02-01', until: '2020-01-31' },
    { until: 'form.until-before-from' },
  ],
  ['ended on the day it began', 'experience', { ...work, from: '2020-02-01', until: '2020-02-01' }, {}],
  ['a line too long', 'paper', { ...paper, outcomes: 'a'.repeat(1001) }, { outcomes: 'form.lines-too-long' }],
  ['a line as long as may be', 'paper', { ...paper, outcomes: 'a'.repeat(1000) }, {}],
  ['too many lines', 'experience', { ...work, tasks: 'a\n'.repeat(201) }, { tasks: 'form.lines-too-long' }],
  [
    'confirmed by somebody, but nothing',
    'experience',
    { ...work, tasks: 'a', confirmedBy: 'M.', confirmedOn: '2026-10-12' },
    { confirmedTasks: 'form.confirm-one' },
  ],
  [
    'confirmed without a day',
    'experience',
    { ...work, confirmedBy: 'M.', confirmedTasks: '1' },
    { confirmedOn: 'form.needed-too' },
  ],
])('%s', (_, kind, fields, expected) => expect(findEntryProblems({ kind, fields }, today)).toEqual(expected))
