#!/usr/bin/env node
// Prints one part of a built contract's artifact.
// Usage: scripts/artifact.js CONTRACT abi|bin|storage
//   abi: the ABI, one entry a line   bin: the creation code in hex   storage: the layout, one variable a line
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

const print = {
  abi: () => '[\n' + artifact.abi.map(named).join(',\n') + '\n]',
  bin: () => artifact.bytecode.object.replace(/^0x/, ''),
  storage: () => storage(artifact.storageLayout),
}[part];
if (!print) {
  console.error('usage: artifact.js CONTRACT abi|bin|storage');
  process.exit(1);
}
console.log(print());
