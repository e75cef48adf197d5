def (a, b) = [1, 2]
println a + b
def c, d
(c, d) = ['x', 'y']
println c + d
(a, b) = [b, a]
println "$a$b"
def (head, tail) = 'k:v'.tokenize(':')
println tail
int n = 3
String s = 'text'
List<Integer> l = [1]
final z = 9
println n + s + l + z
def m = [list: [1, 2]]
m.list << 3
m.list[0] = 7
println m
