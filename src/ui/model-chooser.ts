import { FuzzySuggestModal, Notice } from 'obsidian';
import type { ModelChoice } from '../draft/claude/model-list';
import { modelChoiceWords } from '../i18n/model-words';
import { words } from '../vault/language';
import { choosableModels } from '../vault/model-choices';
import type { OpenVault } from '../vault/open-vault';

/**
 * Lets the reader choose among the models of the server, and stores the choice.
 * @param chosen called when it is stored
 */
export async function chooseModelOfServer(vault: OpenVault, chosen: () => void): Promise<void> {
  const say = words().ui.models;
  const asking = new Notice(say.asking, 0);
  const { choices, isFromServer } = await choosableModels(vault, new AbortController().signal);
  asking.hide();
  if (!isFromServer) new Notice(choices.length === 0 ? say.none : say.builtIn);
  if (choices.length > 0) new ModelChooser(vault, choices, chosen).open();
}

class ModelChooser extends FuzzySuggestModal<ModelChoice> {
  constructor(
    private readonly vault: OpenVault,
    private readonly choices: readonly ModelChoice[],
    private readonly chosen: () => void,
  ) {
    super(vault.app);
    this.setPlaceholder(words().ui.models.placeholder);
  }

  override getItems(): ModelChoice[] {
    return [...this.choices];
  }

  override getItemText(choice: ModelChoice): string {
    return modelChoiceWords(choice, words());
  }

  override onChooseItem({ value }: ModelChoice): void {
    void setModel(this.vault, value).then(this.chosen);
  }
}

/** Stores a model for who drafts now. */
export const setModel = ({ store }: OpenVault, model: string): Promise<void> => store.change(store.settings.drafter === 'server' ? 'serverModel' : 'claudeModel', model);
