import { explainSignatures, type HashedStep } from '@wanderbuch/proofs/data-integrity/explain-signature'
import type { DigestAlgorithm } from '@wanderbuch/proofs/crypto-port'
import { resolveLocalDid } from '@wanderbuch/proofs/did/resolve-local-did'
import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import { findAllowedContext } from '@wanderbuch/standards/contexts/allowed-contexts'
import { succeed } from '@wanderbuch/standards/result'
import type { ProofContext } from '../proof-context.ts'
import { listMembers, maxLines } from './list-members.ts'
import { type SignatureStep, type SignatureSteps, textStep } from './signature-step.ts'

interface Hashed {
  readonly kind: 'proof-options' | 'document'
  readonly digest: DigestAlgorithm
  readonly isJson: boolean
}

function hashedStep({ value, lines, hash }: HashedStep, { kind, digest, isJson }: Hashed): SignatureStep {
  const members = listMembers(value)
  const shown = isJson ? members : lines.slice(0, maxLines)
  return {
    kind,
    about: `explain.about.${kind}`,
    hash: { algorithm: digest, hex: hash },
    lines: shown,
    form: isJson ? 'members' : 'statements',
    members,
  }
}

/** The steps of each Data Integrity proof of a document. */
export async function documentSteps(
  document: JsonObject,
  { crypto }: ProofContext,
): Promise<readonly SignatureSteps[]> {
  const explained = await explainSignatures({
    document,
    expected: { purpose: 'assertionMethod' },
    resolveDid: resolveLocalDid,
    findContext: findAllowedContext,
    crypto,
  })
  return explained.map((one) => {
    if (!one.ok) return one
    const { cryptosuite, digest, options, document: covered, signedBytes, verificationMethod, signature } = one.value
    const isJson = cryptosuite.includes('-jcs-')
    return succeed([
      hashedStep(options, { kind: 'proof-options', digest, isJson }),
      hashedStep(covered, { kind: 'document', digest, isJson }),
      ...(signedBytes === undefined ? [] : [textStep('signed', [signedBytes])]),
      textStep('key', [verificationMethod]),
      textStep('signature', [signature]),
    ])
  })
}
