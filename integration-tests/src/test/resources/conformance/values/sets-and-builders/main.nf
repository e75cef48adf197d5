def set = [3, 1, 3, 2] as Set
println set.size() + ' ' + (1 in set)
set << 9
println set
println new HashSet([1, 1, 2])
println new TreeMap([b: 1, a: 2])
def text = new StringBuilder()
text << 'a' << 1
text.append('b')
println text.toString() + text.length()
println new ArrayList([1]) + new LinkedHashMap([k: 1]).k
def t = new Tuple(1, 'x')
println t[1]
println Collections.nCopies(2, 'z') + Arrays.asList(1)
