/** The app version the stand-in speaks for. Source: obsidian.d.ts `apiVersion`; the types in node_modules are those of 1.13.1. */
export const apiVersion = '1.13.1';

/** Source: obsidian.d.ts `requireApiVersion`. */
export function requireApiVersion(version: string): boolean {
  const wanted = version.split('.').map(Number);
  const have = apiVersion.split('.').map(Number);
  const differing = [0, 1, 2].find((index) => (wanted[index] ?? 0) !== (have[index] ?? 0));
  return differing === undefined || (have[differing] ?? 0) > (wanted[differing] ?? 0);
}

/** What the page is asked to be. */
export interface Device {
  readonly kind: 'desktop' | 'phone' | 'tablet';
  readonly language: string;
  /** Left out: Linux on the desktop, Android else. */
  readonly system?: 'linux' | 'macos' | 'windows' | 'ios' | 'android';
}

/** Source: obsidian.d.ts `Platform`. */
export const Platform = {
  isDesktop: true,
  isMobile: false,
  isDesktopApp: true,
  isMobileApp: false,
  isIosApp: false,
  isAndroidApp: false,
  isPhone: false,
  isTablet: false,
  isMacOS: false,
  isWin: false,
  isLinux: true,
  isSafari: false,
  resourcePathPrefix: 'http://127.0.0.1/vault/',
};

let language = 'en';

/** Source: obsidian.d.ts `getLanguage`. */
export const getLanguage = (): string => language;

/** Makes the module that of a device, before the plugin is loaded. */
export function becomeDevice({ kind, language: spoken, system = kind === 'desktop' ? 'linux' : 'android' }: Device): void {
  const mobile = kind !== 'desktop';
  if (mobile !== (system === 'ios' || system === 'android')) throw new Error(`There is no ${kind} with ${system}`);
  Object.assign(Platform, {
    isDesktop: !mobile,
    isDesktopApp: !mobile,
    isMobile: mobile,
    isMobileApp: mobile,
    isIosApp: system === 'ios',
    isAndroidApp: system === 'android',
    isPhone: kind === 'phone',
    isTablet: kind === 'tablet',
    // "or a device that pretends to be one (like iPhones and iPads)"
    isMacOS: system === 'macos' || system === 'ios',
    isWin: system === 'windows',
    isLinux: system === 'linux',
    isSafari: system === 'ios',
  });
  language = spoken;
}

/** The classes of the body that tell the device. Source: developer docs, "Mobile development"; class names as themes use them. */
export function deviceClasses(): string[] {
  const classes = { 'is-mobile': Platform.isMobile, 'is-phone': Platform.isPhone, 'is-tablet': Platform.isTablet, 'is-ios': Platform.isIosApp, 'is-android': Platform.isAndroidApp };
  return Object.entries(classes).flatMap(([name, holds]) => (holds ? [name] : []));
}

/**
 * What Electron adds to the window on the desktop, and no phone has: a library that looks for Node finds it there. `Buffer` is left out: code
 * that took it would run past the stand-in. Source: pdf.mjs `isNodeJS` (`process.type` is "renderer"); developer docs, "Mobile development".
 */
export function addNodeGlobals(win: Window): void {
  const missing = (name: string): never => {
    throw new Error(`not modelled: require('${name}') on the desktop (test/harness/obsidian/platform.ts)`);
  };
  Object.assign(win, { global: win, process: { type: 'renderer', platform: 'linux', versions: { electron: '39.7.0', chrome: '142.0.0.0', node: '22.20.0' }, env: {} }, require: missing });
}
