/** Names the match a person may confirm or reject. */
export interface MatchToDecide {
  readonly recordId: string
  readonly outcomeNumber: number
  readonly skillUri: string
}
