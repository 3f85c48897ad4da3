import { deriveSelectiveProof } from '@wanderbuch/proofs/data-integrity/selective/derive-selective-proof'
import type { Result } from '@wanderbuch/standards/result'
import { type Context, Hono } from 'hono'
import { issueCredential } from './issue-credential.ts'
import { refuseOtherHosts } from './loopback-only.ts'
import { publishEarlierStatusList, publishStatusList } from './own-status-source.ts'
import { provePresentation } from './prove-presentation.ts'
import { readRequest } from './read-request.ts'
import {
  deriveRequest,
  issueRequest,
  proveRequest,
  statusRequest,
  verifyCredentialRequest,
  verifyPresentationRequest,
} from './request-forms.ts'
import { sizeOf, statusListRows, writeMessages } from './status-lists.ts'
import type { TestIssuer } from './test-issuers.ts'
import { describeDetails, problemTypes, type VcApiProblems } from './vc-api-problem.ts'
import { proofSources, type VcApiServices } from './vc-api-services.ts'
import { type Verification, verifyCredential } from './verify-credential.ts'
import { verifyPresentation } from './verify-presentation.ts'

const refuse = (context: Context, errors: VcApiProblems) => context.json({ errors }, 400)

/** 201 with what was made, or 400 with why it was not. */
function answerMade(context: Context, name: string, made: Result<object, VcApiProblems>) {
  return made.ok ? context.json({ [name]: made.value }, 201) : refuse(context, made.problem)
}

function answerVerified(context: Context, { errors, warnings }: Verification) {
  const noted = warnings.length > 0 ? { warnings } : {}
  if (errors.length > 0) return context.json({ verified: false, errors, ...noted }, 400)
  return context.json({ verified: true, ...noted }, 200)
}

const answerUnread = (context: Context, errors: VcApiProblems) => context.json({ verified: false, errors }, 400)

/** The issuer the address names; the first where it names none. */
function findIssuer({ issuers }: VcApiServices, context: Context): TestIssuer | undefined {
  const name = context.req.param('issuer')
  return name === undefined ? issuers[0] : issuers.find((issuer) => issuer.name === name)
}

function issuing(services: VcApiServices) {
  return async (context: Context) => {
    const issuer = findIssuer(services, context)
    if (!issuer) return context.notFound()
    const request = await readRequest(context, issueRequest)
    if (!request.ok) return refuse(context, request.problem)
    const { credential, options } = request.value
    const order = { credential, mandatoryPointers: options?.mandatoryPointers ?? [] }
    return answerMade(context, 'verifiableCredential', await issueCredential(order, issuer, services))
  }
}

function proving(services: VcApiServices) {
  return async (context: Context) => {
    const holder = findIssuer(services, context)
    if (!holder) return context.notFound()
    const request = await readRequest(context, proveRequest)
    if (!request.ok) return refuse(context, request.problem)
    const { presentation, options } = request.value
    const order = { presentation, challenge: options?.challenge, domain: options?.domain }
    return answerMade(context, 'verifiablePresentation', await provePresentation(order, holder, services))
  }
}

function deriving(services: VcApiServices) {
  return async (context: Context) => {
    const request = await readRequest(context, deriveRequest)
    if (!request.ok) return refuse(context, request.problem)
    const { verifiableCredential: document, options } = request.value
    const { selectivePointers = [], proofId } = options ?? {}
    const chosen = { document, selectivePointers, ...(proofId !== undefined && { proofId }) }
    const derived = await deriveSelectiveProof({ ...chosen, ...proofSources(services) })
    if (derived.ok) return answerMade(context, 'verifiableCredential', derived)
    const { code, found } = derived.problem
    const details = describeDetails(found === undefined ? {} : { found })
    return refuse(context, [{ type: problemTypes.generation, code, ...details, pointer: '' }])
  }
}

function verifying(services: VcApiServices) {
  return async (context: Context) => {
    const request = await readRequest(context, verifyCredentialRequest)
    if (!request.ok) return answerUnread(context, request.problem)
    const { verifiableCredential: credential, options } = request.value
    const input = { credential, options: options ?? {}, pointer: '/verifiableCredential' }
    return answerVerified(context, await verifyCredential(input, services))
  }
}

function verifyingShown(services: VcApiServices) {
  return async (context: Context) => {
    const request = await readRequest(context, verifyPresentationRequest)
    if (!request.ok) return answerUnread(context, request.problem)
    const { verifiablePresentation: presentation, options } = request.value
    const input = { presentation, options: options ?? {}, pointer: '/verifiablePresentation' }
    return answerVerified(context, await verifyPresentation(input, services))
  }
}

function settingStatus({ statusBook }: VcApiServices) {
  return async (context: Context) => {
    const request = await readRequest(context, statusRequest)
    if (!request.ok) return refuse(context, request.problem)
    const { credentialId, credentialStatus, status = true } = request.value
    const isSet = statusBook.setStatus(credentialId, credentialStatus?.statusPurpose ?? 'revocation', status)
    return isSet
      ? context.json({ status }, 200)
      : context.json({ errors: [{ code: 'credential_unknown', pointer: '/credentialId' }] }, 404)
  }
}

const findList = (context: Context) => statusListRows.find(({ name }) => name === context.req.param('list'))

function listing(services: VcApiServices) {
  return async (context: Context) => {
    const row = findList(context)
    if (!row) return context.notFound()
    const timestamp = context.req.query('timestamp')
    const list = await (timestamp === undefined
      ? publishStatusList(row.name, services)
      : publishEarlierStatusList(row.name, timestamp, services))
    return list.ok ? context.json(list.value, 200) : refuse(context, list.problem)
  }
}

/** What the entries of a list name as `statusReference`: the meaning of each value. */
function listingMessages(context: Context) {
  const row = findList(context)
  if (!row || row.messages.length === 0) return context.notFound()
  return context.json({ statusPurpose: row.purpose, statusSize: sizeOf(row), statusMessage: writeMessages(row) }, 200)
}

/**
 * The W3C VC-API over test keys: a conformance face beside the product, never part of it.
 * Source: W3C CCG, Verifiable Credentials API (draft), sections 3.2 to 3.5.
 */
export function createVcApiApp(services: VcApiServices, logError: (error: Error) => void): Hono {
  const app = new Hono()
  app.use(refuseOtherHosts)
  app.get('/', (context) => context.json({ profile: services.profile, issuers: services.issuers.map(describeIssuer) }))
  for (const path of ['/credentials/issue', '/issuers/:issuer/credentials/issue']) app.post(path, issuing(services))
  for (const path of ['/presentations/prove', '/issuers/:issuer/presentations/prove']) app.post(path, proving(services))
  app.post('/credentials/derive', deriving(services))
  app.post('/credentials/verify', verifying(services))
  app.post('/presentations/verify', verifyingShown(services))
  app.post('/credentials/status', settingStatus(services))
  app.get('/status-lists/:list', listing(services))
  app.get('/status-lists/:list/messages', listingMessages)
  app.notFound((context) => context.json({ errors: [{ code: 'not_found', pointer: '' }] }, 404))
  app.onError((error, context) => {
    logError(error)
    return context.json({ verified: false, errors: [{ code: 'internal_error', pointer: '' }] }, 500)
  })
  return app
}

const describeIssuer = ({ name, did, form, curve }: TestIssuer) => ({ name, id: did, form, curve })
