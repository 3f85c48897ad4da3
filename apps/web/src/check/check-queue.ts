import { newId } from '../new-id.ts'
import type { CheckAnswer, CheckOrder, WorkerMessage } from './check-messages.ts'

/** One piece of work. */
export interface OrderInWork {
  /** Never comes when the order was cancelled. */
  readonly answer: Promise<CheckAnswer>
  readonly cancel: () => void
}

interface Waiting {
  readonly id: string
  readonly order: CheckOrder
  readonly done: (answer: CheckAnswer) => void
}

const brokeOff: CheckAnswer = { kind: 'problem', code: 'check_broke_off', details: {} }
const noCryptography: CheckAnswer = { kind: 'problem', code: 'no_cryptography', details: {} }

/** `undefined` until everything is loaded; then whether this browser can check by itself. */
export type Readiness = boolean | undefined

/** Works through orders one after the other in a worker. One that is stopped while it runs takes its worker along. */
export class CheckQueue {
  #onReady: (canVerify: boolean) => void = () => undefined
  #waiting: readonly Waiting[] = []
  #running: Waiting | undefined
  #readiness: Readiness
  #worker: Worker | undefined

  /** Starts working; the answer ends it. */
  open(onReady: (canVerify: boolean) => void): () => void {
    this.#onReady = onReady
    this.#start()
    return () => {
      this.#worker?.terminate()
      this.#worker = undefined
      this.#readiness = undefined
    }
  }

  order(order: CheckOrder): OrderInWork {
    const id = newId()
    const answer = new Promise<CheckAnswer>((done) => {
      this.#waiting = [...this.#waiting, { id, order, done }]
    })
    this.#next()
    return { answer, cancel: () => this.#cancel(id) }
  }

  #start(): void {
    this.#readiness = undefined
    const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => this.#hear(data))
    worker.addEventListener('error', () => (this.#readiness ? this.#finish(brokeOff) : this.#learn(false)))
    this.#worker = worker
  }

  #hear(message: WorkerMessage): void {
    if (message.kind === 'ready') this.#learn(message.canVerify)
    else if (message.id === this.#running?.id) this.#finish(message.answer)
  }

  #learn(canVerify: boolean): void {
    this.#readiness = canVerify
    this.#onReady(canVerify)
    this.#next()
  }

  #next(): void {
    if (this.#readiness === undefined || this.#running) return
    const [first, ...rest] = this.#waiting
    if (!first) return
    this.#waiting = rest
    this.#running = first
    if (this.#readiness) this.#worker?.postMessage({ id: first.id, order: first.order })
    else this.#finish(noCryptography)
  }

  #finish(answer: CheckAnswer): void {
    const finished = this.#running
    this.#running = undefined
    finished?.done(answer)
    this.#next()
  }

  #cancel(id: string): void {
    this.#waiting = this.#waiting.filter((one) => one.id !== id)
    if (this.#running?.id !== id) return
    this.#running = undefined
    this.#worker?.terminate()
    this.#start()
  }
}
