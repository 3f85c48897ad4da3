import { foldText } from '@wanderbuch/standards/fold-text'

/** The label and, where it names two forms with a slash, each of them; folded. Example: `Koch/Köchin` has three. */
export function labelForms(label: string): readonly string[] {
  const forms = label.includes('/') ? [label, ...label.split('/')] : [label]
  return forms.map((form) => foldText(form).trim())
}

/** One form by its place in `labelForms`. */
export function labelForm(label: string, place: number): string {
  const form = place === 0 ? label : (label.split('/')[place - 1] ?? '')
  return foldText(form).trim()
}
