println '12'.toInteger() + 1
println '1.5'.toDouble() * 2
println '7'.isInteger() && '7.5'.isNumber() && !'x'.isNumber()
println '3 GB' as MemoryUnit
println '90m' as Duration
println(('5' as int) + ('2.5' as BigDecimal))
println 'true'.toBoolean()
