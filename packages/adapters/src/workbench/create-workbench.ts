import { compareMapped, type RouteSource } from '@wanderbuch/core/compare/from-mapped'
import { receiveFiles } from '@wanderbuch/core/document/receive-files'
import { makeDossier, type DossierPorts } from '@wanderbuch/core/dossier'
import { explainComparison } from '@wanderbuch/core/explain/from-compared'
import { createSkillSource, type SkillSource, targetOccupation } from '@wanderbuch/core/map/map-skills'
import { normaliseReceived } from '@wanderbuch/core/normalise/from-received'
import { verifyNormalised } from '@wanderbuch/core/verify/from-normalised'
import type { DossierRequest } from '@wanderbuch/core/vocabulary/request'
import type { TrustList } from '@wanderbuch/core/vocabulary/trust-list'
import type { Signer } from '@wanderbuch/proofs/crypto-port'
import { signDossier } from '@wanderbuch/proofs/dossier-signature/dossier-signature'
import { canonicalize } from '@wanderbuch/proofs/json/canonicalize'
import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import { routeFacts } from '@wanderbuch/rules/route/route-facts'
import { routeQuestions } from '@wanderbuch/rules/route/route-questions'
import { rulesVersion } from '@wanderbuch/rules/rules-version'
import { loadEscoStarter } from '@wanderbuch/skills/esco-starter'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { ledgerVersion } from '@wanderbuch/standards/ledger/ledger-data'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { nodeCrypto } from '../crypto/node-crypto.ts'
import { wordsOf } from './all-words.ts'
import { readOwnDossier } from './read-own-dossier.ts'
import { recheckDossier } from './recheck-dossier.ts'
import { renderHtmlForm, renderPdfForm } from './render-forms.ts'
import { softwareVersion } from './software-version.ts'
import type {
  DossierOrder,
  FileProblem,
  ReceivedFile,
  RouteAnswer,
  SignedDossier,
  VerifiedFile,
  Workbench,
} from './workbench.ts'

const route: RouteSource = { facts: routeFacts, questions: routeQuestions }

let skills: SkillSource | undefined

/** Vocabulary, law, crypto and versions of this build; the vocabulary is cut for matching on first use. */
export function builtInPorts(): DossierPorts {
  skills ??= createSkillSource(loadEscoStarter())
  return {
    crypto: nodeCrypto,
    skills,
    route,
    versions: {
      software: softwareVersion,
      ledger: `${ledgerVersion.day} ${ledgerVersion.sha256.slice(0, 16)}`,
      esco: skills.vocabulary.version,
      rules: `${rulesVersion.day} ${rulesVersion.sha256.slice(0, 16)}`,
    },
  }
}

async function makeSigned(order: DossierOrder, signer: Signer): Promise<Result<SignedDossier, FileProblem>> {
  const dossier = await makeDossier(order, builtInPorts())
  const [problem] = dossier.unreadable
  if (dossier.originals.length === 0 && problem) {
    const [first] = normaliseReceived(await receiveFiles(order.files, nodeCrypto)).unreadable
    return fail(first ?? { ...problem, details: {} })
  }
  // Undefined members have no place in JSON; one pass makes the data exactly what is signed and read again.
  const plain = JSON.parse(JSON.stringify(dossier)) as JsonObject
  return succeed((await signDossier(plain, signer, nodeCrypto)) as unknown as SignedDossier)
}

async function verifyOne(
  file: ReceivedFile,
  trustLists: readonly TrustList[],
  day: IsoDay,
): Promise<Result<VerifiedFile, FileProblem>> {
  const normalised = normaliseReceived(await receiveFiles([file], nodeCrypto))
  const [problem] = normalised.unreadable
  const [first] = normalised.documents
  if (!first) return fail(problem ?? { code: 'document_empty', fileName: file.fileName, details: {} })
  const records = await verifyNormalised(normalised, { trustLists, day, crypto: nodeCrypto })
  const { fileName, digest, format } = first.document
  return succeed({ fileName, digest, format, records })
}

function answerRoute(request: DossierRequest): RouteAnswer {
  const { vocabulary } = builtInPorts().skills
  const common = { request, records: [], origins: new Map(), trustSources: [], hostLevels: undefined, route }
  const comparison = compareMapped({ ...common, target: undefined })
  const { findings, facts } = explainComparison(comparison)
  const words = wordsOf(request.languages[0])
  const target = targetOccupation(vocabulary, request.targetOccupation)
  return {
    request,
    ...(target && { occupation: target.label }),
    steps: findings.map((finding) => ({ ...finding, sentence: words.label(finding.message, finding.parameters) })),
    facts,
  }
}

/** The signed data as text: canonical, so that the same dossier is the same bytes, with a line break at the end. */
export function dossierText(dossier: SignedDossier): string {
  return `${new TextDecoder().decode(canonicalize(dossier as unknown as JsonValue))}\n`
}

/** Wires everything the faces need around one signing key. */
export function createWorkbench({ signer }: { readonly signer: Signer }): Workbench {
  const ownSigner = signer.verificationMethod.split('#')[0] ?? signer.verificationMethod
  return {
    ownSigner,
    makeDossier: (order) => makeSigned(order, signer),
    verifyFiles: (files, trustLists, day) =>
      Promise.all(files.map((file) => verifyOne(file, trustLists, day as IsoDay))),
    renderJson: dossierText,
    renderHtml: (dossier) => renderHtmlForm(dossier, dossierText(dossier)),
    renderPdf: (dossier) => renderPdfForm(dossier, dossierText(dossier)),
    readOwnDossier: (bytes) => readOwnDossier(bytes, ownSigner),
    recheck: (bytes, trustedSigners) => recheckDossier({ bytes, trustedSigners, ports: builtInPorts() }),
    answerRoute,
    words: wordsOf,
  }
}
