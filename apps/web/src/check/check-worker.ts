import { loadJsonLdLibrary } from '@wanderbuch/proofs/rdf/library-dataset'
import { createWebCrypto, findLackingAlgorithms } from '@wanderbuch/proofs/web-crypto'
import { answerOrder } from './answer-order.ts'
import type { CheckAnswer, OrderMessage, WorkerMessage } from './check-messages.ts'

/*
 * Checking beside the page, so that the page stays alive. Everything it may ever need is loaded before it says that it is
 * ready: from then on no request leaves it, whatever a file contains.
 */

const say = (message: WorkerMessage) => self.postMessage(message)

// Browsers give no cryptography to pages that came without https.
const subtle = globalThis.isSecureContext ? globalThis.crypto.subtle : undefined
const crypto = subtle && createWebCrypto(subtle, await findLackingAlgorithms(subtle))

const broken: CheckAnswer = { kind: 'problem', code: 'check_broke_off', details: {} }

self.addEventListener('message', ({ data: { id, order } }: MessageEvent<OrderMessage>) => {
  if (!crypto) return
  void answerOrder(order, crypto).then(
    (answer) => say({ kind: 'answer', id, answer }),
    (error: unknown) => {
      console.error(error)
      say({ kind: 'answer', id, answer: broken })
    },
  )
})

await loadJsonLdLibrary()
say({ kind: 'ready', canVerify: crypto !== undefined })
