/** Brings a row of the skill tables into sight and gives it the focus; a folded table is opened first. */
export function focusRow(row: Element | null): void {
  const folded = row?.closest('details')
  if (folded) folded.open = true
  row?.querySelector<HTMLElement>('summary, button')?.focus()
}

/** The row of an id as the page model has it: `skill/12`. It may have moved to another state since. */
export const findRow = (rowId: string) => document.getElementById(rowId.replace(/[^A-Za-z0-9_-]+/g, '-'))
