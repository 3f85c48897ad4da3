/** Concepts of the small code lists of the European Learning Model. */
declare const rows: readonly {
  readonly list:
    | 'credential'
    | 'learning-setting'
    | 'learning-activity'
    | 'assessment'
    | 'entitlement'
    | 'entitlement-status'
    | 'mode'
    | 'accreditation'
    | 'credit-system'
  readonly uri: string
  readonly en: string
}[]
export = rows
