import { expect, test } from 'vitest'
import { formatFigure } from './bench.mjs'

test('a figure is one JSON line with every field in a fixed order', () => {
  const line = formatFigure({ unit: 'ms', figure: 1.5, case: 'cold', bench: 'startup' })
  const absent = '"peer":null,"peerFigure":null,"ratio":null'
  expect(line).toBe(`{"bench":"startup","case":"cold","figure":1.5,"unit":"ms",${absent}}`)
})

test.each([{}, { bench: 'a', case: 'b', figure: '1', unit: 'ms' }, { bench: 'a', case: 'b', figure: 1 }])(
  'a figure with a wrong or missing field throws: %o',
  (figure) => expect(() => formatFigure(figure)).toThrow(/bench figure/),
)
