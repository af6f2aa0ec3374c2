import { getLanguage } from 'obsidian';
import type { Messages } from '../i18n/en';
import { messagesFor } from '../i18n/messages';

/** What is shown, in the language of the app. The notes themselves are in English. */
export const words = (): Messages => messagesFor(getLanguage());
