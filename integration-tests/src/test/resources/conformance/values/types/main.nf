println 1 instanceof Integer && 'a' instanceof String && [] instanceof List && [:] instanceof Map
println 2.5 instanceof BigDecimal && 1 !instanceof String
println '5' as int
println 5 as String
println(([1, 1] as Set).size())
println(3.9 as int)
println '1' as boolean
println((['a', 'b'] as String[]).length)
println file('x') instanceof Path
println({ } instanceof Closure)
println((1..3) instanceof List)
