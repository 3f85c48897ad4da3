import { factBook } from '@wanderbuch/core/vocabulary/fact'
import { clockTerms } from '@wanderbuch/rules/clock/clock-terms'
import { readClock } from '@wanderbuch/rules/clock/read-clock'
import { routeFacts } from '@wanderbuch/rules/route/route-facts'
import { findRoute } from '@wanderbuch/rules/route/tree/find-route'

/*
 * Routes as data: facts, questions, findings and the tree of one request, on one core. Figures are of processor time, not of
 * the clock, so that other work on the machine weighs less.
 */

const day = '2026-11-24'
const worked = {
  nationality: 'eu-eea-ch',
  experience: [
    { role: 'employed', from: '2008-09-01', to: '2014-08-31', fullTimeYears: 6, country: 'RO', ofThisProfession: true },
    {
      role: 'self-employed',
      from: '2014-09-01',
      to: '2022-08-31',
      fullTimeYears: 8,
      country: 'RO',
      ofThisProfession: true,
      proof: 'home-certificate',
    },
  ],
  experienceIsWhole: true,
  trainingYears: 3,
  trainingAttested: true,
  article11Level: 'b',
}
const cases = {
  'electrician RO-DE, nothing stated': {
    host: 'DE',
    home: 'RO',
    purpose: 'self-employed',
    targetOccupation: '7411.1',
    day,
  },
  'electrician RO-DE, work stated': {
    host: 'DE',
    home: 'RO',
    purpose: 'self-employed',
    targetOccupation: '7411.1',
    day,
    circumstances: worked,
  },
  'nurse RO-DE, nothing stated': { host: 'DE', home: 'RO', purpose: 'employee', targetOccupation: '2221.2', day },
  'teacher RO-SE, no pack': { host: 'SE', home: 'RO', purpose: 'employee', targetOccupation: '2330.1', day },
  'further study LV-BE': { host: 'BE', home: 'LV', purpose: 'further-study', day },
}
const events = [
  { kind: 'submitted', on: '2026-01-05' },
  { kind: 'found-incomplete', on: '2026-01-20' },
  { kind: 'complete', on: '2026-01-31' },
  { kind: 'suspended', on: '2026-02-10' },
  { kind: 'resumed', on: '2026-03-02' },
]

function perSecond(work) {
  for (let warm = 0; warm < 100; warm += 1) work()
  let [count, spent] = [0, 0]
  while (spent < 2_000_000) {
    const start = process.cpuUsage()
    for (let turn = 0; turn < 25; turn += 1) work()
    const { user, system } = process.cpuUsage(start)
    spent += user + system
    count += 25
  }
  return Math.round(count / (spent / 1_000_000))
}

export async function run(print) {
  for (const [name, request] of Object.entries(cases)) {
    const figure = perSecond(() => findRoute(request, factBook(routeFacts(request))))
    print({ bench: 'routes', case: name, figure, unit: 'routes/s per core' })
  }
  const figure = perSecond(() => readClock(clockTerms['de-craft'], events, '2026-03-10'))
  print({ bench: 'routes', case: 'deadline clock, five events', figure, unit: 'readings/s per core' })
}
