println 7.intdiv(2) + ' ' + 7 % 3 + ' ' + 7 / 2
println 2 ** 10
println 10 / 3
println 1_000_000 + 0x1F
println 3.7.toInteger() + ' ' + 2.5.round() + ' ' + 7.456.round(2)
println Math.max(3, 5) + Math.min(3, 5) + Math.abs(-2)
println Math.ceil(1.2) + Math.floor(1.8)
println Math.sqrt(16) + Math.pow(2, 3)
3.times { print it }
1.upto(3) { print it }
3.downto(1) { print it }
println ''
println 5 <=> 3
println 1 == 1.0 && 1 == 1L
println Integer.toHexString(255) + ' ' + Integer.parseInt('12')
println '' + (5 & 3) + ' ' + (5 | 3) + ' ' + (5 ^ 3) + ' ' + (1 << 4)
def n = 5
n += 2; n *= 2; n--
println n
