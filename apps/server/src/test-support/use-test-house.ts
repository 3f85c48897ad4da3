import { type TestPlace, testPlaces } from '@wanderbuch/adapters/storage/test-support/test-places'
import { afterAll, beforeAll } from 'vitest'
import { openTestHouse, type TestHouse } from './test-house.ts'

const [[, embeddedPlace]] = testPlaces

/** A house for the tests of a file or of a `describe`: it opens before the first of them and is gone after the last. */
export function useTestHouse(makePlace: () => Promise<TestPlace> = embeddedPlace): TestHouse {
  let place: TestPlace | undefined
  let opened: TestHouse | undefined
  beforeAll(async () => {
    place = await makePlace()
    opened = await openTestHouse(place)
  })
  afterAll(async () => {
    await opened?.storage.close()
    await place?.remove()
  })
  const house = (): TestHouse => {
    if (!opened) throw new Error('the house opens before the first test')
    return opened
  }
  return {
    get storage() {
      return house().storage
    },
    get log() {
      return house().log
    },
    get described() {
      return house().described
    },
    get services() {
      return house().services
    },
    ask: (...asked) => house().ask(...asked),
    askJson: (...asked) => house().askJson(...asked),
    setNow: (now) => house().setNow(now),
    neighbour: (changes) => house().neighbour(changes),
  }
}
