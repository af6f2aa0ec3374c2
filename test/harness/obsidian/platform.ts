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
  readonly kind: 'desktop' | 'phone';
  readonly language: string;
}

/** Source: obsidian.d.ts `Platform`. Linux on the desktop, Android on the phone. */
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
export function becomeDevice(device: Device): void {
  const phone = device.kind === 'phone';
  Object.assign(Platform, { isDesktop: !phone, isDesktopApp: !phone, isLinux: !phone, isMobile: phone, isMobileApp: phone, isAndroidApp: phone, isPhone: phone });
  language = device.language;
}
