/** Words that must not appear in an exported name, with the word to use instead (GLOSSARY.md). */
export const bannedWordsInNames = {
  user: 'holder or subject',
  relyingparty: 'verifier',
  checker: 'verifier',
  school: 'awardingBody',
  competency: 'skill',
  competencies: 'skills',
  confidence: 'certainty (of a fact) or standing (of a skill)',
  equivalence: 'recognition',
  undetermined: 'notDetermined',
  regulator: 'competentAuthority',
  util: 'a name for what it does',
  utils: 'a name for what it does',
  helper: 'a name for what it does',
  helpers: 'a name for what it does',
  misc: 'a name for what it does',
  manager: 'a name for what it does',
  manage: 'a verb of STYLE: read, find, list, issue, revoke',
}

/** Exact exported names that say too little or mean two things. */
export const bannedNames = {
  Level: 'EqfLevel, NqfLevel or Article11Level',
  level: 'eqfLevel, nqfLevel or article11Level',
  Status: 'CredentialStatus, or the status of what',
  State: 'the state of what',
  Job: 'Occupation (a queued piece of work: QueuedWork)',
  Course: 'Qualification or LearningOpportunity',
  Evidence: 'Proof, or the evidence of what',
  Difference: 'SubstantialDifference or SubstantiallyDifferentMatters',
  Document: 'ReceivedDocument',
  Domain: 'IscedFField',
  Size: 'Workload or CreditPoint',
  Util: 'a name for what it does',
}

/** First words of exported names that hide what is done. */
export const bannedFirstWords = {
  handle: 'parse, read, find, resolve, check, verify, map, compare, evaluate, explain, issue, revoke',
  process: 'parse, read, find, resolve, check, verify, map, compare, evaluate, explain, issue, revoke',
  validate: 'check or verify (validation is only the VNFIL procedure)',
  get: 'read, find, list or resolve',
}

/** Folders where a banned first word is the right one. */
export const firstWordAllowedIn = { validate: /\/validation-case\// }

/** Texts that are not outcomes here: an outcome is yes, no or not-determined. */
export const bannedOutcomeTexts = ['undetermined', 'not-checked', 'not_determined', 'not-known']

export const bannedFileNames = ['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'process', 'handle', 'manage']
