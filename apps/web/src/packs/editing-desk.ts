import type { PackEditor } from './packs-api.ts'

/** Who edits at this browser, as the server knows them by their key. Kept until the tab is closed, and sent nowhere but here. */
export interface Desk extends PackEditor {
  readonly key: string
}

const storageKey = 'wanderbuch.packs.editor'

export function readDesk(): Desk | undefined {
  try {
    const kept = sessionStorage.getItem(storageKey)
    return kept === null ? undefined : (JSON.parse(kept) as Desk)
  } catch {
    // A browser that keeps nothing asks again on the next page.
    return undefined
  }
}

export function keepDesk(desk: Desk | undefined): void {
  try {
    if (desk) sessionStorage.setItem(storageKey, JSON.stringify(desk))
    else sessionStorage.removeItem(storageKey)
  } catch {
    // Held by the page alone then.
  }
}
