#!/usr/bin/env node
// Prints one part of a built contract's artifact.
// Usage: scripts/artifact.js CONTRACT abi|bin|storage|input|metadata
//   abi: the ABI, one entry a line   bin: the creation code in hex   storage: the layout, one variable a line
//   input: the compiler's standard JSON input with all sources, as services that verify contracts take it
//   metadata: what the compiler says of the build
'use strict';

const fs = require('fs');
const path = require('path');

const [contract, part] = process.argv.slice(2);
const file = path.join(__dirname, '..', 'contracts', 'out', `${contract}.sol`, `${contract}.json`);
const artifact = JSON.parse(fs.readFileSync(file, 'utf8'));

// Compiler-internal numbers in type names change with unrelated edits.
const stable = (type) => type.replace(/\)\d+/g, ')');

function storage(layout) {
  const lines = layout.storage.map((v) => `${v.slot}\t${v.offset}\t${v.label}\t${stable(v.type)}`);
  for (const name of Object.keys(layout.types).filter((t) => layout.types[t].members).sort()) {
    lines.push(stable(name));
    for (const m of layout.types[name].members) lines.push(`\t${m.slot}\t${m.offset}\t${m.label}\t${stable(m.type)}`);
  }
  return lines.join('\n');
}

// The structs are declared in a base of IRankify and belong to it.
const named = (entry) => JSON.stringify(entry).replaceAll('struct IRankifyTypes.', 'struct IRankify.');

// The settings are those that the compiler reports, so that nothing of this file can part from the build.
function input({ language, settings: { compilationTarget, ...settings }, sources }) {
  const read = (name) => ({ content: fs.readFileSync(path.join(__dirname, '..', 'contracts', name), 'utf8') });
  settings.outputSelection = { '*': { '*': ['abi', 'evm.bytecode', 'evm.deployedBytecode', 'metadata'] } };
  return JSON.stringify({ language, sources: Object.fromEntries(Object.keys(sources).sort().map((n) => [n, read(n)])), settings });
}

const print = {
  abi: () => '[\n' + artifact.abi.map(named).join(',\n') + '\n]',
  bin: () => artifact.bytecode.object.replace(/^0x/, ''),
  storage: () => storage(artifact.storageLayout),
  input: () => input(artifact.metadata),
  metadata: () => artifact.rawMetadata,
}[part];
if (!print) {
  console.error('usage: artifact.js CONTRACT abi|bin|storage|input|metadata');
  process.exit(1);
}
console.log(print());
