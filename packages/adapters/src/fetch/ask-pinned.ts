import type { IncomingMessage } from 'node:http'
import { Agent, request, type RequestOptions } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { LookUpProblem } from '@wanderbuch/core/vocabulary/look-up'
import { fail, type Result } from '@wanderbuch/standards/result'
import { judgeHead, readBody } from './read-answer.ts'
import type { FetchLimits } from './surroundings.ts'
import type { Fetched } from './fetched.ts'

export interface PinnedRequest {
  readonly url: URL
  readonly host: string
  readonly port: number
  /** The checked IP address; the connection goes nowhere else. */
  readonly address: string
  readonly mediaTypes: readonly string[]
  readonly maxBytes: number
  readonly limits: FetchLimits
  readonly signal: AbortSignal
  readonly ca?: string
}

/** Answers with the pinned address whoever asks; some callers want a list of one. */
function pinnedLookup(address: string): LookupFunction {
  const family = isIP(address)
  return (_, { all }, callback) => (all ? callback(null, [{ address, family }]) : callback(null, address, family))
}

/** Nothing here comes from the environment: no proxy, no switch that turns the check of certificates off. */
function optionsOf({ url, host, port, address, mediaTypes, limits, ca }: PinnedRequest): RequestOptions {
  return {
    method: 'GET',
    host,
    port,
    path: `${url.pathname}${url.search}`,
    servername: host,
    lookup: pinnedLookup(address),
    agent: new Agent({ keepAlive: false, maxSockets: 1 }),
    rejectUnauthorized: true,
    minVersion: 'TLSv1.2',
    maxHeaderSize: limits.maxHeaderBytes,
    headers: { accept: mediaTypes.join(', '), 'accept-encoding': 'identity', 'user-agent': 'Wanderbuch' },
    ...(ca !== undefined && { ca }),
  }
}

type Answer = Result<Fetched, LookUpProblem>

/** Codes of the system and of TLS, as technical reasons; never the words of an error, which hold addresses. */
const reasonOf = ({ code }: NodeJS.ErrnoException) => (code === undefined ? 'broken_off' : code.toLowerCase())

/** The same address, in whatever of its spellings. */
function isSameAddress(one: string | undefined, other: string): boolean {
  if (one === undefined || isIP(one) !== isIP(other)) return false
  return one === other || (isIP(one) === 6 && new URL(`https://[${one}]`).host === new URL(`https://[${other}]`).host)
}

/** Asks once, and ends the connection whatever comes of it. */
export function askPinned(asked: PinnedRequest): Promise<Answer> {
  const { limits, signal, address } = asked
  return new Promise((resolve) => {
    const asking = request(optionsOf(asked))
    const end = (answer: Answer) => {
      resolve(answer)
      asking.destroy()
    }
    signal.addEventListener('abort', () => asking.destroy(), { once: true })
    asking.setTimeout(limits.idleMs, () => end(fail({ code: 'look_up_unreachable', reason: 'idle' })))
    asking.on('error', (error) => end(fail({ code: 'look_up_unreachable', reason: reasonOf(error) })))
    asking.on('socket', (socket) =>
      socket.once('secureConnect', () => {
        if (!isSameAddress(socket.remoteAddress, address))
          end(fail({ code: 'look_up_refused', reason: 'other_address' }))
      }),
    )
    asking.on('response', (response: IncomingMessage) => {
      const refusal = judgeHead(response, asked)
      if (refusal) end(fail(refusal))
      else void readBody(response, asked).then(end)
    })
    asking.end()
  })
}
