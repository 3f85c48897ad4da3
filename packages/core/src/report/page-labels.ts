/** Words that every form needs around the content. `page` keeps `{page}` and `{pages}`: only a form with pages knows them. */
export const pageLabelNames = [
  'brand',
  'skip',
  'next',
  'sources',
  'note',
  'back',
  'ask',
  'version',
  'substituted',
  'hidden-characters',
  'open',
  'no',
  'qr',
  'digest',
  'digest-code',
  'checks',
  'page',
  'language',
] as const
export type PageLabelName = (typeof pageLabelNames)[number]
