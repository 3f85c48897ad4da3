/** Occupations without a pack of which the text that was read says where the law looks first. */
declare const rows: readonly {
  readonly id:
    | 'general-practitioner'
    | 'specialist-doctor'
    | 'dental-practitioner'
    | 'specialist-dentist'
    | 'veterinary-surgeon'
    | 'midwife'
    | 'architect'
    | 'lawyer'
    | 'ski-instructor'
    | 'bus-driver'
    | 'insurance-intermediary'
    | 'air-traffic-controller'
    | 'seafarer'
  readonly system: 'minimum-training' | 'general' | 'own-instrument'
  /** Provisions: minimum training, and acquired rights of this profession alone. */
  readonly training?: string
  readonly rights?: string
  /** Law of its own, as Article 2(3) and recital 42 name it. */
  readonly otherLaw?: 'transport' | 'insurance-intermediary' | 'lawyer' | 'seafarer' | 'air-traffic-controller'
  readonly commonTest?: true
  /** ESCO 1.1.1, exact. */
  readonly occupations: readonly { readonly code: string; readonly uri: string }[]
  readonly checkedOn: string
}[]
export = rows
