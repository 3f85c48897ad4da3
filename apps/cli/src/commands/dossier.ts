import type { DossierOrder, SignedDossier, Workbench } from '@wanderbuch/adapters/workbench/workbench'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { Command, CommandCall, CommandResult } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { hasOption, textOption } from '../options.ts'
import { type CommandProblem, unreadableProblem } from '../problem.ts'
import { openThrowawayWorkbench, openWorkbench } from '../read/open-workbench.ts'
import { mostCertificateBytes, readFiles } from '../read/read-files.ts'
import { handoutOptions, readHandouts } from '../read/read-handouts.ts'
import { readIdentity } from '../read/read-identity.ts'
import { readLanguages } from '../read/read-languages.ts'
import { readLookUps } from '../read/read-look-ups.ts'
import { type Output, readOutputs } from '../read/read-outputs.ts'
import { readRequest } from '../read/read-request.ts'
import { readRegionLists } from '../read/read-region-lists.ts'
import { readTrustLists } from '../read/read-trust-lists.ts'
import { clearProgress, showProgress } from '../terminal.ts'
import { writeDossier, writeReceipt } from '../text/write-dossier.ts'
import { handoutLines, writeHandouts } from '../write-handouts.ts'
import { writeOutputs, type Written } from '../write-outputs.ts'

/** Everything a command line says about the dossier wanted, before any work is done. */
async function readOrder(call: CommandCall): Promise<Result<DossierOrder, CommandProblem>> {
  const files = readFiles(call, mostCertificateBytes)
  if (!files.ok) return files
  const languages = readLanguages(call.options)
  if (!languages.ok) return languages
  const request = readRequest(call, languages.value)
  if (!request.ok) return request
  const identity = readIdentity(call.options)
  if (!identity.ok) return identity
  const trust = await readTrustLists(call)
  if (!trust.ok) return trust
  const regions = await readRegionLists(call)
  if (!regions.ok) return regions
  const lookUps = await readLookUps(call)
  if (!lookUps.ok) return lookUps
  const presentationChallenge = textOption(call.options, 'challenge')
  return succeed({
    request: {
      ...request.value,
      ...(identity.value && { identity: identity.value }),
      ...(presentationChallenge !== undefined && { presentationChallenge }),
    },
    files: files.value,
    ...trust.value,
    regionLists: regions.value,
    sample: hasOption(call.options, 'sample'),
    ...(lookUps.value && { lookUps: lookUps.value }),
  })
}

interface Made {
  readonly workbench: Workbench
  readonly dossier: SignedDossier
}

interface Wanted {
  readonly order: DossierOrder
  readonly outputs: readonly Output[]
}

/** What is only shown here leaves no signature behind, so it needs no key and makes no data folder. */
const isOnlyShown = ({ outputs }: Wanted, { options }: CommandCall): boolean =>
  outputs.length === 0 && !hasOption(options, 'json')

async function make(wanted: Wanted, call: CommandCall): Promise<Result<Made, CommandProblem>> {
  const opened = isOnlyShown(wanted, call) ? openThrowawayWorkbench(call) : openWorkbench(call)
  const { order } = wanted
  if (!opened.ok) return opened
  showProgress(call.terminal, call.say.label('cli.progress.making', { count: order.files.length }))
  const made = await opened.value.makeDossier(order)
  clearProgress(call.terminal)
  if (!made.ok) return fail(unreadableProblem(made.problem))
  return succeed({ workbench: opened.value, dossier: made.value })
}

function show({ workbench, dossier }: Made, { say }: CommandCall): CommandResult {
  return succeed({
    exitCode: exitCodes.yes,
    json: () => JSON.parse(workbench.renderJson(dossier)) as unknown,
    text: (paper) => writeDossier(dossier, say, paper),
  })
}

/** Only handouts were asked for: what was written is told. */
function showSheets(written: readonly Written[], { say }: CommandCall): CommandResult {
  return succeed({ exitCode: exitCodes.yes, json: () => ({ written }), text: () => handoutLines(written, say) })
}

async function write(
  made: Made & { readonly sheets: readonly Written[] },
  outputs: readonly Output[],
  call: CommandCall,
): Promise<CommandResult> {
  const written = await writeOutputs(made, outputs, call)
  if (!written.ok) return written
  const { dossier, workbench } = made
  const signer = workbench.ownSigner
  const receipt = { written: [...written.value, ...made.sheets], signer, unreadable: dossier.unreadable }
  return succeed({
    exitCode: exitCodes.yes,
    json: () => receipt,
    text: (paper) => writeReceipt({ dossier, ...receipt }, call.say, paper),
  })
}

async function makeDossier(typed: CommandCall): Promise<CommandResult> {
  const split = readOutputs(typed)
  if (!split.ok) return split
  const call = { ...typed, words: split.value.words }
  const handouts = readHandouts(call)
  if (!handouts.ok) return handouts
  const order = await readOrder(call)
  if (!order.ok) return order
  const { outputs } = split.value
  const made = await make({ order: order.value, outputs }, call)
  if (!made.ok) return made
  const sheets = await writeHandouts(made.value.dossier, handouts.value, call)
  if (!sheets.ok) return sheets
  if (outputs.length > 0) return write({ ...made.value, sheets: sheets.value }, outputs, call)
  return sheets.value.length > 0 ? showSheets(sheets.value, call) : show(made.value, call)
}

/** `wanderbuch dossier FILE... --to DE --as 7411.1 --out dossier.{pdf,html,json}`. */
export const dossierCommand: Command = {
  name: 'dossier',
  words: 'FILE...',
  options: [
    ...([
      'to',
      'from',
      'as',
      'purpose',
      'nationality',
      'level',
      'worked',
      'trained',
      'language-proof',
      'stated',
      'validation',
      'day',
      'out',
      'name',
      'born',
      'seen-by',
      'seen-on',
      'challenge',
    ] as const),
    ...(['email', 'identifier', 'former-name', 'former-by', 'former-document', 'former-on'] as const),
    ...(['trust', 'test-trust', 'regions', 'look-up', 'snapshot', 'key', 'data', 'sample'] as const),
    ...handoutOptions,
  ],
  examples: [
    'wanderbuch dossier certificate.json --to DE --as electrician',
    'wanderbuch dossier *.json --to IT:ITI1 --as 7411.1 --lang it,ro --out dossier.{pdf,html,json}',
    'wanderbuch dossier certificate.json --to DE --as 7411.1 --validation birth-year=1996 --validation residence=DE --validation training-years=3.5',
    'wanderbuch dossier certificate.json --to DE --name "Ana Pop" --born 1996-03-14 --seen-by "C. Berater" --seen-on 2026-11-03',
  ],
  run: makeDossier,
}
