#!/usr/bin/env bash
# Measures servers side by side over two requests, W1 and W2, and prints tables. README.md beside this file says what they mean.
#   bench/run.sh [handlers] [sockets] [cold] [dispatcher]     everything, when nothing is named
# ROUNDS (5) and SECONDS_EACH (4) set how often and how long, SERVERS ("Mizan,minimal APIs") which of them. Needs the .NET 10
# SDK with what native compilation needs, Node 20 or newer with npm, wrk, h2load (for gRPC), and two cores: servers run on the first, the load on
# the second.
set -euo pipefail
cd "$(dirname "$0")/.."
out=$PWD/artifacts/bench
steps=${*:-handlers sockets cold dispatcher}
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# publish <project> <framework> <folder>
publish() {
  dotnet publish "bench/Servers/$1" -c Release -f "$2" -o "$out/$3" --ucr -v q
}

if [[ $steps != dispatcher ]]; then
  for project in Raw Manual Minimal Mvc Grpc Mizan; do publish "$project" net10.0 "${project,,}-jit"; done
  for project in Raw Manual Minimal Grpc Mizan; do publish "$project" net9.0 "${project,,}-aot"; done
  (cd bench/Servers/Node && npm ci --silent)
  # shellcheck disable=SC2086 # several words
  dotnet run -c Release --project bench/Servers/Driver -- "$out" "${ROUNDS:-5}" "${SECONDS_EACH:-4}" $steps
fi
# Draws its curves beside the results.
if [[ $steps == *dispatcher* ]]; then dotnet run -c Release --project bench/Dispatcher -- bench; fi
