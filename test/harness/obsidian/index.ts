// The module `obsidian` of the stand-in, as plugins import it.
export { App } from './app';
export { BaseComponent, ButtonComponent, DisplayValueComponent, ExtraButtonComponent, ProgressBarComponent, setTooltip, ValueComponent } from './components';
export { ConfirmationButton, ConfirmationModal } from './confirmation-modal';
export { Component, Events } from './events';
export { FileManager } from './file-manager';
export { AbstractTextComponent, DropdownComponent, SearchComponent, SliderComponent, TextAreaComponent, TextComponent, ToggleComponent } from './fields';
export { TAbstractFile, TFile, TFolder } from './files';
export {
  getFrontMatterInfo,
  parseFrontMatterAliases,
  parseFrontMatterEntry,
  parseFrontMatterStringArray,
  parseFrontMatterTags,
  parseYaml,
  stringifyYaml,
} from './front-matter';
export { prepareFuzzySearch, prepareSimpleSearch, sortSearchResults } from './fuzzy';
export { addIcon, getIcon, removeIcon, setIcon } from './icons';
export { Keymap, Scope } from './keymap';
export { getLinkpath, parseLinktext } from './links';
export { MarkdownRenderChild, MarkdownRenderer } from './markdown/renderer';
export { Menu, MenuItem, MenuSeparator } from './menu';
export { MetadataCache } from './metadata-cache';
export { Modal } from './modal';
export { Notice } from './notice';
export { normalizePath } from './paths';
export { apiVersion, getLanguage, Platform, requireApiVersion } from './platform';
export { Plugin } from './plugin';
export { request, requestUrl } from './request-url';
export { SecretComponent, SecretStorage } from './secrets';
export { Setting, SettingGroup } from './setting';
export { PluginSettingTab, SettingTab } from './setting-tab';
export { FuzzySuggestModal, renderMatches, renderResults, SuggestModal } from './suggest-modal';
export { Vault } from './vault';
export { FileView, ItemView, MarkdownView, TextFileView, View } from './views';
export { Workspace } from './workspace';
export { WorkspaceLeaf } from './workspace-leaf';
