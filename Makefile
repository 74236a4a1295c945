# The one list of commands; people and CI type the same.
SHELL := /bin/bash
.PHONY: help run test fmt check schema seed-national bench replay torture e2e aot sbom clean
.DEFAULT_GOAL := help

help: ## This list
	@grep -E '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 15

run: ## Build what changed and start the product (PORT, DATA_DIR, ALIN_PROFILE, REGISTER_URL, DATABASE_URL, SMTP_URL)
	@bin/build
	@exec bin/run

test: ## All tests: Java, single-page application, browser; the last line is the total
	@bin/test

e2e: ## The browser tests alone, against the started product
	@bin/e2e

fmt: ## Write all sources in the common format
	@./mvnw -q spotless:apply
	@cd frontend && npm run --silent format

check: ## Format, contract, types and lint, without changing anything
	@. bin/lib.sh && install_packages
	@./mvnw -q spotless:check
	@cd openapi && npm run --silent lint
	@cd frontend && npm run --silent generate && npm run --silent typecheck && npm run --silent lint

schema: ## Rewrite the jOOQ classes after a change of the changelog
	@./mvnw -q -Pschema -pl adapters/codegen -am -DskipTests package

seed-national: ## Fill an empty database with an invented nation (REQUESTS=1000000, DATA_DIR=/var/tmp/alin-national)
	@bin/seed-national

bench: ## Measure the product on that nation: bench/results.md (ROWS="P1 P2", BENCH_SHORT=1)
	@bin/bench $(ROWS)

replay: ## Make closed boards again from their inputs, compare bytes (BOARDS=n; DATA_DIR or DATABASE_URL); 1 if one differs
	@bin/build
	@bin/replay $(BOARDS)

aot: ## Ahead-of-time cache for the product: later starts take half the time
	@bin/aot

torture: ## Long proofs: kills of application and database, ranks against brute force (MINUTES=10 each, SEED)
	@bin/torture

sbom: ## Software bills of materials: target/bom.json (Java) and frontend/target/bom.json (npm)
	@./mvnw -q org.cyclonedx:cyclonedx-maven-plugin:2.9.1:makeAggregateBom -DoutputFormat=json
	@mkdir -p frontend/target && cd frontend && npm sbom --sbom-format cyclonedx > target/bom.json

clean: ## Remove what was built; data stay
	@./mvnw -q clean
	@rm -rf frontend/dist frontend/target .stamps
