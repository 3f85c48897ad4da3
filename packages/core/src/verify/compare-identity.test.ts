import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { describe, expect, test } from 'vitest'
import type { Subject } from '../vocabulary/record.ts'
import type { ShownIdentity } from '../vocabulary/request.ts'
import { compareIdentity } from './compare-identity.ts'

const birthDate = '1996-03-14' as IsoDay
const seen = { seenBy: 'C. Berater', seenOn: '2026-11-03' as IsoDay }
const ana: Subject = { fullName: 'Ana Pop', birthDate }
const shown: ShownIdentity = { fullName: 'Ana Pop', birthDate, ...seen }
const married = {
  fullName: 'Ana Pop',
  documentedBy: 'C. Berater',
  documentSeen: 'marriage certificate 12/2020',
  on: '2026-11-03' as IsoDay,
}
const number = (value: string, scheme = 'national-id') => ({ identifiers: [{ scheme, value }] })
const { birthDate: _, ...unborn } = ana

describe('theirs, by an identity document', () => {
  test.each<[string, Subject, ShownIdentity, string]>([
    ['name and birth date', ana, shown, 'yes holder_name_and_birth_date_match'],
    ['another order of the parts', ana, { ...shown, fullName: 'POP Ana' }, 'yes holder_name_and_birth_date_match'],
    ['without accents', { ...ana, fullName: 'Ână Pop' }, shown, 'yes holder_name_by_rule'],
    ['in Cyrillic', { ...ana, fullName: 'Ана Поп' }, shown, 'yes holder_name_by_rule'],
    [
      'given and family name apart',
      { givenName: 'Ana', familyName: 'Pop', birthDate },
      shown,
      'yes holder_name_and_birth_date_match',
    ],
    ['never by name alone', unborn, shown, 'not-determined holder_name_only'],
    ['never by name alone, by a rule either', { fullName: 'Ână Pop' }, shown, 'not-determined holder_name_only'],
    ['another birth date', ana, { ...shown, birthDate: '1996-03-15' as IsoDay }, 'no holder_birth_date_differs'],
    ['nobody saw it', ana, { fullName: 'Ana Pop', birthDate }, 'not-determined holder_identity_not_seen'],
    ['another name', ana, { ...shown, fullName: 'Ioana Pop' }, 'no holder_name_differs'],
    ['initials', { ...ana, fullName: 'A. Pop' }, shown, 'not-determined holder_name_initials'],
    [
      'initials, another birth date',
      { ...ana, fullName: 'A. Pop' },
      { ...shown, birthDate: '1990-01-01' as IsoDay },
      'no holder_birth_date_differs',
    ],
    [
      'a second given name on one side',
      ana,
      { ...shown, fullName: 'Ana Maria Pop' },
      'not-determined holder_name_part_missing',
    ],
    [
      'a former name with its proof',
      ana,
      { ...shown, fullName: 'Ana Ionescu', formerNames: [married] },
      'yes holder_former_name_match',
    ],
    [
      'a former name, another birth date',
      ana,
      { ...shown, fullName: 'Ana Ionescu', birthDate: '1990-01-01' as IsoDay, formerNames: [married] },
      'no holder_birth_date_differs',
    ],
    [
      'a former name and no birth date',
      unborn,
      { ...shown, fullName: 'Ana Ionescu', formerNames: [married] },
      'not-determined holder_name_only',
    ],
    [
      'a former name that is another',
      ana,
      { ...shown, fullName: 'Ana Ionescu', formerNames: [{ ...married, fullName: 'Ana Radu' }] },
      'no holder_name_differs',
    ],
    [
      'name and number',
      { ...unborn, ...number('123') },
      { ...shown, ...number('123') },
      'yes holder_name_and_identifier_match',
    ],
    [
      'another number of the same kind',
      { ...ana, ...number('123') },
      { ...shown, ...number('124') },
      'no holder_identifier_differs',
    ],
    [
      'numbers are compared as they stand',
      { ...ana, ...number('123') },
      { ...shown, ...number('0123') },
      'no holder_identifier_differs',
    ],
    [
      'numbers of different kinds',
      { ...unborn, ...number('123') },
      { ...shown, ...number('123', 'student-number') },
      'not-determined holder_name_only',
    ],
    [
      'the number alone is not enough',
      number('123'),
      { ...shown, ...number('123') },
      'not-determined holder_not_named',
    ],
    ['no name in the document', { birthDate }, shown, 'not-determined holder_not_named'],
  ])('%s', (_name, subject, identity, expected) => {
    const { outcome, code } = compareIdentity(subject, identity)
    expect(`${outcome} ${code}`).toBe(expected)
  })

  test('says by which rule, and who documented a change', () => {
    expect(compareIdentity({ ...ana, fullName: 'Попъ Ână' }, { ...shown, fullName: 'Ana Pop' }).details).toMatchObject({
      rule: 'cyrillic',
      rules: 'accents, cyrillic, order',
    })
    const former = compareIdentity(ana, { ...shown, fullName: 'Ana Ionescu', formerNames: [married] })
    expect(former.details).toMatchObject({ former: 'Ana Pop', documentedBy: 'C. Berater', documentedOn: '2026-11-03' })
  })
})
