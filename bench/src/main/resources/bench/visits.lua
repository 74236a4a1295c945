-- Requests of the file named by VISITS, "path<TAB>token" a line, in turn; one line of JSON at the end.
local requests = {}
local at = 0

function init()
  for line in io.lines(os.getenv("VISITS")) do
    local path, token = line:match("^(.-)\t(.*)$")
    requests[#requests + 1] = wrk.format("GET", path, {
      ["Authorization"] = "Bearer " .. token,
      ["Accept"] = "application/json",
    })
  end
end

function request()
  at = at % #requests + 1
  return requests[at]
end

function done(summary, latency)
  local e = summary.errors
  io.write(string.format('\n{"requests":%d,"micros":%d,"errors":%d,"p99":%d}\n',
    summary.requests, summary.duration, e.connect + e.read + e.write + e.status + e.timeout, latency:percentile(99)))
end
