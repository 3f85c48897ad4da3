import type { Draft } from './draft.ts'

/*
 * The draft lies in IndexedDB of this device, files included. Where a browser forbids that (private windows), the draft
 * simply lives as long as the page.
 */

const databaseName = 'wanderbuch'
const storeName = 'draft'
const key = 'current'

/** A draft with the moment it was stored, so that a window can tell whether another one stored a newer one. */
export interface StoredDraft {
  readonly draft: Draft
  /** Milliseconds since 1970. */
  readonly storedAt: number
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(databaseName, 2)
    opening.onupgradeneeded = () => {
      // Drafts of the first version had another shape; they are dropped.
      if (opening.result.objectStoreNames.contains(storeName)) opening.result.deleteObjectStore(storeName)
      opening.result.createObjectStore(storeName)
    }
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error ?? new Error('not opened'))
    opening.onblocked = () => reject(new Error('another window holds the old version'))
  })
}

async function withStore<Value>(
  mode: IDBTransactionMode,
  use: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<{ readonly ok: true; readonly value: Value } | { readonly ok: false }> {
  try {
    const database = await openDatabase()
    try {
      const value = await new Promise<Value>((resolve, reject) => {
        const request = use(database.transaction(storeName, mode).objectStore(storeName))
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error('not stored'))
      })
      return { ok: true, value }
    } finally {
      database.close()
    }
  } catch {
    return { ok: false }
  }
}

/** Another thing kept beside the draft, under a key of its own; undefined when there is none. */
export async function loadKept<Value>(name: string): Promise<Value | undefined> {
  const found = await withStore<Value | undefined>('readonly', (store) => store.get(name))
  return found.ok ? found.value : undefined
}

/** False when this browser keeps nothing. */
export const saveKept = async (name: string, value: unknown): Promise<boolean> =>
  (await withStore('readwrite', (store) => store.put(value, name))).ok

/** The draft of the last visit; undefined when there is none. */
export const loadDraft = () => loadKept<StoredDraft>(key)

/** False when this browser keeps nothing. */
export const saveDraft = (stored: StoredDraft) => saveKept(key, stored)
