import { parseSealed } from '@wanderbuch/proofs/jades/parse-sealed'
import type { SecuredObject } from '@wanderbuch/proofs/jose/open-credentials'
import { fail } from '@wanderbuch/standards/result'
import { credentialPart } from '../../document/credential-part.ts'
import type { ReceivedDocument } from '../../document/receive-document.ts'
import type { ProofContext } from '../proof-context.ts'
import { badgeSteps } from './badge-steps.ts'
import { documentSteps } from './document-steps.ts'
import type { SignatureSteps } from './signature-step.ts'
import { jwtSteps, sdJwtSteps, sealSteps } from './token-steps.ts'
import { xmlSteps } from './xml-steps.ts'

async function securedSteps(secured: SecuredObject, context: ProofContext): Promise<readonly SignatureSteps[]> {
  const { crypto } = context
  switch (secured.kind) {
    case 'document':
      return documentSteps(secured.document, context)
    case 'vc-jwt':
      return Promise.all([secured.jwt, ...secured.further].map((jwt) => jwtSteps(jwt, crypto)))
    case 'sd-jwt':
      return Promise.all([secured.vc, ...secured.further].map((vc) => sdJwtSteps(vc, crypto)))
  }
}

async function partSteps(document: ReceivedDocument, context: ProofContext): Promise<readonly SignatureSteps[]> {
  const part = credentialPart(document)
  if (!part.ok) return []
  const { secured } = part.value
  if (secured.form === 'json') return documentSteps(secured.document, context)
  const sealed = parseSealed(secured.value)
  if (!sealed.ok) return [fail(sealed.problem)]
  const { value } = sealed
  return Promise.all(value.signatures.map((_, index) => sealSteps({ sealed: value, index }, context.crypto)))
}

/**
 * How every signature of a document is checked, step by step, one list a record in the order the records are read: the same
 * work as verification, shown instead of judged. Nothing for what carries no signature. The signatures of an XML document
 * stand for all its records and are given once.
 */
export async function explainDocument(
  document: ReceivedDocument,
  context: ProofContext,
): Promise<readonly (readonly SignatureSteps[])[]> {
  if (document.format === 'declaration') return []
  const { content } = document
  if (content.kind === 'xml') return [await xmlSteps(content.xml, context.crypto)]
  if (document.format === 'open-badges-2.0') return [await badgeSteps(document, context.crypto)]
  if (!document.opened) return [await partSteps(document, context)]
  const explained: (readonly SignatureSteps[])[] = []
  for (const { content } of document.opened) if (content.ok) explained.push(await securedSteps(content.value, context))
  return explained
}
