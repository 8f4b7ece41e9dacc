import { RegistrationType, type ClientCapabilities, type ServerCapabilities } from 'vscode-languageserver';
import { EXPRESSION_SCHEME } from '../../protocol.ts';
import type { HandlerRecord } from './handlerRecord.ts';

/** A feature that mapping files have and JSON keeps from the editor. */
export interface MappingFileFeature {
  readonly method: string;
  /** What a client says of the feature. */
  readonly client: (client: ClientCapabilities) => { readonly dynamicRegistration?: boolean } | undefined;
  /** What is announced to a client that cannot be told later. */
  readonly announced: Partial<ServerCapabilities>;
  /** Whether an expression in an editor of its own has it, too. */
  readonly forExpressions?: true;
  /** What is registered with the selector. */
  readonly options?: object;
}

/**
 * Registers features for mapping files alone where the client can: announced for all, a formatter would be a second one for
 * JSON, which keeps formatting and folding of the editor (design 6).
 */
export function forMappingFiles(...features: readonly MappingFileFeature[]): Pick<HandlerRecord, 'capabilities' | 'capabilitiesFor' | 'initialized'> {
  const isRegistered = ({ client }: MappingFileFeature, abilities: ClientCapabilities): boolean => client(abilities)?.dynamicRegistration === true;
  return {
    capabilities: {},
    capabilitiesFor: (abilities) => Object.assign({}, ...features.filter((feature) => !isRegistered(feature, abilities)).map(({ announced }) => announced)) as Partial<ServerCapabilities>,
    initialized: ({ connection }, abilities) => {
      for (const feature of features) {
        if (isRegistered(feature, abilities)) void connection.client.register(new RegistrationType(feature.method), { documentSelector: [{ language: 'entra-mapping' }, ...(feature.forExpressions === true ? [{ scheme: EXPRESSION_SCHEME }] : [])], ...feature.options });
      }
    },
  };
}
