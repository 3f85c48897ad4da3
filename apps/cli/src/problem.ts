import type { FileProblem } from '@wanderbuch/adapters/workbench/workbench'
import type { Parameters } from '@wanderbuch/core/vocabulary/finding'
import { type ExitCode, exitCodes } from './exit-codes.ts'

/** A message of the catalogue with what it speaks of. */
export interface Message {
  readonly key: string
  readonly parameters?: Parameters
}

/**
 * Why a command line or its input cannot be used: a code for programs, a sentence for people, where it is, and what to do.
 * Worded in the chosen language when it is printed.
 */
export interface CommandProblem {
  readonly code: string
  readonly exitCode: ExitCode
  readonly sentence: Message
  /** The option or file that is meant, as it was typed; absent when the sentence names it. */
  readonly place?: string
  readonly advice: readonly Message[]
}

/** A message of the catalogue. Example: `message('cli.advice.day')`. */
export function message(key: string, parameters: Parameters = {}): Message {
  return { key, parameters }
}

/** A wrong command line: `cli.problem.CODE` with what can be done. */
export function usageProblem(code: string, parameters: Parameters, ...advice: readonly Message[]): CommandProblem {
  return { code, exitCode: exitCodes.usage, sentence: message(`cli.problem.${code}`, parameters), advice }
}

/** A problem with the world around the command: a file, a folder, a key. */
export function inputProblem(
  code: string,
  exitCode: ExitCode,
  { parameters = {}, advice = [] }: { readonly parameters?: Parameters; readonly advice?: readonly Message[] },
): CommandProblem {
  return { code, exitCode, sentence: message(`cli.problem.${code}`, parameters), advice }
}

/** A dossier where a certificate was wanted, or the other way round: the command that was meant. */
function otherCommand({ code, details }: FileProblem): readonly Message[] {
  const mayBeDossier = ['wanderbuch-dossier', 'pdf', 'html'].some((format) => format === details.format)
  if (code === 'document_format_not_readable_yet' && mayBeDossier) {
    return [message('cli.advice.check', { command: 'wanderbuch check FILE' })]
  }
  const isCertificate = code === 'dossier_ill_formed' && details.reason === 'kind'
  return isCertificate ? [message('cli.advice.verify', { command: 'wanderbuch verify FILE' })] : []
}

/** A file that was read and is not what it should be, in the words all faces share. */
export function unreadableProblem(problem: FileProblem): CommandProblem {
  const { code, fileName, place, details } = problem
  return {
    code,
    exitCode: exitCodes.unreadable,
    sentence: message(`problem.${code}`, { fileName, ...details }),
    place: place ? `${fileName}, ${place}` : fileName,
    advice: otherCommand(problem),
  }
}
