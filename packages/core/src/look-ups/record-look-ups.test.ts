import { fail, succeed } from '@wanderbuch/standards/result'
import { describe, expect, test } from 'vitest'
import type { Snapshot } from '../vocabulary/snapshot.ts'
import { firstAnswer, keepSnapshots } from './answer-from-copies.ts'
import type { LookUps } from './look-ups.ts'
import { maxLookedUp, recordLookUps } from './record-look-ups.ts'

const kind = 'status-list'
const snapshotOf = (source: string, change: Partial<Snapshot> = {}): Snapshot => ({
  kind: 'wanderbuch-snapshot',
  source,
  lookedUpAt: '2026-11-22T10:00:00Z',
  mediaType: 'application/json',
  sha256: '0'.repeat(64),
  base64: '',
  ...change,
})
const need = (url: string) => ({ kind, url }) as const

/** Answers every address with so many bytes, and counts. */
function counting(size: number) {
  const asked: string[] = []
  const lookUps: LookUps = ({ url }) => {
    asked.push(url)
    return succeed({ snapshot: snapshotOf(url), bytes: new Uint8Array(size), isPinned: false })
  }
  return { asked, lookUps }
}

describe('a record of look-ups', () => {
  test('asks each address once, also when it is asked for at the same time', async () => {
    const { asked, lookUps } = counting(1)
    const record = recordLookUps(lookUps)
    await Promise.all([record.lookUps(need('b')), record.lookUps(need('a')), record.lookUps(need('b'))])
    expect(asked).toEqual(['b', 'a'])
    expect(record.listKept().map(({ source }) => source)).toEqual(['a', 'b'])
  })

  test('what goes beyond the size of all together counts as too large, and is kept as that', async () => {
    const record = recordLookUps(counting(40).lookUps, 100)
    for (const url of ['a', 'b', 'c']) await record.lookUps(need(url))
    expect(record.listKept().map((one) => ('problem' in one ? one.problem : 'answered'))).toEqual([
      'answered',
      'answered',
      'look_up_too_large',
    ])
  })

  test('so many addresses are asked and no more', async () => {
    const { asked, lookUps } = counting(0)
    const record = recordLookUps(lookUps)
    for (let number = 0; number < maxLookedUp + 20; number += 1) await record.lookUps(need(`${number}`))
    expect(asked.length).toBe(maxLookedUp)
  })

  test('what nobody could answer is missing, not kept', async () => {
    const record = recordLookUps(({ url }) => fail({ code: url === 'a' ? 'look_up_absent' : 'look_up_gone' }))
    await record.lookUps(need('a'))
    await record.lookUps(need('b'))
    expect(record.listMissing()).toEqual([need('a')])
    expect(record.listKept()).toEqual([{ kind, source: 'b', problem: 'look_up_gone' }])
  })
})

test('of several copies of one address the latest counts', () => {
  const old = snapshotOf('a', { lookedUpAt: '2026-01-01T00:00:00Z' })
  const kept = keepSnapshots([snapshotOf('a'), old], { pinned: true })
  expect(kept.at(-1)?.snapshot).toEqual(snapshotOf('a'))
})

test('the next source is asked only where the one before knows nothing', async () => {
  const { asked, lookUps } = counting(1)
  const first: LookUps = ({ url }) => fail({ code: url === 'gone' ? 'look_up_gone' : 'look_up_absent' })
  const both = firstAnswer([first, lookUps])
  expect(await both(need('gone'))).toMatchObject({ problem: { code: 'look_up_gone' } })
  expect(await both(need('other'))).toMatchObject({ ok: true })
  expect(asked).toEqual(['other'])
  expect(await firstAnswer([])(need('a'))).toEqual({ ok: false, problem: { code: 'look_up_absent' } })
})
