/**
 * How many dossiers one core makes in a second, for a person with five credentials (Data Integrity, VC-JWT, sealed EDC),
 * warm; and where the time goes. Time is processor time of this process, so that a busy machine does not change it.
 */
import { generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'

const root = resolve(import.meta.dirname, '..')
const load = (path) => import(join(root, path))
const warmUps = 15
const rounds = 40

const paths = [
  'sample-book/received/electrician-qualification.json',
  'sample-book/received/safe-work-course.jwt',
  'sample-book/received/measurement-micro-credential.jsonld',
  'valid-pinned/received/badge.json',
  'sealed-edc/received/credential.jsonld',
]

/** Five credentials of one person who does not exist, and what she asks. */
async function readInput() {
  const { sampleTrustList } = await load('packages/adapters/dist/workbench/sample-book.js')
  const files = paths.map((path) => ({
    fileName: path.split('/').at(-1),
    bytes: new Uint8Array(readFileSync(join(root, 'fixtures', path))),
  }))
  const identity = { fullName: 'Ana Pop', birthDate: '1996-03-14', seenBy: 'C. Exemplu (sample)', seenOn: '2026-11-03' }
  const request = {
    host: 'DE',
    home: 'RO',
    purpose: 'employee',
    targetOccupation: '7411.1',
    day: '2026-11-22',
    languages: ['en'],
    matchDecisions: [],
    identity,
  }
  return { files, request, trustLists: [sampleTrustList], sample: true }
}

const processorMs = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Adds up processor time under a name. */
function createLaps() {
  const sums = new Map()
  const lap = async (name, work) => {
    const began = processorMs()
    const value = await work()
    sums.set(name, (sums.get(name) ?? 0) + processorMs() - began)
    return value
  }
  return { sums, lap }
}

/** The seven stages as packages/core/src/dossier.ts calls them, each with its own lap. */
async function loadStages() {
  const [receive, normalise, verify, map, levels, skills, compare, origins, explain, decisions, report] =
    await Promise.all(
      [
        'document/receive-files',
        'normalise/from-received',
        'verify/from-normalised',
        'map/from-verified',
        'map/map-levels',
        'map/map-skills',
        'compare/from-mapped',
        'compare/record-origins',
        'explain/from-compared',
        'map/earlier-decisions',
        'report/assemble-dossier',
      ].map((path) => load(`packages/core/dist/${path}.js`)),
    )
  return async function makeInStages({ files, request, trustLists, sample }, ports, lap) {
    const { crypto, skills: source, route, versions } = ports
    const { day, identity } = request
    const received = await lap('1 document', () => receive.receiveFiles(files, crypto))
    const normalised = await lap('2 normalise', () => normalise.normaliseReceived(received))
    const verified = await lap('3 verify', () =>
      verify.verifyNormalised(normalised, { trustLists, trustSources: [], day, crypto, identity }),
    )
    const mapped = await lap('4 map', () => map.mapVerified(verified, request, source))
    const comparison = await lap('5 compare', () =>
      compare.compareMapped({
        request: compare.withHome(request, mapped),
        records: mapped,
        origins: origins.originsOf(normalised),
        trustSources: origins.listReferences(trustLists, []),
        target: skills.targetOccupation(source.vocabulary, request.targetOccupation, mapped),
        hostLevels: levels.hostLevels(request.host),
        route,
        regionLists: [],
      }),
    )
    const explanation = await lap('6 explain', () => explain.explainComparison(comparison))
    return lap('7 report', () => {
      const kept = { request: decisions.withUsedDecisions(request, mapped), lookUps: [], trustLists, trustSources: [] }
      const { regionLists } = comparison
      return report.assembleDossier({ sample, versions, normalised, explanation, regionLists, ...kept })
    })
  }
}

/** Makes a dossier in stages and signs it as the workbench does. */
async function loadSigned(signer) {
  const { signDossier } = await load('packages/proofs/dist/dossier-signature/dossier-signature.js')
  const { nodeCrypto } = await load('packages/adapters/dist/crypto/node-crypto.js')
  const makeInStages = await loadStages()
  return async function makeSignedInStages(input, ports, lap) {
    const dossier = await makeInStages(input, ports, lap)
    await lap('signature', () => signDossier(JSON.parse(JSON.stringify(dossier)), signer, nodeCrypto))
    return dossier
  }
}

async function measureStages(input, signer) {
  const { makeDossier } = await load('packages/core/dist/dossier.js')
  const { builtInPorts } = await load('packages/adapters/dist/workbench/built-in-ports.js')
  const makeInStages = await loadSigned(signer)
  const straight = await makeDossier(input, builtInPorts())
  const { lap: unmeasured } = createLaps()
  if (!isDeepStrictEqual(straight, await makeInStages(input, builtInPorts(), unmeasured))) {
    throw new Error('the stages here are not those of packages/core/src/dossier.ts')
  }
  for (let round = 0; round < warmUps; round += 1) await makeInStages(input, builtInPorts(), unmeasured)
  const { sums, lap } = createLaps()
  for (let round = 0; round < rounds; round += 1) await makeInStages(input, builtInPorts(), lap)
  return sums
}

async function openBench() {
  const { createWorkbench } = await load('packages/adapters/dist/workbench/create-workbench.js')
  const { createEd25519Signer } = await load('packages/adapters/dist/crypto/node-crypto.js')
  const signer = createEd25519Signer(generateKeyPairSync('ed25519').privateKey)
  return { signer, workbench: createWorkbench({ signer }) }
}

/** Processor milliseconds a call takes, warm. */
async function measureCall(call) {
  for (let round = 0; round < warmUps; round += 1) await call()
  const began = processorMs()
  for (let round = 0; round < rounds; round += 1) await call()
  return (processorMs() - began) / rounds
}

async function makeSigned(workbench, input) {
  const made = await workbench.makeDossier(input)
  if (!made.ok) throw new Error(made.problem.code)
  return made.value
}

export async function run(print) {
  const round2 = (number) => Math.round(number * 100) / 100
  const input = await readInput()
  const { signer, workbench } = await openBench()
  const whole = await measureCall(() => makeSigned(workbench, input))
  print({
    bench: 'dossier',
    case: 'made and signed',
    figure: round2(1000 / whole),
    unit: 'dossiers per second and core',
  })
  const milliseconds = (name, figure) =>
    print({ bench: 'dossier', case: name, figure: round2(figure), unit: 'ms processor time per dossier' })
  milliseconds('made and signed', whole)
  for (const [name, sum] of await measureStages(input, signer)) milliseconds(`part ${name}`, sum / rounds)
  const dossier = await makeSigned(workbench, input)
  milliseconds('form json', await measureCall(() => workbench.renderJson(dossier)))
  milliseconds('form html', await measureCall(() => workbench.renderHtml(dossier)))
  milliseconds('form pdf', await measureCall(() => workbench.renderPdf(dossier)))
  const bytes = new TextEncoder().encode(workbench.renderJson(dossier))
  milliseconds('check of the json form', await measureCall(() => workbench.recheck(bytes, [workbench.ownSigner])))
}
