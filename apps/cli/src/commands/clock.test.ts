import { expect, test } from 'vitest'
import { callWanderbuch } from '../sample-call.ts'

const clock = (line: string) => callWanderbuch(['clock', ...line.split(' ').filter(Boolean)])
const nurse = '--from RO --to FR --profession nurse'

test.each([
  ['--event submitted=2026-11-01', 'has not yet said whether the file is complete'],
  ['--event submitted=2026-09-01 --event complete=2026-09-20', 'The authority has until 20 December 2026'],
  ['--event complete=2026-09-20 --event submitted=2026-09-01', 'The authority has until 20 December 2026'],
  ['--event submitted=2026-06-01 --event complete=2026-06-20', 'can be taken to court'],
  [
    '--event submitted=2026-06-01 --event complete=2026-08-20 --event extended=2026-11-01',
    'It has until 20 December 2026',
  ],
])('%s: %s', async (events, said) => {
  const { exitCode, out, errors } = await clock(`${nurse} ${events}`)
  expect([exitCode, errors]).toEqual([0, ''])
  expect(out.replace(/\s+/g, ' ')).toContain(said)
})

test('the days stand on a line in their order', async () => {
  const { out } = await clock(`${nurse} --event submitted=2026-09-01 --event complete=2026-09-20`)
  const [part = ''] = out.split('Procedure by qualification or experience').slice(1)
  const days = [...part.matchAll(/^ {4}[●○!▸] (\d{4}-\d\d-\d\d)/gm)].map(([, day]) => day).slice(0, 4)
  expect(days).toEqual(['2026-09-01', '2026-09-20', '2026-11-22', '2026-12-20'])
})

test('where no time limit was read, the answer is not determined', async () => {
  const { exitCode, out } = await clock('--to US --event submitted=2026-09-01')
  expect([exitCode, out]).toEqual([2, expect.stringContaining('Ask the authority')])
})

test.each([
  ['', 'destination_missing', '--to DE'],
  [nurse, 'events_missing', '--event submitted='],
  [`${nurse} --event submited=2026-09-01`, 'event_ill_formed', '--event submitted='],
  [`${nurse} --event submitted=yesterday`, 'event_ill_formed', 'found-incomplete'],
  [`${nurse} --event submitted=2026-02-30`, 'event_ill_formed', '--event submitted=2026-09-01'],
  [`${nurse} --event decided=2026-02-20:none`, 'event_ill_formed', '--event submitted=2026-09-01'],
  [`${nurse} --level c`, 'option_not_of_command', 'wanderbuch clock --help'],
])('"clock %s" is refused: %s', async (line, code, advice) => {
  const words = await clock(line)
  expect([words.exitCode, words.out]).toEqual([64, ''])
  expect(words.errors.replace(/\s+/g, ' ')).toContain(advice)
  expect(JSON.parse((await clock(`${line} --json`)).out)).toMatchObject({ problem: { code } })
})
