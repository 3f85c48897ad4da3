import { nodeCrypto } from '@wanderbuch/adapters/crypto/node-crypto'
import type { ContextRule } from '@wanderbuch/proofs/data-integrity/check-contexts'
import { resolveLocalDid } from '@wanderbuch/proofs/did/resolve-local-did'
import { contextRuleOf, type VcApiProfile } from './profile.ts'
import { createStatusBook, type StatusBook } from './status-book.ts'
import { makeTestIssuers, type TestIssuer } from './test-issuers.ts'

/** What the routes of this face need; made anew at each start and gone with it. */
export interface VcApiServices {
  readonly profile: VcApiProfile
  readonly issuers: readonly TestIssuer[]
  readonly statusBook: StatusBook
  readonly now: () => Date
  readonly randomBytes: (length: number) => Uint8Array
}

export interface VcApiSetup extends Pick<VcApiServices, 'profile' | 'now' | 'randomBytes'> {
  /** Address at which this face is reached; status lists have theirs below it. */
  readonly address: () => string
}

export function createVcApiServices(setup: VcApiSetup): VcApiServices {
  const { profile, now, randomBytes } = setup
  return { profile, now, randomBytes, issuers: makeTestIssuers(profile), statusBook: createStatusBook(setup) }
}

/** Seconds, as proofs and credentials write time. */
export const timeOf = ({ now }: Pick<VcApiServices, 'now'>): string =>
  now()
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')

/** Contexts, keys and cryptography for making and checking proofs. */
export function proofSources({ profile }: Pick<VcApiServices, 'profile'>): ContextRule & {
  readonly crypto: typeof nodeCrypto
  readonly resolveDid: typeof resolveLocalDid
} {
  return { ...contextRuleOf(profile), crypto: nodeCrypto, resolveDid: resolveLocalDid }
}
