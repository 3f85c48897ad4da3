/** An ISO instant for people, to the minute: `2026-11-22 10:00 UTC`. */
export function sayInstant(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`
}
