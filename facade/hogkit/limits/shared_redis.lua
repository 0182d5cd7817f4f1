-- One step of a budget: the twin of ledger.py and allowance.py, where the reasons stand.
-- shared_redis.py puts their constants before it: GRACE, LOOK, KEPT and the second S in microseconds,
-- as all times are, and HOUR; HOLDS, SLOWEST, LONGEST and MARGIN in seconds; EASY and WEIGHT.
--
-- KEYS: stamps, running: when each ticket is counted from, and is given up for lost; queue: tickets by
-- the number of their place; kept: until when each has it; state: last, span, blocked, spacing, spaced;
-- left, at, cost, refill, most, went (Allowance.last); seq, the number of the last place.
-- ARGV: step, time or "" for the server's, ticket, at_once or 0; lease, stamp or ahead; "1" for arrived;
-- refused, left (each "" for none), read; then calls and span of each window, the shortest first.
local stamps, queue, kept, running, state = unpack(KEYS)
local op, ticket, at_once, windows = ARGV[1], ARGV[3], tonumber(ARGV[4]), {}
for i = 10, #ARGV, 2 do
  windows[#windows + 1] = {calls = tonumber(ARGV[i]), span = tonumber(ARGV[i + 1])}
end
local shortest = #windows > 0 and windows[1].span or 0
local longest = #windows > 0 and windows[#windows].span or 0

local s = {blocked = -math.huge, spaced = -math.huge, spacing = 0, span = 0, seq = 0,
           at = 0, cost = 0, most = 0, went = 0}
local saved = redis.call('HGETALL', state)
for i = 1, #saved, 2 do s[saved[i]] = tonumber(saved[i + 1]) end

local now = tonumber(ARGV[2])
if not now then
  local time = redis.call('TIME')
  now = time[1] * S + time[2]
end

local function text(number) return string.format('%.17g', number) end

local function save()
  local fields = {}
  for name, value in pairs(s) do
    if math.abs(value) ~= math.huge then
      fields[#fields + 1] = name
      fields[#fields + 1] = text(value)
    end
  end
  redis.call('HSET', state, unpack(fields))
  local life = math.max(s.span, s.spaced - now) + KEPT
  for _, key in ipairs(KEYS) do redis.call('PEXPIRE', key, string.format('%.0f', life / 1000)) end
end

local function shift(by)
  for _, key in ipairs({stamps, kept, running}) do
    local all = redis.call('ZRANGE', key, 0, -1, 'WITHSCORES')
    for i = 1, #all, 2 do redis.call('ZADD', key, text(all[i + 1] + by), all[i]) end
  end
  for _, name in ipairs({'blocked', 'spaced', 'at', 'went'}) do s[name] = s[name] + by end
end

local function forget()
  if s.last and now < s.last then shift(now - s.last) end
  s.last, s.span = now, math.max(s.span, longest)
  redis.call('ZREMRANGEBYSCORE', stamps, '-inf', text(now - s.span))
  redis.call('ZREMRANGEBYSCORE', running, '-inf', text(now))
  for _, gone in ipairs(redis.call('ZRANGEBYSCORE', kept, '-inf', text(now))) do
    redis.call('ZREM', queue, gone)
    redis.call('ZREM', kept, gone)
  end
end

local function affordable()
  if not s.left then return now end
  local refill = s.refill or s.most / HOLDS
  local have = s.left + refill * math.max(0, now - s.at) / S
  if have <= 0 then
    return s.at + S * math.min(refill > 0 and MARGIN - s.left / refill or LONGEST, LONGEST)
  end
  if have >= EASY * s.cost then return now end
  local steady = refill > 0 and s.cost / refill or LONGEST
  return s.went + S * math.min(SLOWEST, steady * (1 - have / (EASY * s.cost)))
end

local function room(window, ahead)
  local before = redis.call('ZCARD', stamps) + ahead - window.calls
  if before < 0 then return now end
  local rounds = math.max(0, math.ceil((ahead - window.calls + 1) / window.calls))
  before = before - rounds * window.calls
  local left = now
  if before >= 0 then
    left = redis.call('ZRANGE', stamps, before, before, 'WITHSCORES')[2] + window.span
  end
  return math.max(now, left) + rounds * window.span
end

local function wait(ahead)
  local single = math.min(s.blocked + ahead * s.spacing, s.spaced)
  local free = math.max(now, s.blocked, single, affordable())
  for _, window in ipairs(windows) do free = math.max(free, room(window, ahead)) end
  if at_once > 0 and redis.call('ZCARD', running) + ahead >= at_once then
    free = math.max(free, now + LOOK)
  end
  return math.ceil(free - now)
end

-- Its stamp, if it was let go before: a client may send a command again when the answer was lost.
local function granted()
  local stamp = redis.call('ZSCORE', stamps, ticket)
  if stamp then return tonumber(stamp) end
  return redis.call('ZSCORE', running, ticket) and now
end

local function ask(lease)
  local before = granted()
  if before then return {0, before} end
  local known = redis.call('ZRANK', queue, ticket)
  local longer = wait(known or redis.call('ZCARD', queue))
  if longer > 0 then
    if not known then
      s.seq = s.seq + 1
      redis.call('ZADD', queue, text(s.seq), ticket)
    end
    redis.call('ZADD', kept, text(now + longer + GRACE), ticket)
    return {longer, 0}
  end
  redis.call('ZREM', queue, ticket)
  redis.call('ZREM', kept, ticket)
  local stamp = math.floor(now + shortest / 2 + 0.5)
  redis.call('ZADD', stamps, text(stamp), ticket)
  if at_once > 0 then redis.call('ZADD', running, text(now + lease), ticket) end
  if now < s.spaced then s.blocked = now + s.spacing end
  if s.left then s.went = now end
  return {0, stamp}
end

local function refuse(span)
  local full = windows[#windows]
  if span <= 0 then return end
  s.blocked = math.max(s.blocked, now + math.min(span, full and longest or HOUR))
  if not full then return end
  for i = #windows, 1, -1 do if windows[i].span >= span then full = windows[i] end end
  s.spacing = full.span / full.calls
  s.spaced = math.max(s.spaced, s.blocked + full.span)
end

local function told(left, read)
  if s.left and now - s.at >= S then
    local net = math.max(0, (left + read - s.left) * S / (now - s.at))
    s.refill = s.refill and s.refill + WEIGHT * (net - s.refill) or net
  end
  s.cost = s.left and s.cost + WEIGHT * (read - s.cost) or read
  s.left, s.at, s.most = left, now, math.max(s.most, left)
end

local function settle(stamp)
  redis.call('ZREM', running, ticket)
  if tonumber(redis.call('ZSCORE', stamps, ticket) or nil) == stamp then
    if ARGV[6] == '' then redis.call('ZREM', stamps, ticket)
    else redis.call('ZADD', stamps, text(now), ticket) end
  end
  if ARGV[7] ~= '' then refuse(tonumber(ARGV[7])) end
  if ARGV[8] ~= '' then told(tonumber(ARGV[8]), tonumber(ARGV[9])) end
end

local function look()
  local waiting = redis.call('ZCARD', queue)
  local seen = {redis.call('ZCARD', running), waiting, wait(waiting), s.left and text(s.left) or ''}
  for _, window in ipairs(windows) do
    seen[#seen + 1] = redis.call('ZCOUNT', stamps, '(' .. text(now - window.span), '+inf')
  end
  return seen
end

if op == 'leave' then
  redis.call('ZREM', queue, ticket)
  redis.call('ZREM', kept, ticket)
  redis.call('ZREM', running, ticket)
  return
end
forget()
local answer
if op == 'ask' then answer = ask(tonumber(ARGV[5]))
elseif op == 'settle' then answer = settle(tonumber(ARGV[5]))
elseif op == 'wait' then answer = wait(tonumber(ARGV[5]))
else answer = look() end
save()
return answer
