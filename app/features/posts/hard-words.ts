import { COUNTED, type Counted, syllablesOf } from './syllables.ts';

/**
 * Words of letters from an office, for which there is a plainer word. A hyphen stands for any letters:
 * `particip-` is how a word begins, `-aanvraag-` stands anywhere in one, as Dutch puts words together.
 * Marks on letters do not count. What neighbours say at the door is not on it, however long it is.
 */
const OFFICIAL: Record<Counted, string> = {
  nl: `aangaande -aanvraag- -aanvrag- aanwend- additione- adequa- -administrat- -afhandeling- alsmede alsook
    begunstigd- behoeve -behoevend- -beleid -beleids- betreffende- bevoegd- bewerkstellig- bezwaarschrift-
    bijgevolg bovengenoemd- bovenstaand- -cliënt- -communicat- communicer- conform- -coördin- derhalve
    desbetreffend- desgevallend desgewenst -deskundig- dienaangaande dienstverlen- -doelgroep-
    -doelstelling- doorverwij- draagvlak- empower- evalua- evalue- expertise facilit- financie-
    formaliteit- gelieve genoemde gerelateerd- hieromtrent -hulpverlen- -hulpvrage- implement- inclusie-
    indicati- indien ingevolge -integratie- interveni- interventi- inzake jegens -kansarm- laagdrempelig-
    -maatregel- methodi- middels mits modaliteit- omtrent onderhavig- -ondersteuning- ontvankelijk-
    optima- outreach- overeenkomstig- -particip- preventie- -problematie- -procedure- realisatie-
    realiser- rechthebbend- -regelgeving- -reglement- sensibilis- signaler- specifie- stakeholder-
    stimuler- structureel structurele -subsidie- tegemoetkoming- teneinde tevens tewerkstell-
    trajectbegelei- -gerechtigd- verricht- -verstrek- voormeld- voornoemd- -voorziening- wederkerig-
    -werkzaamheden zelfredzaam- zulks`,
  fr: `administrat- afférent- bénéficiaire- citoyenneté conformément coordin- dénommé- dispositif- dûment
    échéanc- effectu- encadrement- évaluat- expertise- facilita- formalité- habilit- implément- inclusi-
    indemni- insertion intergénération- intervenant- justificatif- méthodolog- mobilis- modalité-
    moyennant multidisciplin- mutualis- néanmoins nonobstant octroi- octroy- optimis- partenaria-
    participati- préalable- prestataire- prestation- problématique- procédure- procéder réglement-
    réinsertion relatif- relativ- requér- requis- ressortissant- sensibilis- sociocultur- sollicit-
    stipul- subsid- subvention- susceptible- susmentionn- susvisé- thématique- ultérieur- usager-
    valoris- visant`,
  en: `accordance administrat- aforementioned applicant- assistance beneficiar- commenc- compliance
    coordinat- documentation eligib- empower- endeavo- evaluat- facilitat- furthermore henceforth
    hereby herewith implement- inclusion inclusivity intergenerational intervention- methodolog-
    modalit- notwithstanding obligat- optimal- optimise- optimiz- participat- preliminary
    prerequisite- procedur- pursuant recipient- regulation- reimburs- remunerat- requirement-
    stakeholder- subsequent- subsid- thereof undertaking- utilis- utiliz- whereby`,
};

/** Endings of words about things that one cannot point at; a long word that ends so is hard. */
const ABSTRACT: Record<Counted, RegExp> = {
  nl: /(?:aties?|iteit(?:en)?|heid|heden|iser(?:en|ing(?:en)?)|ificer(?:en|ing)|ismen?)$/,
  fr: /(?:ations?|[ai]bilites?|alites?|ismes?|ellement)$/,
  en: /(?:ations?|[ai]bility|ality|ively|isms?)$/,
};
const ABSTRACT_SYLLABLES = 5;

/** Of those, what everybody says. */
const EVERYDAY: Record<Counted, string> = {
  nl: `-activiteit- -elektriciteit improvis- organis- -organisatie- -sollicitatie- universiteit-`,
  fr: `alimentation alphabétisation communication- hospitalité imagination improvis- manifestation-
    multiplication- nationalité- organisation- personnalité- récupération responsabilité- réutilisation`,
  en: `accommodation communication- examination- hospitality imagination improvisation multiplication-
    nationality organi- personality responsibility`,
};

/** Longer than a line of the sheet has room for, and so broken there. */
const LINE_LETTERS = 22;

/** In lower case, without marks on letters: they are often left out in typing. */
const fold = (word: string): string => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

const matcherOf = (list: string): RegExp =>
  new RegExp(`^(?:${fold(list).trim().replaceAll('-', '\\p{L}*').split(/\s+/).join('|')})$`, 'u');

const each = (lists: Record<Counted, string>) =>
  Object.fromEntries(COUNTED.map((language) => [language, matcherOf(lists[language])])) as Record<
    Counted,
    RegExp
  >;
const official = each(OFFICIAL);
const everyday = each(EVERYDAY);

/** Whether there is a plainer way to say a word: it is an office's, it is long and abstract, or fills a line. */
export const isHard = (language: Counted, word: string): boolean => {
  const said = fold(word);
  if (said.length > LINE_LETTERS || official[language].test(said)) return true;
  return (
    ABSTRACT[language].test(said) &&
    !everyday[language].test(said) &&
    syllablesOf(language, word.toLowerCase()) >= ABSTRACT_SYLLABLES
  );
};
