print 'a'
print 'b'
println 'c'
println()
println([1, [k: 'v'], null])
System.out.println('out')
println 'multi\nline'
