/** Years of work that stand in for a qualification: the rows of Articles 17 to 19. */
declare const rows: readonly {
  readonly list: 'I' | 'II' | 'III'
  readonly letter: string
  readonly leading?: number
  readonly own?: number
  readonly employed?: number
  readonly consecutive?: boolean
  readonly executive?: number
  readonly technical?: number
  readonly training?: number | 'any'
  readonly recent?: number
  readonly without?: readonly string[]
}[]
export = rows
