println 'abc'.collect { it.toUpperCase() }
println 'banana'.countBy { it }
println 'abc'.any { it == 'b' } && 'abc'.every { it < 'd' }
println 'hello'.toList().unique().join('')
'ab'.each { println "letter $it" }
println 'abc'.next() + 'abc'.previous()
println 'az'.tr('a-z', 'A-Z')
for (c in 'xy') print c
println ''
