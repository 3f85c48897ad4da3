/**
 * A value of a document as text for a report. `String` must not be used there: it calls `toString`, and a document may
 * bring one that is no function.
 */
export const describeValue = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)
