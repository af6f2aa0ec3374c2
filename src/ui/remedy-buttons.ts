import type { ModelFailure } from '../model/drafting';
import { words } from '../vault/language';
import type { OpenVault } from '../vault/open-vault';
import { KeyModal } from './key-modal';
import { chooseModelOfServer, setModel } from './model-chooser';
import { remedyFor } from './remedies';
import type { NoticeAction } from './result-notice';

/**
 * The button that helps against what kept a model from writing a note; none where nothing has to be done.
 * @param again drafts again what was drafted by quoting
 */
export function remedyButtons(failure: ModelFailure, vault: OpenVault, again: () => void): readonly NoticeAction[] {
  const say = words().ui.run;
  switch (remedyFor(failure)) {
    case 'key':
      return [{ text: say.linkKey, run: () => new KeyModal(vault.app, vault.store, again).open() }];
    case 'model':
      return [{ text: say.chooseModel, run: () => void chooseModelOfServer(vault, again) }];
    case 'offer': {
      const offer = failure.code === 'model-gone' ? failure.offer : null;
      return offer === null ? [] : [{ text: say.takeModel(offer), run: () => void setModel(vault, offer).then(again) }];
    }
    case 'again':
      return [{ text: say.draftAgain, run: again }];
    case null:
      return [];
  }
}
