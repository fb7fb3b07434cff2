#!/usr/bin/env node
// Runs a Foundry program (forge by default) from contracts/node_modules, in contracts/.
// The platform's binary is called directly, so no install script has to run.
// Usage: scripts/forge.js [--tool anvil] ARGUMENTS...
'use strict';

const fs = require('fs');
const path = require('path');
const { spawnSync } = require('child_process');

const root = path.join(__dirname, '..', 'contracts');

/** The binary of a Foundry program. */
function binary(tool) {
  const arch = { x64: 'amd64', arm64: 'arm64' }[process.arch] || process.arch;
  const name = `@foundry-rs/${tool}-${process.platform}-${arch}`;
  const file = path.join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? `${tool}.exe` : tool);
  if (!fs.existsSync(file)) throw new Error(`${name} is not installed: run scripts/contracts.sh`);
  return file;
}

function main() {
  const args = process.argv.slice(2);
  const tool = args[0] === '--tool' ? args.splice(0, 2)[1] : 'forge';
  const run = spawnSync(binary(tool), args, { cwd: root, stdio: 'inherit' });
  if (run.error) throw new Error(`${tool}: ${run.error.message}`);
  process.exit(run.status === null ? 1 : run.status);
}

module.exports = { binary };

if (require.main === module) {
  try {
    main();
  } catch (err) {
    console.error(err.message);
    process.exit(1);
  }
}
