import rows from '../data/rules-version.json' with { type: 'json' }

/** Latest day a rule or pack was checked (ISO day) and SHA-256 over all rules data, so that an answer can name its rules. */
export const rulesVersion: { readonly day: string; readonly sha256: string } = rows[0]
