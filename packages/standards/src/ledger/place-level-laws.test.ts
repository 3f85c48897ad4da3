import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IsoDay } from '../iso-day.ts'
import { findFramework, listFrameworks } from './find-framework.ts'
import { legacyRows, levelRows, numberingRows } from './ledger-data.ts'
import { placeLevel } from './place-level.ts'

const today = '2026-11-22' as IsoDay
const asDay = (text: string) => text as IsoDay

function place(framework: string, nationalCode: string, awardedOn: IsoDay | undefined) {
  return placeLevel({ framework, nationalCode, day: today, ...(awardedOn !== undefined && { awardedOn }) })
}

describe('laws', () => {
  const anyDay = fc
    .date({ min: new Date('1950-01-01'), max: new Date('2026-11-22'), noInvalidDate: true })
    .map((date) => asDay(date.toISOString().slice(0, 10)))
  const numberingOf = (id: string) => numberingRows.find((row) => row.id === id)

  test('a legacy row marked recalled holds no number', () => {
    for (const row of legacyRows.filter(({ certainty }) => certainty === 'recalled')) {
      expect(row.eqf ?? row.nqf).toBeUndefined()
    }
  })

  test('a recalled legacy code, written with its name, never yields a number of its own', () => {
    const recalled = legacyRows.filter(
      ({ certainty, numbering }) => certainty === 'recalled' && numberingOf(numbering)?.names[0],
    )
    fc.assert(
      fc.property(fc.constantFrom(...recalled), anyDay, (row, awardedOn) => {
        const numbering = numberingOf(row.numbering)
        const placement = place(numbering?.framework ?? '', `${numbering?.names[0]} ${row.code}`, awardedOn)
        expect(placement.eqfLevel).toBeUndefined()
      }),
      { numRuns: 300 },
    )
  })

  test('frameworks without a referencing never show an EQF level', () => {
    const closed = listFrameworks().filter(({ status }) => !['referenced', 'former'].includes(status))
    expect(closed.map(({ id }) => id).sort()).toEqual([
      'belgium-de',
      'bosnia-herzegovina',
      'georgia',
      'moldova',
      'ukraine',
    ])
    fc.assert(
      fc.property(
        fc.constantFrom(...closed),
        fc.constantFrom(...'12345678'),
        fc.option(anyDay, { nil: undefined }),
        (row, code, day) => {
          const placement = place(row.id, code, day)
          expect(JSON.stringify(placement)).not.toMatch(/eqfLevel/i)
          expect(placement.outcome).not.toBe('yes')
        },
      ),
    )
    expect(levelRows.filter((row) => closed.some(({ id }) => id === row.framework) && row.eqf !== undefined)).toEqual(
      [],
    )
  })

  test('awarded on the day of the question, every level that may be shown is the level of its row', () => {
    for (const row of levelRows) {
      const placement = placeLevel({ framework: row.framework, nationalCode: row.code, awardedOn: today, day: today })
      const status = findFramework(row.framework)?.status
      const shown = status === 'referenced' && row.certainty !== 'recalled' ? row.eqf : undefined
      expect([row.framework, row.code, placement.eqfLevel]).toEqual([row.framework, row.code, shown])
      expect(placement.currentEqfLevel).toBe(shown)
    }
  })

  test('eqfLevel is present exactly with yes; an open answer says what is missing; sources are named; nothing throws', () => {
    const frameworks = fc.oneof(
      fc.constantFrom(...listFrameworks().map(({ id }) => id)),
      fc.constantFrom('ES', 'BE', 'EL', 'EU'),
      fc.string(),
    )
    const codes = fc.oneof(
      fc.constantFrom('1', '2', '3', '4', '5', 'I', 'III', 'V', '5A', '6.1', 'Entry 3'),
      fc.string(),
    )
    fc.assert(
      fc.property(frameworks, codes, fc.option(anyDay, { nil: undefined }), (framework, code, awardedOn) => {
        const placement = place(framework, code, awardedOn)
        expect(placement.eqfLevel !== undefined).toBe(placement.outcome === 'yes')
        if (placement.framework) expect(placement.sources.length).toBeGreaterThan(0)
        if (placement.outcome === 'not-determined') expect(placement.missing.length).toBeGreaterThan(0)
        expect(place(framework, code, awardedOn)).toEqual(placement)
      }),
      { numRuns: 500 },
    )
  })

  test('legacy rows agree with the level rows they point to', () => {
    for (const { numbering, nqf, eqf } of legacyRows.filter(({ eqf: level }) => level !== undefined)) {
      const framework = numberingOf(numbering)?.framework
      const row = levelRows.find((level) => level.framework === framework && level.code === nqf?.[0])
      expect([numbering, row?.eqf]).toEqual([numbering, eqf])
    }
  })
})
