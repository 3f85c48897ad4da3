import { describe, expect, test } from 'vitest'
import type { IsoDay } from '../iso-day.ts'
import { findFramework, listLevels } from './find-framework.ts'
import { placeLevel } from './place-level.ts'

const today = '2026-11-22' as IsoDay
const asDay = (text: string) => text as IsoDay

function place(framework: string, nationalCode: string, awardedOn: string | undefined) {
  return placeLevel({
    framework,
    nationalCode,
    day: today,
    ...(awardedOn !== undefined && { awardedOn: asDay(awardedOn) }),
  })
}

const uri = (frameworkId: string, code: string) => listLevels(frameworkId).find((row) => row.code === code)?.uri ?? ''

describe('yes: framework, code, awarded, EQF level then, EQF level now, certainty, reason', () => {
  test.each([
    // own row, awarded after the link
    ['DE', '4', '2020-07-01', 4, 4, 'single-source', 'level_by_current_row'],
    ['germany', 'DQR 6', '2014-01-01', 6, 6, 'single-source', 'level_by_current_row'],
    ['AT', '5', '2024-06-30', 5, 5, 'single-source', 'level_by_current_row'],
    ['IE', '8', '2015-10-01', 6, 6, 'single-source', 'level_by_current_row'],
    ['IE', 'NFQ 10', '2015-10-01', 8, 8, 'single-source', 'level_by_current_row'],
    ['SI', '5', '2018-06-01', 4, 4, 'two-sources', 'level_by_current_row'],
    ['SI', '10', '2018-06-01', 8, 8, 'single-source', 'level_by_current_row'],
    ['IS', '3', '2020-06-01', 4, 4, 'single-source', 'level_by_current_row'],
    ['IS', '7', '2020-06-01', 8, 8, 'single-source', 'level_by_current_row'],
    ['IS', '6.2', '2020-06-01', 7, 7, 'single-source', 'level_by_current_row'],
    ['HR', '6.sv', '2020-06-01', 6, 6, 'single-source', 'level_by_current_row'],
    ['HR', '7.1 st', '2020-06-01', 7, 7, 'inferred', 'level_by_current_row'],
    ['CY', '5A', '2020-06-01', 5, 5, 'inferred', 'level_by_current_row'],
    ['MK', '6A', '2020-06-01', 6, 6, 'single-source', 'level_by_current_row'],
    ['MK', '5', '2020-06-01', 5, 5, 'inferred', 'level_by_current_row'],
    ['NL', '4+', '2020-06-01', 4, 4, 'two-sources', 'level_by_current_row'],
    ['PL', '5', '2020-06-01', 5, 5, 'two-sources', 'level_by_current_row'],
    ['EL', '6', '2020-06-01', 6, 6, 'single-source', 'level_by_current_row'],
    ['GR', '6', '2020-06-01', 6, 6, 'single-source', 'level_by_current_row'],
    ['IT', 'livello 4', '2020-06-01', 4, 4, 'single-source', 'level_by_current_row'],
    ['belgium-fl', '4', '2020-06-01', 4, 4, 'two-sources', 'level_by_current_row'],
    ['ES', '6', '2025-06-01', 6, 6, 'two-sources', 'level_by_current_row'],
    ['spain', '3', '2025-06-01', 3, 3, 'two-sources', 'level_by_current_row'],
    ['ES', 'MECU 5A', '2025-06-01', 5, 5, 'two-sources', 'level_by_current_row'],
    ['AL', '4', '2025-01-01', 4, 4, 'single-source', 'level_by_current_row'],
    ['EE', '4', '2020-01-01', 4, 4, 'two-sources', 'level_by_current_row'],
    ['CH', '4', '2020-01-01', 4, 4, 'two-sources', 'level_by_current_row'],
    // renumbered: which one was in use on the day
    ['FR', '5', '2019-01-10', 5, 5, 'two-sources', 'level_by_current_row'],
    ['FR', 'III', '2010-06-30', 5, 5, 'two-sources', 'level_by_legacy_row'],
    ['FR', 'niveau V', '2019-01-09', 3, 3, 'two-sources', 'level_by_legacy_row'],
    ['FR', 'IV', '1995-06-30', 4, 4, 'two-sources', 'level_by_legacy_row'],
    ['FR', 'II', '2017-06-30', 6, 6, 'two-sources', 'level_by_legacy_row'],
    ['LV', '3', '2015-06-30', 4, 4, 'two-sources', 'level_by_legacy_row'],
    ['LV', '3', '2022-07-31', 4, 4, 'two-sources', 'level_by_legacy_row'],
    ['LV', '3', '2022-08-01', 3, 3, 'single-source', 'level_by_current_row'],
    ['LV', 'LKI 3', '2015-06-30', 3, 3, 'single-source', 'level_by_current_row'],
    ['LV', '3. PKL', '2015-06-30', 4, 4, 'two-sources', 'level_by_legacy_row'],
    ['LV', '6', '2015-06-30', 6, 6, 'single-source', 'level_by_current_row'],
    ['SI', 'V', '2012-06-30', 4, 4, 'two-sources', 'level_by_legacy_row'],
    ['SI', 'VI', '2012-06-30', 5, 5, 'single-source', 'level_by_legacy_row'],
    ['SI', '4', '2012-06-30', 4, 4, 'carried-back', 'numberings_agree'],
    ['BG', 'IV степен', '2020-06-30', 5, 5, 'confirmed', 'level_by_legacy_row'],
    ['BG', '4', '2020-06-30', 4, 4, 'two-sources', 'level_by_current_row'],
    ['IE', 'Intermediate Certificate', '1985-06-30', 2, 2, 'confirmed', 'level_by_legacy_row'],
    ['EL', 'EPAS', '2019-06-30', 4, 3, 'single-source', 'level_by_legacy_row'],
    ['EL', 'EPAS', '2021-06-30', 3, 3, 'single-source', 'level_by_legacy_row'],
    ['HU', 'OKJ secondary', '2016-06-30', 4, 4, 'confirmed', 'level_by_legacy_row'],
    // before the link, no break known
    ['RO', '4', '2016-06-30', 4, 4, 'carried-back', 'carried_back_before_safe_from'],
    ['RO', '4', '2018-05-01', 4, 4, 'single-source', 'level_by_current_row'],
    ['DE', '4', '1998-07-01', 4, 4, 'carried-back', 'carried_back_before_safe_from'],
    ['SE', '4', '2010-06-01', 4, 4, 'carried-back', 'carried_back_before_safe_from'],
    ['IE', '5', '2004-06-01', 4, 4, 'carried-back', 'carried_back_before_safe_from'],
    // linked, but nothing was given a level yet
    ['germany', 'DQR 6', '2013-12-31', 6, 6, 'carried-back', 'carried_back_before_levelled'],
    ['AT', '6', '2014-03-01', 6, 6, 'carried-back', 'carried_back_before_levelled'],
    ['AT', '6', '2016-03-15', 6, 6, 'single-source', 'level_by_current_row'],
    // former link of the United Kingdom: a level then, none now
    ['uk-eni', '4', '2015-06-01', 5, undefined, 'two-sources', 'level_by_former_link'],
    ['uk-sct', '6', '2015-06-01', 4, undefined, 'two-sources', 'level_by_former_link'],
    ['uk-sct', '12', '2015-06-01', 8, undefined, 'two-sources', 'level_by_former_link'],
    ['uk-sct', '6', '2008-06-01', 4, undefined, 'carried-back', 'level_by_former_link'],
    ['uk-eni', '3', '2002-06-01', 4, undefined, 'two-sources', 'level_by_legacy_row'],
    ['uk-sct', 'Higher', '2015-06-01', 4, undefined, 'two-sources', 'level_by_legacy_row'],
  ] as const)('%s %s of %s', (...[framework, code, awardedOn, eqf, current, certainty, reason]) => {
    const placement = place(framework, code, awardedOn)
    expect(placement).toMatchObject({ outcome: 'yes', eqfLevel: eqf, certainty, reasonCode: reason })
    expect(placement.currentEqfLevel).toBe(current)
    expect(placement.sources.length).toBeGreaterThan(0)
    expect(placement.whoCanAnswer?.name).toBeTruthy()
  })

  test('concept URIs of framework and level are read', () => {
    const framework = findFramework('latvia')?.uri ?? ''
    expect(place(framework, uri('latvia', '3'), '2015-06-30')).toMatchObject({ outcome: 'yes', eqfLevel: 3 })
    expect(place('', uri('belgium-fl', '4'), '2020-06-30')).toMatchObject({
      eqfLevel: 4,
      framework: { id: 'belgium-fl' },
    })
    expect(place('BE', uri('belgium-fr', '4'), '2020-06-30')).toMatchObject({
      eqfLevel: 4,
      framework: { id: 'belgium-fr' },
    })
  })

  test('a carried-back level says since when the framework is linked', () => {
    expect(place('RO', '4', '2016-06-30')).toMatchObject({ basis: 'carried-back', params: { linkedSince: '2018-04' } })
    expect(place('FR', 'III', '2010-06-30').params).toMatchObject({ linkedSince: '2012-12', currentNqfLevel: '5' })
  })

  test('a country may be named as an object', () => {
    const query = { framework: { country: 'ro' }, nationalCode: 'nivel 4', awardedOn: asDay('2020-06-30'), day: today }
    expect(placeLevel(query)).toMatchObject({
      outcome: 'yes',
      eqfLevel: 4,
      framework: { id: 'romania', country: 'RO' },
    })
  })
})

test('the report of the link is among the sources', () => {
  const titles = place('RO', '4', '2020-06-30').sources.map(({ title }) => title)
  expect(titles.join('; ')).toContain('Referencing the Romanian Qualifications Framework to the EQF (2018)')
})

describe('no EQF level: framework, code, awarded, reason', () => {
  test.each([
    ['BA', '4', '2020-06-30', 'framework_not_referenced'],
    ['GE', '4', '2020-06-30', 'framework_not_referenced'],
    ['belgium-de', '4', '2020-06-30', 'framework_not_referenced'],
    ['UA', '7', '2022-06-30', 'framework_only_compared'],
    ['BG', '0', '2020-06-30', 'national_level_without_eqf'],
    ['IE', '1', '2020-06-30', 'national_level_without_eqf'],
    ['NL', 'Entry level', '2020-06-30', 'national_level_without_eqf'],
    ['MT', 'A', '2020-06-30', 'national_level_without_eqf'],
    ['uk-eni', '4', '2023-06-30', 'referencing_ended'],
    ['uk-wls', '4', '2020-02-01', 'referencing_ended'],
  ] as const)('%s %s of %s: %s', (...[framework, code, awardedOn, reason]) => {
    const placement = place(framework, code, awardedOn)
    expect(placement).toMatchObject({ outcome: 'no', reasonCode: reason })
    expect(placement.eqfLevel).toBeUndefined()
  })

  test('a question about a day before the link', () => {
    const query = { framework: 'RO', nationalCode: '4', awardedOn: asDay('2016-06-30'), day: asDay('2017-01-01') }
    expect(placeLevel(query)).toMatchObject({ outcome: 'no', reasonCode: 'framework_not_yet_referenced' })
  })
})

describe('not determined: framework, code, awarded, reason, missing', () => {
  test.each([
    ['RO', '4', '2009-06-01', 'legacy_table_not_at_hand', 'legacyTable'],
    ['RO', '3', '2009-06-01', 'legacy_table_not_at_hand', 'legacyTable'],
    ['RO', '6', '2009-06-01', 'numbering_not_in_force', 'numbering'],
    ['RO', '4', '2014-06-15', 'numbering_ambiguous', 'numbering'],
    ['RO', '4', undefined, 'award_day_missing', 'awardedOn'],
    ['DE', '4', undefined, 'award_day_missing', 'awardedOn'],
    ['FR', 'I', '2010-06-30', 'legacy_not_separable_by_code', 'title'],
    ['FR', '3', '2010-06-30', 'numbering_not_in_force', 'numbering'],
    ['FR', 'III', '2021-06-30', 'numbering_not_in_force', 'numbering'],
    ['FR', 'V bis', '2010-06-30', 'legacy_recalled_only', 'legacyTable'],
    ['FR', 'VI', '2010-06-30', 'legacy_without_conversion', 'title'],
    ['FR', 'III', undefined, 'award_day_missing', 'awardedOn'],
    ['LV', '5', '2015-06-30', 'legacy_not_separable_by_code', 'title'],
    ['LV', '3', undefined, 'award_day_missing', 'awardedOn'],
    ['EE', 'III', '2007-06-30', 'legacy_not_separable_by_code', 'occupation'],
    ['EE', '4', '2005-06-30', 'numbering_not_in_force', 'numbering'],
    ['CH', 'EFZ', '2020-06-30', 'legacy_not_separable_by_code', 'diploma'],
    ['HU', 'OKJ 54', '2015-06-30', 'legacy_recalled_only', 'legacyTable'],
    ['DE', 'Meister', '2015-06-30', 'national_code_unknown', 'nationalCode'],
    ['PT', '3', '2009-06-30', 'legacy_recalled_only', 'legacyTable'],
    ['BG', 'III степен', '2020-06-30', 'legacy_recalled_only', 'legacyTable'],
    ['IS', '4', '2014-06-30', 'legacy_table_not_at_hand', 'legacyTable'],
    ['IS', '4', '2016-06-30', 'numbering_ambiguous', 'numbering'],
    ['IE', '2', '2004-06-30', 'numbering_ambiguous', 'numbering'],
    ['SI', '7', '2012-06-30', 'numbering_ambiguous', 'numbering'],
    ['SI', 'VII', '2012-06-30', 'legacy_recalled_only', 'legacyTable'],
    ['ES', '3', '2025-06-30', 'numbering_ambiguous', 'numbering'],
    ['ES', '3', '2015-06-30', 'numbering_ambiguous', 'numbering'],
    ['ES', 'MECES 2', '2020-06-30', 'legacy_recalled_only', 'legacyTable'],
    ['spain', '3', '2015-06-30', 'numbering_not_in_force', 'numbering'],
    ['uk-eni', '4', '2002-06-30', 'legacy_not_separable_by_code', 'title'],
    ['uk-eni', 'NVQ 4', '2008-06-30', 'legacy_not_separable_by_code', 'title'],
    ['uk-sct', '5', '2015-06-30', 'level_recalled_only', 'level'],
    ['uk-sct', 'SVQ 3', '2015-06-30', 'legacy_not_separable_by_code', 'title'],
    ['RS', '4', '2010-06-30', 'numbering_ambiguous', 'numbering'],
    ['HR', 'IV', '2005-06-30', 'legacy_recalled_only', 'legacyTable'],
    ['DK', '1', '2020-06-30', 'level_undetermined', 'level'],
    ['MK', '1', '2020-06-30', 'level_undetermined', 'level'],
    ['MD', '4', '2020-06-30', 'referencing_doubtful', 'referencing'],
    ['AL', '4', '2022-06-30', 'referencing_date_unknown', 'referencingDate'],
    ['EU', '3', '2000-06-30', 'legacy_without_conversion', 'title'],
    ['BE', '4', '2020-06-30', 'framework_missing', 'framework'],
    ['GB', '4', '2015-06-30', 'framework_missing', 'framework'],
    ['UK', '4', '2015-06-30', 'framework_missing', 'framework'],
    ['', '3', '2015-06-30', 'framework_missing', 'framework'],
    ['US', '3', '2015-06-30', 'framework_unknown', 'framework'],
    ['DE', '', '2015-06-30', 'national_code_missing', 'nationalCode'],
    ['DE', '9', '2015-06-30', 'national_code_unknown', 'nationalCode'],
    ['DE', 'IV', '2015-06-30', 'national_code_unknown', 'nationalCode'],
    ['DE', 'EQF 4', '2015-06-30', 'national_code_unknown', 'nationalCode'],
    ['NO', '1', '2015-06-30', 'national_code_unknown', 'nationalCode'],
    ['DE', '4', '2027-01-01', 'award_day_after_query_day', 'awardedOn'],
    ['DE', '__proto__', '2015-06-30', 'national_code_unknown', 'nationalCode'],
  ] as const)('%s %s of %s: %s', (...[framework, code, awardedOn, reason, missing]) => {
    const placement = place(framework, code, awardedOn)
    expect(placement).toMatchObject({ outcome: 'not-determined', reasonCode: reason })
    expect(placement.missing).toContain(missing)
    expect(placement.eqfLevel).toBeUndefined()
  })

  test('French I may be 7 or 8', () => {
    expect(place('FR', 'I', '2010-06-30').candidates.map(({ eqfLevel }) => eqfLevel)).toEqual([7, 8])
  })

  test('Romanian 4 of 2009: ask the ANC; no number is offered for the old scale', () => {
    const placement = place('RO', '4', '2009-06-01')
    expect(placement.whoCanAnswer).toEqual({
      name: expect.stringContaining('ANC') as string,
      url: 'https://www.anc.edu.ro',
    })
    expect(placement.params).toMatchObject({ act: 'Ordin MEN 3.973/2014' })
    expect(JSON.stringify(placement.candidates)).not.toContain('eqfLevel')
    expect(placement.currentEqfLevel).toBeUndefined()
  })

  test('without a day of award both readings of a Latvian 3 are listed', () => {
    expect(place('LV', '3', undefined).candidates.map(({ numbering, eqfLevel }) => [numbering, eqfLevel])).toEqual([
      [undefined, 3],
      ['Profesionālās kvalifikācijas līmeņi (PKL) 1-5', 4],
    ])
  })

  test('without a day of award and without a break, the level of today is given as such', () => {
    expect(place('DE', '4', undefined)).toMatchObject({ outcome: 'not-determined', currentEqfLevel: 4 })
    expect(place('FR', '5', undefined).currentEqfLevel).toBeUndefined()
  })

  test('a country with several frameworks is asked back', () => {
    const belgian = place('BE', '4', '2020-06-30').candidates.map(({ frameworkId }) => frameworkId)
    expect(belgian).toEqual(['belgium-fl', 'belgium-fr', 'belgium-de'])
  })

  test('the level of another framework is refused', () => {
    expect(place('DE', uri('austria', '4'), '2020-06-30')).toMatchObject({
      reasonCode: 'national_code_of_other_framework',
    })
  })

  test('a title written as a code brings the levels of like titles, by country', () => {
    const levelOf = (framework: string, title: string) => place(framework, title, '2020-06-30').candidates[0]?.eqfLevel
    expect(levelOf('DE', 'Meister')).toBe(6)
    expect(levelOf('AT', 'Meister')).toBe(6)
    expect(levelOf('FR', 'brevet de maîtrise')).toBe(5)
    expect(levelOf('LU', 'brevet de maîtrise')).toBe(5)
    expect(levelOf('SI', 'mojstrski izpit')).toBe(4)
    expect(levelOf('ME', 'Master craftsman examination')).toBe(4)
    expect(levelOf('TR', 'Mastership certificate')).toBe(4)
    expect(place('belgium-de', 'Meisterbrief', '2020-06-30').candidates).toEqual([])
  })

  test('the usual level of a Swiss diploma type is offered, never answered', () => {
    const offered = ['EBA', 'EFZ', 'eidg. Fachausweis', 'eidg. Diplom', 'Diplom HF'].map((type) =>
      place('CH', type, '2020-06-30'),
    )
    expect(offered.map(({ candidates }) => candidates[0]?.eqfLevel)).toEqual([3, 4, 5, 6, 6])
    expect(offered.every(({ outcome, params }) => outcome === 'not-determined' && params.per === 'diploma')).toBe(true)
  })

  test('an open answer is as certain as the row it rests on', () => {
    expect(place('FR', 'I', '2010-06-30').certainty).toBe('two-sources')
    expect(place('PT', '3', '2009-06-30').certainty).toBe('recalled')
  })

  test('a number without a framework offers the frameworks by name', () => {
    expect(place('BE', '4', '2020-06-30').candidates[0]?.frameworkName).toBe('Flemish Qualifications Structure')
  })

  test('an unknown code names the known ones', () => {
    expect(place('DE', 'S6', '2020-06-30').params).toMatchObject({ known: ['8', '7', '6', '5', '4', '3', '2', '1'] })
  })
})
