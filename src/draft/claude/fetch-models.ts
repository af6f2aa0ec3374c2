import type { Profile } from './address';
import { openClient } from './client';
import { listModels, type ModelRow } from './models';
import type { Access, Clock, Network } from './ports';
import { watchedFetch } from './transport';

/** The models of a server, newest first. Rejects when it does not tell. */
export const fetchModels = ({ access, profile }: { readonly access: Access; readonly profile: Profile }, network: Network, clock: Clock, signal: AbortSignal): Promise<readonly ModelRow[]> =>
  listModels(openClient(access, profile, watchedFetch(network, clock)), signal);
