import type { Plugin } from 'vite';
import { ablations } from './ablations.ts';

/** Takes one rule out of the sources while they are loaded. Nothing on disk changes. */
export function ablation(name: string | undefined): Plugin {
  const chosen = ablations.find((each) => each.name === name);
  if (name && !chosen) throw new Error(`There is no ablation named '${name}'.`);
  return {
    name: 'mizan-ablation',
    enforce: 'pre',
    transform(code, id) {
      if (!chosen || !id.endsWith(`/${chosen.file}`)) return undefined;
      if (code.split(chosen.from).length !== 2) throw new Error(`'${chosen.from}' is not there once in ${chosen.file}.`);
      return code.replace(chosen.from, () => chosen.to);
    },
  };
}
