/** What Emscripten's generated glue looks like from outside: the four functions of cpp/wasm/bindings.cpp. */
export interface Engine {
  describe(): string;
  version(): string;
  evaluate(request: string): string;
  advance(request: string, blocks: number): string;
}
export interface EngineOptions {
  instantiateWasm?(
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance, module?: WebAssembly.Module) => void,
  ): object;
}
export default function createEngine(options?: EngineOptions): Promise<Engine>;
