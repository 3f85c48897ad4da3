import type { Awaitable } from '../crypto-port.ts'

/**
 * Work that asks for digests as it goes: yields texts, receives their hex digests in the same order. Written once, it
 * runs at once on a crypto port that answers at once, and in promises on one that does not.
 */
export type DigestSteps<Value> = Generator<readonly string[], Value, readonly string[]>

/** Runs the steps with `digest` (hex of a text's UTF-8 bytes). */
export function answerDigests<Value>(
  steps: DigestSteps<Value>,
  digest: (text: string) => Awaitable<string>,
): Awaitable<Value> {
  let step = steps.next([])
  while (!step.done) {
    const answers = step.value.map(digest)
    if (!answers.every((answer) => typeof answer === 'string')) return answerLater(steps, digest, answers)
    step = steps.next(answers)
  }
  return step.value
}

async function answerLater<Value>(
  steps: DigestSteps<Value>,
  digest: (text: string) => Awaitable<string>,
  first: readonly Awaitable<string>[],
): Promise<Value> {
  let step = steps.next(await Promise.all(first))
  while (!step.done) step = steps.next(await Promise.all(step.value.map(digest)))
  return step.value
}
