import { didWebUrl } from '@wanderbuch/proofs/did/did-web'
import { parseDidDocument } from '@wanderbuch/proofs/did/parse-did-document'
import { resolveLocalDid } from '@wanderbuch/proofs/did/resolve-local-did'
import type { DidProblem, ResolvedDid, ResolveDid } from '@wanderbuch/proofs/did/resolved-did'
import type { ResolveKey } from '@wanderbuch/proofs/jose/verify-signed-token'
import {
  issuerMetadataUrl,
  parseIssuerKey,
  parseIssuerKeys,
  parseIssuerMetadata,
} from '@wanderbuch/proofs/jose/issuer-metadata'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { LookUpKind } from '../vocabulary/look-up.ts'
import type { LookUpAnswer, LookUps } from './look-ups.ts'

type Resolved = Result<ResolvedDid, DidProblem>

/** Where keys come from: out of the identifier itself, else looked up, else a problem that names the address. */
export interface KeyLookUps {
  readonly resolveDid: ResolveDid
  readonly resolveIssuer: ResolveDid
  readonly resolveKey: ResolveKey
}

/** Without look-ups, keys behind an address stay open. */
export function keyLookUps(lookUps: LookUps | undefined): KeyLookUps {
  return {
    resolveDid: (id) => {
      if (id.startsWith('did:web:')) return resolveDidWeb(id, lookUps)
      return id.startsWith('https://') ? resolveController(id, lookUps) : resolveLocalDid(id)
    },
    resolveIssuer: (issuer) =>
      issuer.startsWith('https://') ? resolveIssuer(issuer, lookUps) : fail({ code: 'did_ill_formed' }),
    resolveKey: (address, issuer) => resolveKey(address, issuer, lookUps),
  }
}

async function resolveKey(address: string, issuer: string, lookUps: LookUps | undefined): Promise<Resolved> {
  const answer = await ask('issuer-keys', address, lookUps)
  return answer.ok ? withSource(parseIssuerKey(answer.value.bytes, address, issuer), answer.value.snapshot) : answer
}

async function ask(
  kind: LookUpKind,
  url: string,
  lookUps: LookUps | undefined,
): Promise<Result<LookUpAnswer, DidProblem>> {
  const answer = await lookUps?.({ kind, url })
  if (answer?.ok) return answer
  if (!answer || answer.problem.code === 'look_up_absent')
    return fail({ code: 'did_not_looked_up', details: { address: url } })
  const { code, reason } = answer.problem
  return fail({ code: 'did_not_reachable', details: { address: url, reason: reason ?? code } })
}

/** What was read, with where and when; a document that cannot be used is told with its address. */
function withSource(read: Resolved, { source, lookedUpAt }: LookUpAnswer['snapshot']): Resolved {
  if (read.ok) return succeed({ ...read.value, lookedUp: { address: source, at: lookedUpAt } })
  const { code, details } = read.problem
  return fail({ code, details: { ...details, address: source } })
}

async function resolveDidWeb(did: string, lookUps: LookUps | undefined): Promise<Resolved> {
  const url = didWebUrl(did)
  const answer = url.ok ? await ask('did-document', url.value, lookUps) : url
  return answer.ok ? withSource(parseDidDocument(answer.value.bytes, did), answer.value.snapshot) : answer
}

/** The address is the identifier; what stands there must say so itself. Source: W3C Controlled Identifiers 1.0, section 3.3. */
async function resolveController(url: string, lookUps: LookUps | undefined): Promise<Resolved> {
  const answer = await ask('controller-document', url, lookUps)
  return answer.ok ? withSource(parseDidDocument(answer.value.bytes, url), answer.value.snapshot) : answer
}

async function resolveIssuer(issuer: string, lookUps: LookUps | undefined): Promise<Resolved> {
  const url = issuerMetadataUrl(issuer)
  const answer = url.ok ? await ask('issuer-metadata', url.value, lookUps) : url
  if (!answer.ok) return answer
  const { bytes, snapshot } = answer.value
  const metadata = parseIssuerMetadata(bytes, issuer)
  if (!metadata.ok) return withSource(metadata, snapshot)
  if (metadata.value.kind === 'keys') return withSource(succeed(metadata.value.resolved), snapshot)
  const keys = await ask('issuer-keys', metadata.value.jwksUri, lookUps)
  return keys.ok ? withSource(parseIssuerKeys(keys.value.bytes, issuer), keys.value.snapshot) : keys
}
