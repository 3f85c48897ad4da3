import { expect, test } from 'vitest'
import { emptyAbout, newWork, placeOfChange } from './about-form.ts'
import { withStep } from './use-undo.ts'

const step = (before: string, after: string, place = 'training') => ({ before, after, place })

test('letters typed into one field are one step', () => {
  const steps = [step('', '2'), step('2', '2,'), step('2,', '2,5')].reduce(withStep<string>, [])
  expect(steps).toEqual([step('', '2,5')])
})

test('another field, and the same field after something else, are steps of their own', () => {
  expect([step('', 'a'), step('a', 'b', 'level')].reduce(withStep<string>, [])).toHaveLength(2)
  expect([step('', 'a'), step('x', 'y')].reduce(withStep<string>, [])).toHaveLength(2)
})

test('adding work, filling it and removing it are taken back one by one', () => {
  const [line, filled] = [newWork('1'), { ...newWork('1'), from: '2012-01-01' }]
  const places = [
    placeOfChange(emptyAbout, { work: [line] }),
    placeOfChange({ ...emptyAbout, work: [line] }, { work: [filled] }),
    placeOfChange({ ...emptyAbout, work: [filled] }, { work: [{ ...filled, years: '3' }] }),
    placeOfChange({ ...emptyAbout, work: [filled] }, { work: [] }),
  ]
  expect(new Set(places).size).toBe(4)
  expect(placeOfChange(emptyAbout, { level: 'c' })).toBe('level')
})
