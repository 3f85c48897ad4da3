import type { Catalogue, Messages } from './words/catalogue.ts'

/** Test material: messages of the sample dossier, the same in every language so that structure alone is compared. */
const messages: Messages = {
  'missing.fact': 'Missing: {facts}.',
  'record.title': '{title}',
  'record.who': '{body} · awarded {day} · {form}',
  'sample.form': 'Open Badge 3.0',
  'sample.seen': 'Original seen by {by} on {day}.',
  'sample.unchanged': 'Not a byte has changed since {signer} signed it.',
  'sample.origin': 'The key is pinned to this body since {day}.',
  'sample.origin-open': 'Signed by “{signer}”. Nobody here has tied this key to the body named.',
  'sample.origin-no': 'The key belongs to “{signer}”, not to the body named.',
  'sample.entitled': 'No list at hand says which bodies could award this in 2016.',
  'sample.valid': 'Valid on this day.',
  'sample.status': 'The document names no list of withdrawn documents.',
  'sample.holder': 'Name and date of birth agree with the identity document.',
  'sample.understood': 'The level is known and {count, plural, one {# outcome is} other {# outcomes are}} described.',
  'sample.level':
    'Stated on the certificate. {country} {nationalCode} ({framework}) is linked to EQF {eqfLevel}; today it stands at EQF {currentEqfLevel}.',
  'sample.host': 'In {framework} the codes {codes} stand at EQF {eqfLevel}.',
  'sample.level-open': 'The old numbering of that year cannot be placed: its table is not at hand.',
  'sample.caution': 'An EQF level is neither recognition nor equivalence.',
  'sample.summary': 'Compared with {occupation} in ESCO: {held} of {all} essential skills stand on evidence.',
  'sample.held': 'Outcome {outcomeNumber} of “{record}” names it: {words}.',
  'sample.suggested': 'Perhaps. The words “{words}” point to it. A person must decide.',
  'sample.partly': '{by} decided on {decidedOn}: a part of it.',
  'sample.nothing': 'Nothing found in the documents.',
  'sample.start': 'You may start as an employee now. The trade is regulated only for running a firm.',
  'sample.statement':
    'A statement of equivalence is your right and helps with pay and trust. Ask the Chamber of Crafts of the place.',
  'sample.bring': 'Bring: certificate and its supplement, proof of work, identity, translations.',
  'sample.clock': 'They confirm within 1 month and decide within 3 months once the file is complete.',
  'sample.fee': 'The fee and the office for Stuttgart are not known here.',
  'sample.refused': 'Automatic recognition does not apply to this trade.',
  'sample.old-rule': 'The rule of 2007 is no longer in force.',
  'sample.do': 'Ask {who} for the certificate supplement.',
  'sample.do-more': 'Have two documents translated.',
  'sample.call': 'Call the chamber about the fee.',
  'sample.hire': 'One document is authentic. You may rely on that part.',
  'sample.verify': 'Verify the original again: the file is inside this dossier.',
}

export const sampleWords: Catalogue = {
  en: messages,
  de: messages,
  fr: messages,
  it: messages,
  es: messages,
  ro: messages,
}
