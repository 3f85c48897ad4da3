import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toUtcSeconds } from './parse-xml-time.ts'

test('xsd:dateTime with a zone is the same instant as the platform says', () => {
  const part = (most: number) => fc.nat(most).map((value) => String(value).padStart(2, '0'))
  const time = fc.date({ min: new Date('1970-01-03'), max: new Date('2400-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(time, fc.constantFrom('+', '-'), part(13), part(59), (date, sign, hours, minutes) => {
      const text = `${date.toISOString().slice(0, 19)}${sign}${hours}:${minutes}`
      expect(toUtcSeconds(text)).toBe(`${new Date(text).toISOString().slice(0, 19)}Z`)
    }),
  )
})

test.each([
  ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00Z'],
  [' 2024-02-29T23:59:59.999+00:00\n', '2024-02-29T23:59:59Z'],
  ['2023-02-29T00:00:00Z', undefined],
  ['2024-13-01T00:00:00Z', undefined],
  ['2024-00-01T00:00:00Z', undefined],
  ['2024-01-00T00:00:00Z', undefined],
  ['2024-01-01T24:00:00Z', undefined],
  ['2024-01-01T00:00:00', undefined],
  ['2024-01-01', undefined],
  ['2024-01-01T00:00:00+15:00', undefined],
  ['2024-01-01T00:00:00+01:60', undefined],
  ['1969-12-31T23:59:59Z', undefined],
  ['', undefined],
])('%j: %s', (text, expected) => expect(toUtcSeconds(text)).toBe(expected))
