/** The language that a note is written in: any, by its English name ("English", "Chinese", "Portuguese"). */
export type DraftLanguage = string;
