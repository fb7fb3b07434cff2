#!/usr/bin/env node
// The Solidity compiler as forge wants it: a program that answers --version and --standard-json.
// It runs the compiler of contracts/node_modules, so no compiler is downloaded.
// Usage: scripts/solc.js --version | scripts/solc.js --standard-json < input.json
'use strict';

const path = require('path');
const { createRequire } = require('module');

const contracts = path.join(__dirname, '..', 'contracts', 'package.json');
const solc = createRequire(contracts)('solc');

if (process.argv.includes('--version')) {
  // Forge asks for a platform it knows; the code generated is the same on every one.
  const version = solc.version().replace('Emscripten.clang', 'Linux.g++');
  console.log('solc, the solidity compiler commandline interface\nVersion: ' + version);
  process.exit(0);
}

const chunks = [];
process.stdin.on('data', (chunk) => chunks.push(chunk));
process.stdin.on('end', () => {
  process.stdout.write(solc.compile(Buffer.concat(chunks).toString('utf8')));
});
