declare const data: {
  readonly synthetic: string
  readonly files: readonly { readonly fileName: string; readonly text: string }[]
  /** A dossier request without day and languages. */
  readonly request: object
  readonly trustList: object
}
export = data
