-- Numbers from a seed, the same everywhere: `dice(seed)(6)` is one of 1 to 6.

return function(seed)
  local x = seed * 2654435761 % 4294967296
  return function(n)
    x = (x * 1664525 + 1013904223) % 4294967296
    return x // 65536 % n + 1
  end
end
