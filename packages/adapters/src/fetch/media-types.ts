import type { LookUpKind } from '@wanderbuch/core/vocabulary/look-up'
import { maxSnapshotBytes } from '@wanderbuch/core/vocabulary/parse-snapshot'
import type { FetchKind } from './fetched.ts'

const kilobyte = 1024

interface KindRule {
  readonly mediaTypes: readonly string[]
  /** Most bytes taken in. */
  readonly maxBytes: number
}

const json = ['application/json', 'application/ld+json'] as const
const keys: KindRule = {
  mediaTypes: [...json, 'application/jwk-set+json', 'application/jwk+json'],
  maxBytes: 256 * kilobyte,
}

const documents: KindRule = {
  mediaTypes: [...json, 'application/did', 'application/did+json', 'application/did+ld+json'],
  maxBytes: 256 * kilobyte,
}

/** What may come back from an address, by what is looked for there. Pages, pictures and plain text are none of these. */
export const kindRules: Readonly<Record<FetchKind, KindRule>> = {
  'status-list': {
    mediaTypes: [
      ...json,
      'application/vc',
      'application/vc+ld+json',
      'application/vc+jwt',
      'application/vc-ld+jwt',
      'application/vc+sd-jwt',
      'application/jwt',
      'application/jose',
      'application/statuslist+jwt',
    ],
    maxBytes: 12 * 1024 * kilobyte,
  },
  'did-document': documents,
  'controller-document': { ...documents, mediaTypes: [...documents.mediaTypes, 'application/cid'] },
  'issuer-metadata': keys,
  'issuer-keys': keys,
  'hosted-document': { mediaTypes: json, maxBytes: 1024 * kilobyte },
  'trust-list': {
    mediaTypes: [
      ...json,
      'application/vnd.etsi.tsl+xml',
      'application/xml',
      'text/xml',
      'application/jose',
      'application/jwt',
      'text/csv',
      // Some States serve their list so; what it is shows in the bytes, which are read strictly.
      'application/octet-stream',
    ],
    maxBytes: maxSnapshotBytes,
  },
}

/** What stands at an address by its form; lists have no form of their own. */
export function kindOfAddress(address: string): LookUpKind {
  const path = URL.canParse(address) ? new URL(address) : undefined
  const keyKinds = ['did-document', 'issuer-metadata'] as const
  return keyKinds.find((kind) => path && fitsKind(kind, path)) ?? 'status-list'
}

/** Where such a thing stands, as far as its standard says so: a look-up is not a way to fetch just anything. */
export function fitsKind(kind: FetchKind, { pathname }: URL): boolean {
  if (kind === 'did-document') return pathname.endsWith('/did.json')
  return kind !== 'issuer-metadata' || pathname.startsWith('/.well-known/jwt-vc-issuer')
}
