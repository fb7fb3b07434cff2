package bindings

import _ "embed"

// RankifyInput is the compiler's standard JSON input that RankifyMetaData.Bin was built from, all sources included: what
// services that verify contracts ask for.
//
//go:embed rankify.input.json
var RankifyInput []byte

// RankifyMetadata is what the compiler says of that build: its version, the settings, the hashes of the sources, the ABI.
//
//go:embed rankify.metadata.json
var RankifyMetadata []byte
