import { z } from 'zod';
import { key } from '#app/i18n/messages.ts';
import { CATEGORIES, type Category, type Kind } from '#db/vocabulary.ts';

/** The question pages, in their order. */
export const STEPS = ['what', 'words', 'when', 'contact'] as const;
export type Step = (typeof STEPS)[number];

/** What a neighbour of this neighbourhood, signed in, is asked: never how to reach her. */
export const stepsFor = (known: boolean): readonly Step[] =>
  known ? STEPS.filter((step) => step !== 'contact') : STEPS;

/** A page's address. */
export const stepPath = (slug: string, kind: Kind, step: Step | 'check'): string =>
  `/${slug}/new/${kind}${step === 'what' ? '' : `/${step}`}`;

/** A small moment is something to do together; all else can be offered, asked or shared. */
export const categoriesFor = (kind: Kind): Category[] =>
  CATEGORIES.filter((category) => category !== 'moment' || kind === 'together');

/** The first page's answer, of the pictograms it shows. */
export const whatSchemaFor = (kind: Kind) =>
  z.object({
    category: z.enum(categoriesFor(kind) as [Category, ...Category[]], key('error_choose_picture')),
  });
