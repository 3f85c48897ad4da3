import type { FetchLimits } from './surroundings.ts'

type TakeTurn = <Value>(host: string, work: () => Promise<Value>) => Promise<Value>

/** Lets few work at once, for each host and altogether; the others wait their turn. */
export function createTurns({ perHost, together }: Pick<FetchLimits, 'perHost' | 'together'>): TakeTurn {
  const working = new Map<string, number>()
  const waiting: { readonly host: string; readonly start: () => void }[] = []
  let all = 0
  const mayStart = (host: string) => all < together && (working.get(host) ?? 0) < perHost
  const enter = (host: string) => {
    all += 1
    working.set(host, (working.get(host) ?? 0) + 1)
  }
  const leave = (host: string) => {
    all -= 1
    const left = (working.get(host) ?? 1) - 1
    if (left > 0) working.set(host, left)
    else working.delete(host)
    const next = waiting.findIndex((one) => mayStart(one.host))
    if (next < 0) return
    const [one] = waiting.splice(next, 1)
    if (one) enter(one.host)
    one?.start()
  }
  return async (host, work) => {
    if (mayStart(host)) enter(host)
    else await new Promise<void>((start) => waiting.push({ host, start }))
    try {
      return await work()
    } finally {
      leave(host)
    }
  }
}
