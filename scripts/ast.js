#!/usr/bin/env node
// Parses the contracts of contracts/src and writes what a static analyser reads: sources, syntax trees and ABIs, in the
// form of a build-info file. No code is generated, which would take a minute and tell the analyser nothing.
// Usage: scripts/ast.js FILE
'use strict';

const fs = require('fs');
const path = require('path');
const { createRequire } = require('module');

const root = path.join(__dirname, '..', 'contracts');
const solc = createRequire(path.join(root, 'package.json'))('solc');

function found(dir) {
  const entries = fs.readdirSync(path.join(root, dir), { withFileTypes: true });
  return entries.flatMap((e) => (e.isDirectory() ? found(`${dir}/${e.name}`) : [`${dir}/${e.name}`])).sort();
}

const read = (name) => fs.readFileSync(path.join(root, name), 'utf8');
const library = (name) => `node_modules/${name}`;

const input = {
  language: 'Solidity',
  sources: Object.fromEntries(found('src').map((name) => [name, { content: read(name) }])),
  settings: {
    evmVersion: 'cancun',
    remappings: ['@openzeppelin/=node_modules/@openzeppelin/'],
    outputSelection: { '*': { '': ['ast'], '*': ['abi', 'userdoc', 'devdoc'] } },
  },
};
const resolve = (name) => {
  try {
    return { contents: read(name.startsWith('@') ? library(name) : name) };
  } catch (err) {
    return { error: err.message };
  }
};
const output = JSON.parse(solc.compile(JSON.stringify(input), { import: resolve }));
const errors = (output.errors || []).filter((e) => e.severity === 'error');
if (errors.length > 0) {
  console.error(errors.map((e) => e.formattedMessage).join('\n'));
  process.exit(1);
}

// The analyser wants the fields of generated code, if only empty ones.
const none = { object: '', sourceMap: '' };
for (const contracts of Object.values(output.contracts)) {
  for (const contract of Object.values(contracts)) contract.evm = { bytecode: none, deployedBytecode: none };
}
const version = solc.version().split('+')[0];
fs.writeFileSync(process.argv[2], JSON.stringify({ solcVersion: version, input, output }));
