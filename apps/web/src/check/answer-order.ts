import { findDossierInFile } from '@wanderbuch/core/document/find-dossier-in-file'
import { answerFromKept, keepSnapshots } from '@wanderbuch/core/look-ups/answer-from-copies'
import { recordLookUps } from '@wanderbuch/core/look-ups/record-look-ups'
import { explainFile } from '@wanderbuch/core/verify/signature-steps/explain-file'
import { verifyDossier } from '@wanderbuch/core/verify/verify-dossier'
import { verifyFile } from '@wanderbuch/core/verify/verify-files'
import type { CryptoPort } from '@wanderbuch/proofs/crypto-port'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import type { CheckAnswer, CheckOrder } from './check-messages.ts'

type Checked = Extract<CheckOrder, { readonly kind: 'check' }>

/** Only what the person had looked up before answers; everything else is noted as still to be asked. */
const answerFromCopies = ({ snapshots }: Pick<CheckOrder, 'snapshots'>, crypto: CryptoPort) =>
  answerFromKept(keepSnapshots(snapshots, { pinned: false }), crypto)

async function checkBytes(bytes: Uint8Array, order: Checked, crypto: CryptoPort): Promise<CheckAnswer> {
  const found = findDossierInFile(bytes)
  if (found) {
    const dossier = await verifyDossier(found, crypto)
    return dossier.ok ? { kind: 'dossier', dossier: dossier.value } : { kind: 'problem', ...dossier.problem }
  }
  const { file, day, trust, identity } = order
  const { lookUps, listKept, listMissing } = recordLookUps(answerFromCopies(order, crypto))
  const context = { crypto, day: day as IsoDay, ...trust, lookUps, ...(identity && { identity }) }
  const verification = await verifyFile({ fileName: file.name, bytes }, context)
  return { kind: 'certificate', verification, day, trust, lookUps: listKept(), needs: listMissing() }
}

/** Answers one order of the page, with nothing but the file, the lists and the cryptography handed in. */
export async function answerOrder(order: CheckOrder, crypto: CryptoPort): Promise<CheckAnswer> {
  const bytes = await order.file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  )
  if (!bytes) return { kind: 'problem', code: 'file_not_readable', details: {} }
  if (order.kind === 'check') return checkBytes(bytes, order, crypto)
  const file = { fileName: order.file.name, bytes }
  const lookUps = answerFromCopies(order, crypto)
  return { kind: 'steps', steps: await explainFile(file, { crypto, day: order.day as IsoDay, lookUps }) }
}
