import { receiveFiles } from '@wanderbuch/core/document/receive-files'
import { makeDossier } from '@wanderbuch/core/dossier'
import type { LookUps } from '@wanderbuch/core/look-ups/look-ups'
import { maxLookedUpBytes, recordLookUps } from '@wanderbuch/core/look-ups/record-look-ups'
import { normaliseReceived } from '@wanderbuch/core/normalise/from-received'
import type { TrustGiven } from '@wanderbuch/core/trust/sort-trust-files'
import { verifyFile } from '@wanderbuch/core/verify/verify-files'
import type { Signer } from '@wanderbuch/proofs/crypto-port'
import { dossierOfRoute } from '@wanderbuch/rules/handouts/handout-material'
import { signDossier } from '@wanderbuch/proofs/dossier-signature/dossier-signature'
import { canonicalize } from '@wanderbuch/proofs/json/canonicalize'
import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { nodeCrypto } from '../crypto/node-crypto.ts'
import { renderHandout } from '../handouts/render-handout.ts'
import { wordsOf } from './all-words.ts'
import { builtInVocabularies, type Vocabularies } from '../esco/vocabularies.ts'
import { builtInShelf, type PackShelf } from '../packs/pack-shelf.ts'
import { answerRoute } from './answer-route.ts'
import { portsWith, routesWith } from './built-in-ports.ts'
import { readOwnDossier } from './read-own-dossier.ts'
import { recheckDossier } from './recheck-dossier.ts'
import { renderHtmlForm, renderPdfForm } from './render-forms.ts'
import type { DossierOrder, FileProblem, ReceivedFile, SignedDossier, VerifiedFile, Workbench } from './workbench.ts'

interface Data {
  readonly vocabularies: Vocabularies
  readonly packs: PackShelf
}

interface Bench extends Data {
  readonly signer: Signer
}

async function makeSigned(
  order: DossierOrder,
  { signer, vocabularies, packs }: Bench,
): Promise<Result<SignedDossier, FileProblem>> {
  const { lookUps } = order
  const dossier = await makeDossier(order, {
    ...portsWith(vocabularies.current, packs.published()),
    ...(lookUps && { lookUps }),
  })
  if (dossier.originals.length === 0) {
    const [first] = normaliseReceived(await receiveFiles(order.files, nodeCrypto)).unreadable
    if (first) return fail(first)
  }
  // Undefined members have no place in JSON; one pass makes the data exactly what is signed and read again.
  const plain = JSON.parse(JSON.stringify(dossier)) as JsonObject
  return succeed((await signDossier(plain, signer, nodeCrypto)) as unknown as SignedDossier)
}

interface TrustOfDay extends TrustGiven {
  readonly day: IsoDay
  readonly lookUps: LookUps
}

async function verifyOne(
  file: ReceivedFile,
  { lookUps, ...context }: TrustOfDay,
): Promise<Result<VerifiedFile, FileProblem>> {
  const lookedUp = recordLookUps(lookUps)
  const given = { ...context, crypto: nodeCrypto, lookUps: lookedUp.lookUps }
  const { documents, unreadable: unread, ...verified } = await verifyFile(file, given)
  const [problem] = unread
  const [first] = documents
  if (!first) return fail(problem ?? { code: 'document_empty', fileName: file.fileName, details: {} })
  const records = documents.flatMap((one) => one.records)
  const seen = { lookUps: lookedUp.listKept(), toLookUp: lookedUp.listMissing() }
  // Of a file that holds documents its own format is told; that of each document stands with its records.
  const format = records[0]?.record.within?.format ?? first.format
  return succeed({ ...verified, format, records, unread, ...seen })
}

const askNobody: LookUps = () => fail({ code: 'look_up_absent' })

/** Each address is asked once for all files together. */
function verifyFiles(
  files: readonly ReceivedFile[],
  context: Omit<TrustOfDay, 'lookUps'>,
  source: LookUps | undefined,
) {
  const { lookUps } = recordLookUps(source ?? askNobody, 4 * maxLookedUpBytes)
  return Promise.all(files.map((file) => verifyOne(file, { ...context, lookUps })))
}

/** The signed data as text: canonical, so that the same dossier is the same bytes, with a line break at the end. */
export function dossierText(dossier: SignedDossier): string {
  return `${new TextDecoder().decode(canonicalize(dossier as unknown as JsonValue))}\n`
}

type KeylessWorkbench = Pick<
  Workbench,
  | 'verifyFiles'
  | 'recheck'
  | 'answerRoute'
  | 'routeDossier'
  | 'renderHandout'
  | 'searchOccupations'
  | 'words'
  | 'versions'
>

/** What needs no key: verifying files, re-checking dossiers, routes, occupations, words. */
export function createKeylessWorkbench(vocabularies: Vocabularies, packs: PackShelf = builtInShelf): KeylessWorkbench {
  const data = { vocabularies, packs }
  return {
    verifyFiles: (files, { trustLists, trustSources = [] }, { day, lookUps }) =>
      verifyFiles(files, { trustLists, trustSources, day: day as IsoDay }, lookUps),
    recheck: (bytes, trustedSigners, lookUps) =>
      recheckDossier({ bytes, trustedSigners, vocabularies, packs, ...(lookUps && { lookUps }) }),
    answerRoute: (request, events) => answerRoute(request, data, events),
    routeDossier: (request) => {
      const { steps, tree: _, ...answer } = answerRoute(request, data)
      const { versions } = portsWith(vocabularies.current, packs.published())
      return dossierOfRoute({ ...answer, findings: steps, versions })
    },
    renderHandout: (dossier, order) => renderHandout(dossier, order, routesWith(packs.published())),
    searchOccupations: (...asked) => vocabularies.current.vocabulary.searchOccupations(...asked),
    words: wordsOf,
    versions: () => portsWith(vocabularies.current, packs.published()).versions,
  }
}

/** The same with the built-in vocabulary. */
export const keylessWorkbench: KeylessWorkbench = createKeylessWorkbench(builtInVocabularies)

interface WorkbenchParts {
  readonly signer: Signer
  /** The built-in one when left out. */
  readonly vocabularies?: Vocabularies
  /** Packs published here; none when left out. */
  readonly packs?: PackShelf
}

/** Wires everything the faces need around one signing key. */
export function createWorkbench({
  signer,
  vocabularies = builtInVocabularies,
  packs = builtInShelf,
}: WorkbenchParts): Workbench {
  const ownSigner = signer.verificationMethod.split('#')[0] ?? signer.verificationMethod
  return {
    ...createKeylessWorkbench(vocabularies, packs),
    ownSigner,
    makeDossier: (order) => makeSigned(order, { signer, vocabularies, packs }),
    renderJson: dossierText,
    renderHtml: (dossier) => renderHtmlForm(dossier, dossierText(dossier)),
    renderPdf: (dossier) => renderPdfForm(dossier, dossierText(dossier)),
    readOwnDossier: (bytes) => readOwnDossier(bytes, ownSigner),
  }
}
