import type { CryptoPort } from '@wanderbuch/proofs/crypto-port'
import type { HostedSource } from '@wanderbuch/proofs/open-badges/verify-hosted-badge'
import type { StatusSource } from '@wanderbuch/proofs/status/status-source'
import { compareMapped, type RouteSource, withHome } from './compare/from-mapped.ts'
import { listReferences, originsOf } from './compare/record-origins.ts'
import { receiveFiles, type ReceivedFile } from './document/receive-files.ts'
import { explainComparison } from './explain/from-compared.ts'
import type { LookUps } from './look-ups/look-ups.ts'
import { recordLookUps } from './look-ups/record-look-ups.ts'
import { withUsedDecisions } from './map/earlier-decisions.ts'
import { mapVerified } from './map/from-verified.ts'
import { hostLevels } from './map/map-levels.ts'
import { type SkillSource, targetOccupation } from './map/map-skills.ts'
import { normaliseReceived } from './normalise/from-received.ts'
import { assembleDossier } from './report/assemble-dossier.ts'
import { verifyNormalised } from './verify/from-normalised.ts'
import { keepConsulted } from './trust/keep-consulted.ts'
import type { RegionList } from './region/region-list.ts'
import type { Dossier, DossierVersions } from './vocabulary/dossier-file.ts'
import type { DossierRequest } from './vocabulary/request.ts'
import type { TrustList } from './vocabulary/trust-list.ts'
import type { TrustSource } from './vocabulary/trust-source.ts'

/** What a dossier is made from. */
export interface DossierInput {
  readonly files: readonly ReceivedFile[]
  readonly request: DossierRequest
  readonly trustLists: readonly TrustList[]
  /** Lists of other forms; the dossier keeps the parts its checks rest on. */
  readonly trustSources?: readonly TrustSource[]
  readonly sample: boolean
  /** Lists of shortages and surpluses; the dossier keeps the part it rests on. */
  readonly regionLists?: readonly RegionList[]
}

/** What comes from outside the core. */
export interface DossierPorts {
  readonly crypto: CryptoPort
  readonly skills: SkillSource
  readonly route: RouteSource
  readonly versions: DossierVersions
  /** Gives status lists; without it whether something was withdrawn stays open. */
  readonly statusSource?: StatusSource
  /** Gives what stands at addresses; the dossier then keeps what it rests on. Without it nothing is asked. */
  readonly lookUps?: LookUps
  /** Gives what stands at the address of a hosted badge (Open Badges 2.0), which no signature vouches for. */
  readonly hostedSource?: HostedSource
}

/**
 * **Read first.** From received bytes to a dossier: the seven stages in order, each working on what the one before made.
 * Pure: the same input gives the same dossier. A file that cannot be read does not stop the others; the dossier names it.
 */
export async function makeDossier(input: DossierInput, ports: DossierPorts): Promise<Dossier> {
  const { request, trustLists, trustSources = [], regionLists = [], sample } = input
  const { identity, day, presentationChallenge: challenge } = request
  const { crypto, skills, route, versions, statusSource, hostedSource } = ports
  const lookedUp = ports.lookUps && recordLookUps(ports.lookUps)

  const received = await receiveFiles(input.files, crypto)
  const normalised = normaliseReceived(received)
  const verified = await verifyNormalised(normalised, {
    trustLists,
    trustSources,
    day,
    crypto,
    ...(statusSource && { statusSource }),
    ...(lookedUp && { lookUps: lookedUp.lookUps }),
    ...(hostedSource && { hostedSource }),
    ...(identity && { identity }),
    ...(challenge !== undefined && { challenge }),
  })
  const mapped = mapVerified(verified, request, skills)
  const comparison = compareMapped({
    request: withHome(request, mapped),
    records: mapped,
    origins: originsOf(normalised),
    trustSources: listReferences(trustLists, trustSources),
    target: targetOccupation(skills.vocabulary, request.targetOccupation, mapped),
    hostLevels: hostLevels(request.host),
    route,
    regionLists,
  })
  const explanation = explainComparison(comparison)
  const lookUps = lookedUp?.listKept() ?? []
  const used = withUsedDecisions(request, mapped)
  const kept = { request: used, lookUps, trustLists, trustSources: keepConsulted(trustSources, verified) }
  const { regionLists: consulted } = comparison
  return assembleDossier({ sample, versions, normalised, explanation, regionLists: consulted, ...kept })
}
