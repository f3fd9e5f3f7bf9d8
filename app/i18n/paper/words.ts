import type { DayPart, Group, Kind, Translator } from '#db/vocabulary.ts';

/** What the sheet and its reply slips say in a neighbourhood's languages; the key of the message for each. */
export type PaperKey =
  | 'sheet_instruction'
  | 'sheet_turn'
  | 'sheet_again'
  | 'rule_no_money'
  | 'week_from_to'
  | 'when_at'
  | `group_${Group}`
  | `kind_${Kind}`
  | `part_${DayPart}`
  | `translated_by_${Translator}`
  | `slip_${'heading' | 'code' | 'want' | 'help' | 'seek'}`
  | `slip_${'first_name' | 'phone' | 'tell' | 'promise'}`;

/** A language on paper: every one of its words, so that a missing one is an error of types. */
export type PaperWords = Readonly<Record<PaperKey, string>>;
