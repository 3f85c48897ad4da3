import { verifyDossierSignature } from '@wanderbuch/proofs/dossier-signature/dossier-signature'
import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import { fail, type Result } from '@wanderbuch/standards/result'
import { nodeCrypto } from '../crypto/node-crypto.ts'
import { findDossier } from './find-dossier.ts'
import type { FileProblem, SignedDossier } from './workbench.ts'

/** Reads a dossier and makes sure that the given key signed exactly these data. */
export async function readOwnDossier(
  bytes: Uint8Array,
  ownSigner: string,
): Promise<Result<SignedDossier, FileProblem>> {
  const found = findDossier(bytes)
  if (!found.ok) return found
  const { unchanged, publicKey } = await verifyDossierSignature(found.value as unknown as JsonObject, nodeCrypto)
  if (unchanged === 'yes' && publicKey === ownSigner) return found
  return fail({ code: 'dossier_not_signed_here', fileName: '', details: {} })
}
