import { lawRule } from '../law-rule.ts'
import { ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

interface FileFacts {
  readonly monthsSinceHandedIn: number
  readonly acknowledged: boolean
}

const acknowledgeMonths = provisionNumber('eu/2005-36/51-1', 'months')

/** A month to acknowledge the file and to name what is missing. */
export const acknowledgementLate = lawRule<FileFacts>(
  'eu/2005-36/51-1',
  ['monthsSinceHandedIn', 'acknowledged'],
  (facts) => !facts.acknowledged && facts.monthsSinceHandedIn > acknowledgeMonths,
)

interface DecisionFacts {
  /** Since the file is complete, never since it was handed in. */
  readonly monthsSinceComplete: number
  readonly decided: boolean
  readonly extendedWithReasons: boolean
}

const decideMonths = provisionNumber('eu/2005-36/51-2', 'months')
const extensionMonths = provisionNumber('eu/2005-36/51-2', 'extensionMonths')
const automaticMonths = provisionNumber('eu/2005-36/51-2/automatic', 'months')

/** General system and experience: three months from the complete file, and one more where the host uses it. */
export const decisionLate = lawRule<DecisionFacts>(
  'eu/2005-36/51-2',
  ['monthsSinceComplete', 'decided', 'extendedWithReasons'],
  (facts) =>
    !facts.decided && facts.monthsSinceComplete > decideMonths + (facts.extendedWithReasons ? extensionMonths : 0),
)

/** Automatic system: three months and no more. */
export const automaticDecisionLate = lawRule<Omit<DecisionFacts, 'extendedWithReasons'>>(
  'eu/2005-36/51-2/automatic',
  ['monthsSinceComplete', 'decided'],
  (facts) => !facts.decided && facts.monthsSinceComplete > automaticMonths,
)

/** A refusal can be appealed, and so can silence. */
export const appealOpen = lawRule<{ readonly refused: boolean; readonly silent: boolean }>(
  'eu/2005-36/51-3',
  ['refused', 'silent'],
  (facts) => facts.refused || facts.silent,
)

/** With a positive decision the host title is used, except with partial access and, as a rule, for services. */
export const hostTitle = lawRule<{ readonly positiveDecision: boolean; readonly partialAccess: boolean }>(
  'eu/2005-36/52',
  ['positiveDecision', 'partialAccess'],
  (facts) => facts.positiveDecision && !facts.partialAccess,
)

interface LanguageFacts {
  readonly decisionMade: boolean
  readonly patientSafety: boolean
  readonly seriousDoubt: boolean
}

/** The language is looked at only after the decision; everybody's only where patients may be at risk. */
export const languageControl = lawRule<Omit<LanguageFacts, 'patientSafety' | 'seriousDoubt'>>(
  'eu/2005-36/53',
  ['decisionMade'],
  (facts) => facts.decisionMade,
)
export const languageControlOfAll = lawRule<LanguageFacts>(
  'eu/2005-36/53-3',
  ['decisionMade', 'patientSafety', 'seriousDoubt'],
  (facts) => facts.decisionMade && (facts.patientSafety || facts.seriousDoubt),
)

/** A supervised traineeship in another state counts where access to the profession asks for one. */
export const traineeshipAbroad = lawRule<{ readonly traineeshipRequired: boolean; readonly doneAbroad: boolean }>(
  'eu/2005-36/55a',
  ['traineeshipRequired', 'doneAbroad'],
  (facts) => facts.traineeshipRequired && facts.doneAbroad,
)

/** Other states are told of a ban or a restriction, and of falsified papers, within three days. */
export const alertDue = lawRule<{ readonly banned: boolean; readonly falsifiedPapers: boolean }>(
  'eu/2005-36/56a',
  ['banned', 'falsifiedPapers'],
  (facts) => facts.banned || facts.falsifiedPapers,
)

/** The host has an assistance centre, and a point of single contact takes the file. */
export const assistance = lawRule<{ readonly hostInUnion: boolean }>(
  'eu/2005-36/57',
  ['hostInUnion'],
  (facts) => facts.hostInUnion,
)
export const singleContact = lawRule<{ readonly fileAtSingleContact: boolean; readonly fileComplete: boolean }>(
  'eu/2005-36/57-1',
  ['fileAtSingleContact', 'fileComplete'],
  (facts) => facts.fileAtSingleContact && facts.fileComplete,
)

interface NewRuleFacts {
  readonly newRequirement: boolean
}

/** Recalled: states publish and justify what they ask. */
export const requirementsPublished = lawRule<NewRuleFacts>(
  'eu/2005-36/59',
  ['newRequirement'],
  (facts) => facts.newRequirement,
)
/** Before new rules on access to a profession, proportionality is tested. */
export const proportionalityTest = lawRule<NewRuleFacts>(
  'eu/2018-958/4',
  ['newRequirement'],
  (facts) => facts.newRequirement,
)

interface OnceOnlyFacts {
  readonly askedByPerson: boolean
  readonly previewSeen: boolean
}

/** Papers are fetched from the other state only when the person asks for it and has seen them first. */
export const onceOnly = lawRule<OnceOnlyFacts>(
  'eu/2018-1724/14',
  ['askedByPerson', 'previewSeen'],
  (facts) => facts.askedByPerson && facts.previewSeen,
)

/** Recalled: a last day on a holiday, Saturday or Sunday moves on to the next working day. */
export const lastDayMoves = lawRule<{ readonly lastDayIsHoliday: boolean }>(
  'eu/1182-71/3',
  ['lastDayIsHoliday'],
  (facts) => facts.lastDayIsHoliday,
)

const late = { monthsSinceComplete: 4, decided: false, extendedWithReasons: false }
export const article51Cases = [
  ruleCases(acknowledgementLate, {
    yes: [{ monthsSinceHandedIn: 2, acknowledged: false }],
    no: [
      { monthsSinceHandedIn: 1, acknowledged: false },
      { monthsSinceHandedIn: 2, acknowledged: true },
    ],
    open: [{ acknowledged: false }],
  }),
  ruleCases(decisionLate, {
    yes: [late, { ...late, monthsSinceComplete: 5, extendedWithReasons: true }],
    no: [
      { ...late, extendedWithReasons: true },
      { ...late, monthsSinceComplete: 3 },
      { ...late, decided: true },
    ],
    open: [{ decided: false, extendedWithReasons: false }],
  }),
  ruleCases(automaticDecisionLate, {
    yes: [{ monthsSinceComplete: 4, decided: false }],
    no: [{ monthsSinceComplete: 3, decided: false }],
    open: [{ decided: false }],
  }),
  ruleCases(appealOpen, {
    yes: [
      { refused: true, silent: false },
      { refused: false, silent: true },
    ],
    no: [{ refused: false, silent: false }],
    open: [{ refused: false }],
  }),
  ruleCases(hostTitle, {
    yes: [{ positiveDecision: true, partialAccess: false }],
    no: [
      { positiveDecision: true, partialAccess: true },
      { positiveDecision: false, partialAccess: false },
    ],
    open: [{ positiveDecision: true }],
  }),
  ruleCases(languageControl, { yes: [{ decisionMade: true }], no: [{ decisionMade: false }], open: [{}] }),
  ruleCases(languageControlOfAll, {
    yes: [
      { decisionMade: true, patientSafety: true, seriousDoubt: false },
      { decisionMade: true, patientSafety: false, seriousDoubt: true },
    ],
    no: [
      { decisionMade: true, patientSafety: false, seriousDoubt: false },
      { decisionMade: false, patientSafety: true, seriousDoubt: true },
    ],
    open: [{ decisionMade: true, seriousDoubt: false }],
  }),
  ruleCases(traineeshipAbroad, {
    yes: [{ traineeshipRequired: true, doneAbroad: true }],
    no: [{ traineeshipRequired: false, doneAbroad: true }],
    open: [{ doneAbroad: true }],
  }),
  ruleCases(alertDue, {
    yes: [{ banned: true, falsifiedPapers: false }],
    no: [{ banned: false, falsifiedPapers: false }],
    open: [{ banned: false }],
  }),
  ruleCases(assistance, { yes: [{ hostInUnion: true }], no: [{ hostInUnion: false }], open: [{}] }),
  ruleCases(singleContact, {
    yes: [{ fileAtSingleContact: true, fileComplete: true }],
    no: [{ fileAtSingleContact: true, fileComplete: false }],
    open: [{ fileAtSingleContact: true }],
  }),
  ruleCases(requirementsPublished, { yes: [{ newRequirement: true }], no: [{ newRequirement: false }], open: [{}] }),
  ruleCases(proportionalityTest, { yes: [{ newRequirement: true }], no: [{ newRequirement: false }], open: [{}] }),
  ruleCases(onceOnly, {
    yes: [{ askedByPerson: true, previewSeen: true }],
    no: [{ askedByPerson: false, previewSeen: true }],
    open: [{ askedByPerson: true }],
  }),
  ruleCases(lastDayMoves, { yes: [{ lastDayIsHoliday: true }], no: [{ lastDayIsHoliday: false }], open: [{}] }),
]
