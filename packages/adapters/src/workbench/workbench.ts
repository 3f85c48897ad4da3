import type { PdfDossierProblem } from '@wanderbuch/core/document/pdf/extract-attached-dossier'
import type { UnreadableFileCode } from '@wanderbuch/core/normalise/from-received'
import type { Check } from '@wanderbuch/core/vocabulary/check'
import type { Dossier, DossierVersions } from '@wanderbuch/core/vocabulary/dossier-file'
import type { Endorsement } from '@wanderbuch/core/vocabulary/endorsement'
import type { Fact } from '@wanderbuch/core/vocabulary/fact'
import type { LookUps } from '@wanderbuch/core/look-ups/look-ups'
import type { Finding } from '@wanderbuch/core/vocabulary/finding'
import type { KeptLookUp, LookUpNeed } from '@wanderbuch/core/vocabulary/look-up'
import type { MultilingualText } from '@wanderbuch/core/vocabulary/multilingual-text'
import type { NormalisedRecord } from '@wanderbuch/core/vocabulary/record'
import type { DossierRequest, Language } from '@wanderbuch/core/vocabulary/request'
import type { RegionList } from '@wanderbuch/core/region/region-list'
import type { TrustList } from '@wanderbuch/core/vocabulary/trust-list'
import type { TrustSource } from '@wanderbuch/core/vocabulary/trust-source'
import type { Handout, HandoutOrder, HandoutProblem } from '../handouts/render-handout.ts'
import type { Words } from '@wanderbuch/core/report/words/create-words'
import type { ClockEvent } from '@wanderbuch/rules/clock/clock-event'
import type { RouteClock } from '@wanderbuch/rules/route-answer/read-route-clocks'
import type { RouteTexts } from '@wanderbuch/rules/route-answer/route-texts'
import type { RouteTree } from '@wanderbuch/rules/route/tree/route-tree'
import type { DossierSignature } from '@wanderbuch/proofs/dossier-signature/dossier-signature'
import type { EscoVocabulary } from '@wanderbuch/skills/esco-vocabulary'
import type { Result } from '@wanderbuch/standards/result'

/** A file as it was received. The name is shown, never trusted. */
export interface ReceivedFile {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** Why a file could not be used. The faces keep a table over all of these, so a new one without its entry does not compile. */
export type FileProblemCode =
  | UnreadableFileCode
  | PdfDossierProblem['code']
  | 'dossier_not_found'
  | 'dossier_ill_formed'
  | 'dossier_not_signed_here'

/** A file that could not be read: what happened, where in it, and what can be done is worded from the code. */
export interface FileProblem {
  readonly code: FileProblemCode
  readonly fileName: string
  readonly place?: string
  readonly details: Readonly<Record<string, string | number>>
}

export type SignedDossier = Dossier & { readonly signature: DossierSignature }

/** What verifying a file found, record by record. */
export interface VerifiedFile {
  readonly fileName: string
  readonly digest: string
  readonly format: string
  readonly records: readonly {
    readonly record: NormalisedRecord
    readonly checks: readonly Check[]
    /** What others say of it, each with its own proof; they add nothing to the checks. */
    readonly endorsements: readonly Endorsement[]
  }[]
  /** What was looked up for it, by address. */
  readonly lookUps: readonly KeptLookUp[]
  /** What could be looked up and was not. */
  readonly toLookUp: readonly LookUpNeed[]
  /** Parts of the file that cannot be read although others can. */
  readonly unread: readonly FileProblem[]
}

export interface DossierOrder {
  readonly request: DossierRequest
  readonly files: readonly ReceivedFile[]
  readonly trustLists: readonly TrustList[]
  readonly trustSources?: readonly TrustSource[]
  /** Lists of shortages and surpluses. */
  readonly regionLists?: readonly RegionList[]
  /** True when all files are samples of persons who do not exist. */
  readonly sample: boolean
  /** The way to the network; without it nothing is asked. */
  readonly lookUps?: LookUps
}

/** A question of the re-check and its answer; `code` is worded per language under `recheck.CODE`. */
export interface RecheckAnswer {
  readonly question: 'signature' | 'signer' | 'originals' | 'findings' | 'facts' | 'look-ups'
  readonly outcome: 'yes' | 'no' | 'not-determined'
  readonly code: string
  readonly details: Readonly<Record<string, string | number>>
}

export interface RecheckReport {
  readonly outcome: 'yes' | 'no' | 'not-determined'
  readonly answers: readonly RecheckAnswer[]
}

export interface RouteAnswer {
  readonly request: DossierRequest
  /** The target occupation, where the vocabulary has it. */
  readonly occupation?: MultilingualText
  readonly steps: readonly (Finding & { readonly sentence: string })[]
  /** The route as data: steps in order with their rules, clocks and what is not known. */
  readonly tree: RouteTree
  /** Everything the tree names, in the languages of the request. */
  readonly texts: Readonly<Partial<Record<Language, RouteTexts>>>
  /** What happened to a file, and where it stands by each clock of the tree; absent where nothing was told. */
  readonly events?: readonly ClockEvent[]
  readonly clocks?: readonly RouteClock[]
  readonly facts: readonly Fact[]
}

/**
 * Everything the faces (command line, server) do with files, wired once: core, rules, vocabulary, node crypto, PDF.
 * Holds no state; the signer's key and the built-in data are its only contents.
 */
export interface Workbench {
  readonly makeDossier: (order: DossierOrder) => Promise<Result<SignedDossier, FileProblem>>
  readonly verifyFiles: (
    files: readonly ReceivedFile[],
    trust: Pick<DossierOrder, 'trustLists' | 'trustSources'>,
    how: { readonly day: string; readonly lookUps?: LookUps | undefined },
  ) => Promise<readonly Result<VerifiedFile, FileProblem>[]>
  readonly renderHtml: (dossier: SignedDossier) => string
  readonly renderPdf: (dossier: SignedDossier) => Promise<Uint8Array>
  /** The signed data, canonical, ending in a line break. */
  readonly renderJson: (dossier: SignedDossier) => string
  /** Reads a dossier and makes sure this instance signed it; others are refused, so that our look is never lent. */
  readonly readOwnDossier: (bytes: Uint8Array) => Promise<Result<SignedDossier, FileProblem>>
  readonly recheck: (
    bytes: Uint8Array,
    trustedSigners: readonly string[],
    lookUps?: LookUps,
  ) => Promise<Result<RecheckReport, FileProblem>>
  /** did:key this workbench signs with. */
  readonly ownSigner: string
  /** The route alone, without documents: ordered findings in words, and the facts behind them. */
  readonly answerRoute: (request: DossierRequest, events?: readonly ClockEvent[]) => RouteAnswer
  /** A route alone, as a dossier without documents: for handouts. */
  readonly routeDossier: (request: DossierRequest) => Dossier
  /** Factsheet, roadmap, letter or calendar file from a dossier. */
  readonly renderHandout: (dossier: Dossier, order: HandoutOrder) => Promise<Result<Handout, HandoutProblem>>
  /** Occupations of the vocabulary in use. */
  readonly searchOccupations: EscoVocabulary['searchOccupations']
  /** Versions a dossier made now would keep. */
  readonly versions: () => DossierVersions
  /** Messages of all parts in one language. */
  readonly words: (language: Language) => Words
}
