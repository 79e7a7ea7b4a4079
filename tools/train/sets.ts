/** A set that the tagger learns from. */
export type TrainingSet = {
  file: string
  /** How much one of its sentences counts. */
  weight: number
  /** Its names are marked in part: a capitalised word that it does not mark may be one. */
  isPartial: boolean
  licence: string
}

/** The labelled sets, in the folder `language/train` of the data. */
export const labelled: readonly TrainingSet[] = [
  { file: 'gum_train', weight: 1, isPartial: false, licence: 'GUM, CC BY 4.0' },
  { file: 'gum_by_sa', weight: 1, isPartial: false, licence: 'GUM (bio, voyage), CC BY-SA 4.0' },
  { file: 'wikigold', weight: 1, isPartial: false, licence: 'wikigold, CC BY 4.0' },
  {
    file: 'crossner_politics_train',
    weight: 1,
    isPartial: false,
    licence: 'CrossNER politics, MIT (text of Wikipedia, CC BY-SA)',
  },
  {
    file: 're3d_train',
    weight: 0.5,
    isPartial: true,
    licence: 're3d (Dstl), OGL v3, public domain, CC BY 3.0 AU, CC BY-SA',
  },
  { file: 'meantime_train', weight: 0.3, isPartial: true, licence: 'MEANTIME, CC BY 4.0' },
]

/** The texts that were annotated by GUIDELINE.md, beside the labels in `annotation`. */
export const annotated = {
  weight: 2,
  licence:
    'our annotation of 163 texts of Voice of America (public domain), MEANTIME (Wikinews, CC BY), re3d and muc3 (CC0)',
}

/** Texts that `fiction.ts` writes. */
export const written = {
  count: 240,
  weight: 0.5,
  licence: 'results, tables and short news of our own',
}

/** What is measured, never trained on: in the folder `language/dev`. */
export const measured = ['gum_dev', 'uner_ewt_dev', 'crossner_politics_dev'] as const
