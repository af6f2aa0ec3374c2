import type { App, SettingDefinition, SettingDefinitionGroup } from 'obsidian';
import { parsePrices } from '../draft/claude/price-lines';
import { PRICES_OF } from '../draft/claude/prices';
import type { Messages } from '../i18n/en';
import { priceProblemSentence } from '../i18n/model-words';
import { words } from '../vault/language';
import { addressProblem, defaultDraftingSettings, isCap, type DraftingSettings } from '../vault/drafting-settings';
import type { PluginSettings } from '../vault/settings';
import type { SettingsStore } from '../vault/settings-store';
import { spentIn } from '../vault/spending';
import { drawKeyRow } from './key-row';

type SettingKey = keyof PluginSettings;
type Row = SettingDefinition<SettingKey>;

/** The words of the group, in the language of the app. */
const say = (): Messages['ui']['settings']['drafting'] => words().ui.settings.drafting;

/** The settings about drafting. What is shown follows who drafts. */
export class DraftingGroup {
  /** Shows the secret of the address that is set now. */
  private showKey: () => void = () => undefined;

  constructor(
    private readonly app: App,
    private readonly store: SettingsStore,
    private readonly chooseModel: () => void,
  ) {}

  definitions(): SettingDefinitionGroup<SettingKey> {
    return {
      type: 'group',
      heading: say().heading,
      items: [this.who(), this.address(), this.gateway(), this.key(), this.claudeModel(), this.serverModel(), this.modelList(), this.effort(), this.textOnly(), this.language(), this.otherLanguage(), this.ask(), ...this.caps(), this.month(), this.countTokens(), this.prices()],
    };
  }

  /** To be called after a setting has changed: another address has another key. */
  changed(): void {
    this.showKey();
  }

  private get settings(): DraftingSettings {
    return this.store.settings;
  }

  private readonly byModel = (): boolean => this.settings.drafter !== 'offline';
  private readonly byServer = (): boolean => this.settings.drafter === 'server';
  private readonly byClaude = (): boolean => this.settings.drafter === 'claude';
  private readonly hasEffort = (): boolean => this.byClaude() || (this.byServer() && this.settings.serverIsGateway);

  private who(): Row {
    return { name: say().who, desc: say().whoDesc, aliases: say().whoAliases, control: { type: 'dropdown', key: 'drafter', options: say().drafters } };
  }

  private address(): Row {
    const message = (typed: string): string | undefined => {
      const problem = typed.trim() === '' ? null : addressProblem(typed);
      return problem === null ? undefined : say().addressProblems[problem];
    };
    return { name: say().address, desc: say().addressDesc, aliases: say().addressAliases, visible: this.byServer, control: { type: 'text', key: 'serverUrl', placeholder: 'http://localhost:11434', validate: message } };
  }

  private gateway(): Row {
    return { name: say().gateway, desc: say().gatewayDesc, visible: this.byServer, control: { type: 'toggle', key: 'serverIsGateway' } };
  }

  private key(): Row {
    return { name: say().key, desc: say().keyDesc, aliases: say().keyAliases, visible: this.byModel, render: (setting) => void (this.showKey = drawKeyRow(this.app, this.store, setting)) };
  }

  private claudeModel(): Row {
    return { name: say().model, desc: say().claudeModelDesc, aliases: say().modelAliases, visible: this.byClaude, control: { type: 'text', key: 'claudeModel', placeholder: defaultDraftingSettings.claudeModel } };
  }

  private serverModel(): Row {
    return { name: say().serverModel, desc: say().serverModelDesc, aliases: say().modelAliases, visible: this.byServer, control: { type: 'text', key: 'serverModel' } };
  }

  private modelList(): Row {
    return {
      name: say().modelList,
      desc: say().modelListDesc,
      aliases: say().modelAliases,
      visible: this.byModel,
      render: (setting) => {
        setting.addButton((button) => button.setButtonText(say().chooseModel).onClick(this.chooseModel));
      },
    };
  }

  private effort(): Row {
    return { name: say().effort, desc: say().effortDesc, aliases: say().effortAliases, visible: this.hasEffort, control: { type: 'dropdown', key: 'effort', options: say().efforts } };
  }

  private textOnly(): Row {
    return { name: say().textOnly, desc: say().textOnlyDesc, visible: this.byModel, control: { type: 'toggle', key: 'textOnly' } };
  }

  private language(): Row {
    return { name: say().language, desc: say().languageDesc, visible: this.byModel, control: { type: 'dropdown', key: 'noteLanguage', options: say().languages } };
  }

  private otherLanguage(): Row {
    return { name: say().otherLanguage, desc: say().otherLanguageDesc, visible: () => this.byModel() && this.settings.noteLanguage === 'other', control: { type: 'text', key: 'otherLanguage', placeholder: 'Portuguese' } };
  }

  private ask(): Row {
    return { name: say().ask, desc: say().askDesc, visible: this.byModel, control: { type: 'toggle', key: 'askBeforeSending' } };
  }

  private caps(): Row[] {
    const cap = (key: 'capPaper' | 'capMonth', name: string, desc: string): Row => ({
      name,
      desc,
      aliases: say().capAliases,
      visible: this.byModel,
      control: { type: 'number', key, min: 0, step: 'any', defaultValue: defaultDraftingSettings[key], validate: (value) => (isCap(value) ? undefined : say().capProblem) },
    });
    return [cap('capPaper', say().capPaper, say().capPaperDesc), cap('capMonth', say().capMonth, say().capMonthDesc)];
  }

  private countTokens(): Row {
    return { name: say().countTokens, desc: say().countTokensDesc, visible: this.byModel, control: { type: 'toggle', key: 'countTokens' } };
  }

  private prices(): Row {
    const message = (typed: string): string | undefined => {
      const parsed = parsePrices(typed);
      return parsed.ok ? undefined : priceProblemSentence(parsed.failure, words());
    };
    return { name: say().prices, desc: say().pricesDesc(PRICES_OF), aliases: say().capAliases, visible: this.byModel, control: { type: 'textarea', key: 'ownPrices', placeholder: 'claude-sonnet-5-5 2 10', rows: 3, validate: message } };
  }

  private month(): Row {
    const usd = spentIn(this.store.memory.spending, new Date());
    return { name: say().month(usd), desc: say().monthDesc, aliases: say().monthAliases, visible: this.byModel };
  }
}
