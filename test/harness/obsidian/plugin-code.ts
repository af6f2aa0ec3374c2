/** The name under which the plugin's code runs in the page. */
export const PLUGIN_SOURCE = 'plugin/main.js';

/**
 * Was the function that made this stack called by the plugin's code itself? What the app does on behalf of the plugin is the app's to clean up.
 * @param stack of an error made in the function that asks
 */
export function calledByPlugin(stack: string | undefined): boolean {
  // The error's own line, the function that asks, its caller.
  return (stack ?? '').split('\n')[2]?.includes(PLUGIN_SOURCE) ?? false;
}
