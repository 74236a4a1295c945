# Shared by the scripts of this folder; sourced, not run.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
STAMPS=$ROOT/.stamps
MVN=${MVN:-$ROOT/mvnw}
NPM_CI=(npm ci --ignore-scripts --no-audit --no-fund --loglevel error)

say() { printf '\033[1m%s\033[0m\n' "$*" >&2; }

# One fingerprint of everything below the given paths that is written by hand.
fingerprint() {
  (cd "$ROOT" && find "$@" \( -name node_modules -o -name target -o -name dist -o -name test-results \
    -o -name playwright-report -o -name .tanstack \) -prune \
    -o -type f ! -name schema.d.ts ! -name routeTree.gen.ts -print0 \
    | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1)
}

is_current() { [ "$(cat "$STAMPS/$1" 2>/dev/null)" = "$2" ]; }
mark_current() { mkdir -p "$STAMPS" && printf '%s\n' "$2" >"$STAMPS/$1"; }

# Installs the packages of a folder from its lock, when the lock is newer than what is installed.
npm_install() {
  local folder=$ROOT/$1
  [ -f "$folder/package-lock.json" ] || return 0
  if [ ! "$folder/node_modules/.package-lock.json" -nt "$folder/package-lock.json" ]; then
    (cd "$folder" && "${NPM_CI[@]}")
  fi
}

install_packages() {
  npm_install openapi
  npm_install frontend
  npm_install frontend/tools/api-gen
}

is_free() { ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 12000))
    if is_free "$port"; then
      printf '%s\n' "$port"
      return
    fi
  done
}

# Whether http://127.0.0.1:$1$2 answers 200; without curl, which a small container may lack.
answers() {
  local status
  status=$({
    exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
    printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$2" >&3
    head -n 1 <&3
  } 2>/dev/null) || return 1
  case $status in *" 200 "* | *" 200"$'\r') return 0 ;; *) return 1 ;; esac
}

java_inputs() {
  fingerprint pom.xml openapi domain/pom.xml domain/src/main adapters/*/pom.xml adapters/*/src/main adapters/*/src/generated \
    api/pom.xml api/src/main bench/pom.xml bench/src/main
}

# The product's class path with the measuring module in front of it.
bench_classes() {
  echo "$(echo "$ROOT"/bench/target/alin-bench-*.jar):$(echo "$ROOT"/api/target/alin-api-*.jar):$ROOT/api/target/lib/*:$ROOT/bench/target/lib/*"
}
