import { characterEntitiesHtml4 } from 'character-entities-html4'

/** In place of the package `character-entities`. */
export const characterEntities = { ...characterEntitiesHtml4, apos: "'" }
