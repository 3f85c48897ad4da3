import { extractAttachedDossier } from '@wanderbuch/core/document/pdf/extract-attached-dossier'
import { extractDossier } from '@wanderbuch/core/report/html/embedded-dossier'
import { parseKeptRegionLists } from '@wanderbuch/core/region/parse-kept-region-lists'
import { isTrustSource } from '@wanderbuch/core/trust/is-trust-source'
import { parseTrustList } from '@wanderbuch/core/trust/parse-trust-list'
import { parseDossierRequest } from '@wanderbuch/core/vocabulary/parse-request'
import { parseKeptLookUps } from '@wanderbuch/core/vocabulary/parse-kept-look-ups'
import { encodeUtf8 } from '@wanderbuch/proofs/encoding/utf8'
import { isJsonObject, type JsonObject } from '@wanderbuch/proofs/json/json-object'
import { parseJsonStrictly } from '@wanderbuch/proofs/json/parse-strict'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { FileProblem, FileProblemCode, SignedDossier } from './workbench.ts'

/** Dossiers carry their originals, so they may be larger than any one of them. */
export const maxDossierBytes = 200 * 1024 * 1024

const problem = (code: FileProblemCode, reason: string): { readonly ok: false; readonly problem: FileProblem } =>
  fail({ code, fileName: '', details: { reason } })

function findText(bytes: Uint8Array): Result<Uint8Array, FileProblem> {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).trimStart()
  if (start.startsWith('%PDF')) {
    const found = extractAttachedDossier(bytes)
    return found.ok ? succeed(encodeUtf8(found.value)) : problem(found.problem.code, found.problem.code)
  }
  if (!start.startsWith('<')) return succeed(bytes)
  const found = extractDossier(new TextDecoder().decode(bytes))
  return found.ok ? succeed(encodeUtf8(found.value)) : problem('dossier_not_found', found.problem.code)
}

const lists = ['originals', 'unreadable', 'trustLists', 'records', 'facts', 'findings'] as const

/** Name of the first part that is not as in a dossier of this version; the request and trust lists are read strictly. */
function misfitInDossier(value: JsonObject): string | undefined {
  if (value.kind !== 'wanderbuch-dossier' || value.formatVersion !== 1) return 'kind'
  const wrong = lists.find((name) => !Array.isArray(value[name]) || !(value[name] as unknown[]).every(isJsonObject))
  if (wrong) return wrong
  if (!parseDossierRequest(value.request).ok) return 'request'
  if (!parseKeptLookUps(value.lookUps).ok) return 'lookUps'
  if (!parseKeptRegionLists(value.regionLists)) return 'regionLists'
  if (!isJsonObject(value.versions) || typeof value.sample !== 'boolean') return 'versions'
  if (!(value.trustLists as readonly JsonObject[]).every((list) => parseTrustList(list).ok)) return 'trustLists'
  const { trustSources = [] } = value
  return Array.isArray(trustSources) && trustSources.every((one) => isTrustSource(one)) ? undefined : 'trustSources'
}

/** Finds the signed data in a dossier of any form: JSON, HTML or PDF. */
export function findDossier(bytes: Uint8Array): Result<SignedDossier, FileProblem> {
  if (bytes.length > maxDossierBytes) return problem('dossier_ill_formed', 'too_large')
  const text = findText(bytes)
  if (!text.ok) return text
  const parsed = parseJsonStrictly(text.value, { maxBytes: maxDossierBytes, maxNodes: 2_000_000 })
  if (!parsed.ok) return problem('dossier_ill_formed', parsed.problem.code)
  if (!isJsonObject(parsed.value)) return problem('dossier_ill_formed', 'kind')
  const misfit = misfitInDossier(parsed.value)
  if (misfit) return problem('dossier_ill_formed', misfit)
  return succeed(parsed.value as unknown as SignedDossier)
}
