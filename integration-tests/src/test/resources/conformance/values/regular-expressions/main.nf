def name = 'sample12_L001_R2.fq'
println name ==~ /sample\d+_L\d{3}_R[12]\.fq/
def m = name =~ /(\w+?)_L(\d+)_R(\d)/
println m[0]
println m[0][1] + ' ' + m[0][3]
if (m.matches()) println 'whole' else println 'part'
def (all, lane) = (name =~ /L(\d+)/)[0]
println lane
println name.findAll(/\d+/)
println name.find(/R\d/)
println (('a1b22' =~ /\d+/).collect { it })
println name.replaceAll(/(\d+)/) { whole, n -> "<$n>" }
def named = 'k=v' =~ /(?<key>\w)=(?<value>\w)/
named.find()
println named.group('key') + named.group('value')
println 'a.b'.split(/\./).toList()
