/** Rules of law, one row a provision: what it does, since when, in which texts it was read. */
declare const rows: readonly {
  readonly id: string
  readonly kind: string
  readonly instrument: string
  readonly provision: string
  readonly effect: string
  readonly from?: string
  readonly until?: string
  readonly origin?: string
  readonly values?: {
    readonly months?: number
    readonly extensionMonths?: number
    readonly years?: number
    readonly withinYears?: number
    readonly leadingYears?: number
    readonly hours?: number
    readonly days?: number
    readonly weeks?: number
    readonly validMonths?: number
    readonly homeMonths?: number
    readonly hostMonths?: number
    readonly extensionWeeks?: number
    readonly solveMonths?: number
    readonly decideMonths?: number
    readonly acknowledgeMonths?: number
    readonly documentDays?: number
    readonly earlierYears?: number
    readonly afterNursingYears?: number
    readonly afterNursingHours?: number
    readonly shortMonths?: number
    readonly shortHours?: number
    readonly practiceYears?: number
    readonly fullTimeYears?: number
    readonly traineeshipMonths?: number
    readonly shortYears?: number
    readonly traineeshipYears?: number
    readonly shareOfStates?: number
    readonly everyYears?: number
    readonly schoolYears?: number
    readonly nursingSchoolYears?: number
    readonly thirdCountryYears?: number
    readonly renewalYears?: number
    readonly sameQualification?: number
    readonly qualifications?: number
    readonly timesTraining?: number
    readonly shorterYears?: number
    readonly age?: number
    readonly documents?: readonly string[]
  }
  readonly readIn: readonly string[]
  readonly certainty:
    'confirmed' | 'two-sources' | 'single-source' | 'inferred' | 'comparison' | 'carried-back' | 'recalled'
  readonly checkedOn: string
}[]
export = rows
