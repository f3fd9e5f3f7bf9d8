/**
 * Where a week's picture is. The query changes with whatever may change the picture: the arrangement,
 * and the posts and settings it is made of.
 */
export const sheetSource = (
  hood: { slug: string; revision: number; settingsVersion: number },
  week: string,
  version: number,
): string =>
  `/desk/${hood.slug}/sheet/${week}/preview.svg?v=${version}.${hood.revision}.${hood.settingsVersion}`;
