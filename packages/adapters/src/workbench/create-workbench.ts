import { compareMapped } from '@wanderbuch/core/compare/from-mapped'
import { receiveFiles } from '@wanderbuch/core/document/receive-files'
import { makeDossier } from '@wanderbuch/core/dossier'
import { explainComparison } from '@wanderbuch/core/explain/from-compared'
import { targetOccupation } from '@wanderbuch/core/map/map-skills'
import { normaliseReceived } from '@wanderbuch/core/normalise/from-received'
import { verifyNormalised } from '@wanderbuch/core/verify/from-normalised'
import type { DossierRequest } from '@wanderbuch/core/vocabulary/request'
import type { TrustList } from '@wanderbuch/core/vocabulary/trust-list'
import type { Signer } from '@wanderbuch/proofs/crypto-port'
import { signDossier } from '@wanderbuch/proofs/dossier-signature/dossier-signature'
import { canonicalize } from '@wanderbuch/proofs/json/canonicalize'
import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { nodeCrypto } from '../crypto/node-crypto.ts'
import { wordsOf } from './all-words.ts'
import { builtInPorts } from './built-in-ports.ts'
import { readOwnDossier } from './read-own-dossier.ts'
import { recheckDossier } from './recheck-dossier.ts'
import { renderHtmlForm, renderPdfForm } from './render-forms.ts'
import type {
  DossierOrder,
  FileProblem,
  ReceivedFile,
  RouteAnswer,
  SignedDossier,
  VerifiedFile,
  Workbench,
} from './workbench.ts'

async function makeSigned(order: DossierOrder, signer: Signer): Promise<Result<SignedDossier, FileProblem>> {
  const dossier = await makeDossier(order, builtInPorts())
  if (dossier.originals.length === 0) {
    const [first] = normaliseReceived(await receiveFiles(order.files, nodeCrypto)).unreadable
    if (first) return fail(first)
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
  const { digest } = first.document
  const format = first.document.within?.outer.format ?? first.document.format
  return succeed({ fileName: file.fileName, digest, format, records, unreadable: normalised.unreadable })
}

/** One after the other: what one file unpacks to is gone before the next is opened. */
async function verifyFiles(files: readonly ReceivedFile[], trustLists: readonly TrustList[], day: string) {
  const results: Result<VerifiedFile, FileProblem>[] = []
  for (const file of files) results.push(await verifyOne(file, trustLists, day as IsoDay))
  return results
}

function answerRoute(request: DossierRequest): RouteAnswer {
  const { skills, route } = builtInPorts()
  const common = { request, records: [], origins: new Map(), trustSources: [], hostLevels: undefined, route }
  const comparison = compareMapped({ ...common, target: undefined })
  const { findings, facts } = explainComparison(comparison)
  const words = wordsOf(request.languages[0])
  const target = targetOccupation(skills.vocabulary, request.targetOccupation)
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

/** What needs no key: verifying files, re-checking dossiers, routes, words. */
export const keylessWorkbench: Pick<Workbench, 'verifyFiles' | 'recheck' | 'answerRoute' | 'words'> = {
  verifyFiles,
  recheck: (bytes, trustedSigners) => recheckDossier({ bytes, trustedSigners, ports: builtInPorts() }),
  answerRoute,
  words: wordsOf,
}

/** Wires everything the faces need around one signing key. */
export function createWorkbench({ signer }: { readonly signer: Signer }): Workbench {
  const ownSigner = signer.verificationMethod.split('#')[0] ?? signer.verificationMethod
  return {
    ...keylessWorkbench,
    ownSigner,
    makeDossier: (order) => makeSigned(order, signer),
    renderJson: dossierText,
    renderHtml: (dossier) => renderHtmlForm(dossier, dossierText(dossier)),
    renderPdf: (dossier) => renderPdfForm(dossier, dossierText(dossier)),
    readOwnDossier: (bytes) => readOwnDossier(bytes, ownSigner),
  }
}
