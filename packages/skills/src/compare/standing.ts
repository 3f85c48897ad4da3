/**
 * What stands behind a skill, strongest first. proven: an authentic credential; attested: a third party confirmed it;
 * shown: a file or paper somebody looked at, or a credential whose signer is not known here; declared: the person says so.
 */
export const standings = ['proven', 'attested', 'shown', 'declared'] as const
export type Standing = (typeof standings)[number]

/** The strongest of several standings; undefined for none. Example: `strongestStanding(['declared', 'shown'])` is `shown`. */
export function strongestStanding(all: readonly Standing[]): Standing | undefined {
  return standings.find((standing) => all.includes(standing))
}
