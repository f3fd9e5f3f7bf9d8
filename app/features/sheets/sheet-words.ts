/**
 * How to answer, for languages that the screens do not speak (yet) and the sheet can. One line each:
 * "Would you like to help? Are you looking for help? Call {worker} and say the number."
 */
const INSTRUCTION: Record<string, string> = {
  ar: 'هل تريد المساعدة؟ هل تبحث عن مساعدة؟ اتصل بـ {worker} وقل الرقم.',
  tr: 'Yardım etmek ister misiniz? Yardım mı arıyorsunuz? Arayın ({worker}) ve numarayı söyleyin.',
};

/** The line in that language, or nothing where there is none. */
export const instructionIn = (language: string, worker: string): string | null =>
  // Isolated, so that a Latin name keeps its place in a line of Arabic.
  INSTRUCTION[language]?.replace('{worker}', `\u2068${worker}\u2069`) ?? null;
