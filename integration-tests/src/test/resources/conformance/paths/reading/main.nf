def f = file('data/a.txt')
println f.text.size() + f.size()
println f.readLines()
f.eachLine { println "- $it" }
f.eachLine { line, n -> println "$n $line" }
println f.withReader { it.readLine() }
println f.countLines()
println file('data/b.csv').splitCsv(header: true)
println f.bytes.size()
