import type { FieldForm } from './field-form.ts'
import type { NamedReferences } from './packs-api.ts'

/** What every part of the form of a field is given. */
export interface PartProps {
  readonly name: string
  readonly form: FieldForm
  readonly set: (change: Partial<FieldForm>) => void
  /** The problem of a part of the field, by its path after the field's name: `value/de`. */
  readonly problemOf: (place: string) => string | undefined
  readonly references: NamedReferences
}
