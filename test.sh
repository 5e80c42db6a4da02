#!/usr/bin/env bash
# Runs every test. The last line is the sum over all runners: "N passed, N failed, N skipped".
# Needs the .NET 10 SDK, and Node 20.19 or newer with npm. Needs no set-up: a fresh clone will do. As root on Debian it installs
# what links native programs, and Chromium.
set -uo pipefail
cd "$(dirname "$0")"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
configuration=Release
results=$PWD/artifacts/test-results
passed=0 failed=0 skipped=0 broken=0

finish() {
  echo
  echo "$passed passed, $failed failed, $skipped skipped"
  if ((failed || broken)); then exit 1; fi
  exit 0
}

fail() {
  echo "error: $*" >&2
  broken=1
}

find_sdk() {
  local folder
  for folder in "${DOTNET_ROOT:-}" "$HOME/.dotnet" /usr/share/dotnet /usr/lib/dotnet /usr/local/share/dotnet /opt/dotnet; do
    command -v dotnet >/dev/null && break
    [[ -n $folder && -x $folder/dotnet ]] && PATH=$folder:$PATH
  done
  # In this folder global.json decides whether an SDK will do, and says so when none does.
  dotnet --version
}

# Adds what one results file says to the sums; skipped tests are named with their reasons.
count() {
  local runner=$1 file=$2 numbers total executed ok
  numbers=$(sed -n 's/.*<Counters total="\([0-9]*\)" executed="\([0-9]*\)" passed="\([0-9]*\)".*/\1 \2 \3/p' "$file" 2>/dev/null)
  read -r total executed ok <<<"$numbers"
  if [[ -z ${ok:-} || $total -eq 0 ]]; then
    fail "$runner: no test was counted"
    return
  fi
  ((passed += ok, failed += executed - ok, skipped += total - executed))
  awk -v runner="$runner" '
    match($0, /testName="[^"]*"/) { name = substr($0, RSTART + 10, RLENGTH - 11) }
    /<UnitTestResult / { waiting = /outcome="NotExecuted"/ }
    waiting && /<Message>/ { gsub(/.*<Message>|<\/Message>.*/, ""); print "skipped (" runner "): " name ": " $0; waiting = 0 }
    waiting && /<\/UnitTestResult>/ { print "skipped (" runner "): " name ": no reason given"; waiting = 0 }
  ' "$file"
}

# run <runner> <arguments of dotnet test...>
run() {
  local runner=$1 before=$failed
  shift
  echo "== $runner"
  dotnet test Mizan.Tests -c "$configuration" --results-directory "$results" --logger "trx;LogFileName=$runner.trx" "$@"
  local code=$?
  count "$runner" "$results/$runner.trx"
  if ((code && failed == before)); then fail "$runner: ended with code $code though no test failed"; fi
}

# Native programs are linked by the system's compiler and need zlib. Without those their tests are skipped, and say so.
find_linker() {
  local linker
  for linker in clang gcc; do
    "$linker" -shared -x c /dev/null -o /dev/null -lz 2>/dev/null && return
  done
  [[ $EUID -eq 0 ]] && command -v apt-get >/dev/null || return
  echo "== linker"
  apt-get update -qq && apt-get install -y -qq --no-install-recommends gcc libc6-dev zlib1g-dev
}

# The TypeScript clients: what they need, their types, their tests.
run_clients() {
  local file=$results/clients.json before=$failed code numbers total ok bad
  echo "== clients"
  command -v npm >/dev/null || { fail "clients: there is no npm: https://nodejs.org"; return; }
  (cd clients && npm ci && npm run check && npx vitest run --reporter=default --reporter=json --outputFile.json="$file")
  code=$?
  numbers=$(sed -n 's/.*"numTotalTests":\([0-9]*\),"numPassedTests":\([0-9]*\),"numFailedTests":\([0-9]*\).*/\1 \2 \3/p' "$file" 2>/dev/null)
  read -r total ok bad <<<"$numbers"
  if [[ -z ${bad:-} || $total -eq 0 ]]; then
    fail "clients: no test was counted"
    return
  fi
  ((passed += ok, failed += bad, skipped += total - ok - bad))
  if ((code && failed == before)); then fail "clients: ended with code $code though no test failed"; fi
}

# What the tests that look at a page stand on. From here on it is an error and no excuse when they cannot run.
prepare_browser() {
  echo "== browser"
  export MIZAN_BROWSER_TESTS=required
  if ! command -v chromium chromium-browser google-chrome >/dev/null; then
    if [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null; then
      apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends chromium fonts-dejavu-core
    fi
    command -v chromium >/dev/null || fail "browser: there is no chromium, and apt-get cannot install it here: install it by hand"
  fi
  command -v npm >/dev/null || { fail "browser: there is no npm: https://nodejs.org"; return; }
  (cd samples/Board/web && npm ci) || fail "browser: the packages of Board's page cannot be installed"
}

rm -rf "$results"
find_sdk || { fail "no .NET SDK that global.json accepts: https://dotnet.microsoft.com/download"; finish; }
newest=$(sed -n 's:.*<NewestRoslynVersion>\(.*\)</NewestRoslynVersion>.*:\1:p' Directory.Packages.props)

find_linker
echo "== build"
dotnet build Mizan.sln -c "$configuration" || { fail "the solution does not build"; finish; }
prepare_browser
run tests --no-build
run "generator-on-roslyn-$newest" -p:TestRoslynVersion="$newest" -p:BuildProjectReferences=false --filter "TestCategory=Generator&TestCategory!=Native"
run_clients
finish
