import { expect, test } from 'vitest'
import { readRouteAddress, writeRouteAddress } from './route-address.ts'

const today = '2026-11-22'
const read = (query: string) => readRouteAddress(new URLSearchParams(query), today)

test('a question written as an address is read again as it was', () => {
  const question = {
    to: 'IT',
    region: 'ITI1',
    from: 'RO',
    purpose: 'public-post',
    occupation: '7411.1',
    day: '2026-01-05',
  } as const
  expect(read(writeRouteAddress(question))).toEqual(question)
})

test.each([
  ['to=<script>', { to: '' }],
  ['to=de', { to: '' }],
  ['from=RO"onload=', { from: '' }],
  ['purpose=holiday', { purpose: 'employee' }],
  ['as=%3Cimg%20src=x%3E', { occupation: '' }],
  ['as=mountain-guide', { occupation: 'mountain-guide' }],
  ['day=2026-02-30', { day: today }],
  ['nationality=eu&level=c&to=DE', { to: 'DE' }],
])('%s', (query, expected) => expect(read(query)).toMatchObject(expected))

test('nothing about the person can stand in the address', () => {
  const extra = { ...read('to=DE'), nationality: 'eu', level: 'c' }
  expect(writeRouteAddress(extra)).toBe('to=DE&purpose=employee&day=2026-11-22')
})
