import { en, type Messages } from './en';
import { zh } from './zh';

/** The sentences in the app's language, as `getLanguage()` names it ("en", "zh", "zh-TW"); in English where there is no translation. */
export const messagesFor = (language: string): Messages => (/^zh\b/i.test(language) ? zh : en);
