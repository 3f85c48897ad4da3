import type { AboutForm } from '../route/about-form.ts'

export interface AboutPartProps {
  readonly about: AboutForm
  readonly set: (change: Partial<AboutForm>) => void
  readonly problems: Readonly<Record<string, string>>
}

/** One line changed or, without a change, taken out. */
export function withLine<Line extends { readonly id: string }>(
  lines: readonly Line[],
  id: string,
  change?: Partial<Line>,
): readonly Line[] {
  if (!change) return lines.filter((line) => line.id !== id)
  return lines.map((line) => (line.id === id ? { ...line, ...change } : line))
}
