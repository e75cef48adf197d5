println file('data').list()
println file('data').listFiles()*.name
file('data').eachFile { print it.name + ' ' }
println ''
file('data').eachDir { println "dir ${it.name}" }
file('data').eachFileMatch(~/.*\.txt/) { println "match ${it.name}" }
file('data').eachFileRecurse { if (it.isFile()) print it.name + ' ' }
println ''
