import { type TestPlace, testPlaces } from '@wanderbuch/adapters/storage/test-support/test-places'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../test-support/test-house.ts'
