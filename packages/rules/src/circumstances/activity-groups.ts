import groups from '../../data/annex-iv-groups.json' with { type: 'json' }

/** Groups of Annex IV, to choose from: list, name in all languages. Ids are what `activityGroup` takes. */
export const activityGroups = groups.map(({ id, list, name }) => ({ id, list, name }))
