import type { LookUpProblem } from '@wanderbuch/core/vocabulary/look-up'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { type CheckedAddress, checkAddress } from './check-address.ts'
import { askPinned } from './ask-pinned.ts'
import { createTurns } from './create-turns.ts'
import type { Fetched, FetchKind, GuardedFetch } from './fetched.ts'
import { fitsKind, kindRules } from './media-types.ts'
import { publicInternet, type Surroundings } from './surroundings.ts'

const refuse = (reason: string) => fail({ code: 'look_up_refused', reason } as const)

/** Resolves the name once, holds every address it gave against the rules, and picks the one that will be asked. */
async function pinAddress(
  { host, port }: CheckedAddress,
  around: Surroundings,
): Promise<Result<string, LookUpProblem>> {
  const addresses = await around.resolve(host).catch(() => [])
  const [first] = addresses
  if (first === undefined) return fail({ code: 'look_up_unreachable', reason: 'name_not_found' })
  if (!addresses.every((address) => around.isAllowed(address, port))) return refuse('private_address')
  return succeed(first)
}

/** After `limits.totalMs` the answer is no, whatever is still going on; the connection is cut. */
function withinTime<Value>(
  totalMs: number,
  work: (signal: AbortSignal) => Promise<Result<Value, LookUpProblem>>,
): Promise<Result<Value, LookUpProblem>> {
  const controller = new AbortController()
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      controller.abort()
      resolve(fail({ code: 'look_up_unreachable', reason: 'timeout' }))
    }, totalMs)
    work(controller.signal)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer))
  })
}

/**
 * The one way out. https to a public name; the name is resolved once, every address of it must be public, and the connection
 * goes to the address that was checked (so a name that changes its mind reaches nothing). No redirects, no proxy, no cookies,
 * no compression, nothing that tells who asks; size, time and media type are bounded; few at once for each host.
 */
export function createGuardedFetch(around: Surroundings): GuardedFetch {
  const takeTurn = createTurns(around.limits)
  return async (kind, address) => {
    const checked = checkAddress(address, around.ports)
    if (!checked.ok) return refuse(checked.problem)
    if (!fitsKind(kind, checked.value.url)) return refuse('not_such_an_address')
    const work = (signal: AbortSignal) => askOnce(kind, checked.value, { around, signal })
    return takeTurn(checked.value.host, () => withinTime(around.limits.totalMs, work))
  }
}

interface Asking {
  readonly around: Surroundings
  readonly signal: AbortSignal
}

async function askOnce(
  kind: FetchKind,
  checked: CheckedAddress,
  { around, signal }: Asking,
): Promise<Result<Fetched, LookUpProblem>> {
  const pinned = await pinAddress(checked, around)
  if (!pinned.ok) return pinned
  if (signal.aborted) return fail({ code: 'look_up_unreachable', reason: 'timeout' })
  const { limits, ca } = around
  return askPinned({ ...checked, ...kindRules[kind], address: pinned.value, limits, signal, ...(ca && { ca }) })
}

/** The guarded fetch of the product: nothing in settings or environment changes what it refuses. */
export const guardedFetch: GuardedFetch = createGuardedFetch(publicInternet)
