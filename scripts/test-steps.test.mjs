import { expect, test } from 'vitest'
import { countTests } from './test-steps.mjs'

test.each([
  [{ numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 }, 0, [3, 0, 2]],
  [{ numPassedTests: 3, numFailedTests: 2, numPendingTests: 0, numTodoTests: 0 }, 1, [3, 2, 0]],
  [{ numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 }, 1, [3, 1, 0]],
  [undefined, 1, [0, 1, 0]],
])('a run is counted, and never as passed when it ended badly', (report, exitCode, [passed, failed, skipped]) => {
  expect(countTests(report, exitCode)).toEqual({ passed, failed, skipped })
})
