import { readShown, wordsOf } from '@wanderbuch/proofs/jose/open-credentials'
import { verifySecured } from '@wanderbuch/proofs/jose/verify-secured'
import { isJsonObject, type JsonObject, toList } from '@wanderbuch/proofs/json/json-object'
import { verifyHostedBadge } from '@wanderbuch/proofs/open-badges/verify-hosted-badge'
import { type ProofResult, toProofResult } from '@wanderbuch/proofs/proof-report'
import { findIsoDay } from '@wanderbuch/standards/iso-day'
import { listEndorsements, type WrittenEndorsement } from '../document/list-endorsements.ts'
import { findOpenBadge2, listBadgeEndorsements } from '../document/open-badge-2.ts'
import type { ReceivedDocument } from '../document/receive-document.ts'
import { readProfile } from '../normalise/read-profile.ts'
import { createRecordReader } from '../normalise/record-reader.ts'
import type { Endorsement } from '../vocabulary/endorsement.ts'
import { plainDetails } from './check-unchanged.ts'
import { type ProofContext, securedSources } from './proof-context.ts'
import { speakingResult } from './speaking-result.ts'

/** What an endorsement says: of 3.0 in `credentialSubject`, of 2.0 in `claim`. */
function readWords(words: JsonObject, { beside, of }: Omit<WrittenEndorsement, 'written'>, day: string) {
  const reader = createRecordReader(words, [])
  const about = reader.child('credentialSubject') ?? reader.child('claim')
  const by = readProfile(reader, 'issuer')?.name
  const comment = about?.multilingual('endorsementComment')
  const subject = about?.text('id')
  const until = findIsoDay(reader.text('validUntil') ?? reader.text('expirationDate') ?? '')
  return {
    beside,
    ...(by && { by }),
    ...(comment && { comment }),
    ...(of !== undefined && { isAboutThis: subject === of }),
    ...(until && until < day && { ended: until }),
  }
}

const asAnswer = (result: ProofResult) => ({
  outcome: result.unchanged,
  code: result.code,
  details: plainDetails(result),
})

async function checkOne(endorsement: WrittenEndorsement, context: ProofContext): Promise<Endorsement> {
  const { beside } = endorsement
  const read = await readShown(endorsement.written, context.crypto)
  if (!read.ok) return { beside, ...asAnswer(toProofResult(read.problem.code, read.problem)) }
  const words = wordsOf(read.value)
  // A proof by another than the body that endorses is nobody's endorsement.
  const result = speakingResult(await verifySecured(read.value, 'assertionMethod', securedSources(context)))
  const isForeign = result.unchanged === 'yes' && result.signerIsIssuer === 'no'
  return { ...readWords(words, endorsement, context.day), ...asAnswer(result), ...(isForeign && { outcome: 'no' }) }
}

/** Endorsements inside a credential, each verified by itself. */
export async function checkEndorsements(
  credential: JsonObject,
  context: ProofContext,
): Promise<readonly Endorsement[]> {
  const checked: Endorsement[] = []
  for (const one of listEndorsements(credential)) checked.push(await checkOne(one, context))
  return checked
}

const isHosted = ({ verification }: JsonObject) =>
  isJsonObject(verification) && toList(verification.type).some((type) => type === 'HostedBadge' || type === 'hosted')

/** Endorsements of an Open Badge 2.0 that came along with it. They are hosted: only their addresses can vouch for them. */
export async function checkBadgeEndorsements(
  document: ReceivedDocument,
  context: ProofContext,
): Promise<readonly Endorsement[]> {
  const badge = findOpenBadge2(document)
  if (!badge) return []
  const ids = [badge.assertion.id, badge.badgeClass?.id]
  const checked: Endorsement[] = []
  for (const words of listBadgeEndorsements(badge, document.beside ?? [])) {
    const about = isJsonObject(words.claim) ? words.claim.id : undefined
    const of = ids.includes(about ?? '') && typeof about === 'string' ? about : String(badge.assertion.id ?? '')
    const result = isHosted(words)
      ? await verifyHostedBadge({ assertion: words }, context.hostedSource)
      : toProofResult('no_proof')
    const beside = about === badge.badgeClass?.id ? 'achievement' : 'award'
    checked.push({ ...readWords(words, { beside, of }, context.day), ...asAnswer(result) })
  }
  return checked
}
