import type { Draft } from './draft.ts'

/*
 * The draft lies in IndexedDB of this device, files included. Where a browser forbids that (private windows), the draft
 * simply lives as long as the page.
 */

const databaseName = 'wanderbuch'
const storeName = 'draft'
const key = 'current'

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(databaseName, 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(storeName)
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error ?? new Error('not opened'))
  })
}

async function withStore<Value>(
  mode: IDBTransactionMode,
  use: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value | undefined> {
  try {
    const database = await openDatabase()
    return await new Promise((resolve, reject) => {
      const request = use(database.transaction(storeName, mode).objectStore(storeName))
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error ?? new Error('not stored'))
    })
  } catch {
    return undefined
  }
}

/** The draft of the last visit; undefined when there is none. */
export const loadDraft = () => withStore<Draft | undefined>('readonly', (store) => store.get(key))

export const saveDraft = (draft: Draft) => withStore('readwrite', (store) => store.put(draft, key))

export const clearDraft = () => withStore('readwrite', (store) => store.delete(key))
