def (a, b) = [1, 2]
(a, b) = [b, a]
println "$a $b"
def (String s, Integer i) = ['q', 3]
println "$s$i"
def t = tuple(1, 'a') as Tuple<Integer, String>
println "$t ${t instanceof Tuple}"
[x: [1, 2]].each { k, v ->
    def (l, r) = v
    println "$k $l $r"
}
[x: 1].each { Map.Entry<String, Integer> e -> println "${e.key}=${e.value}" }

workflow {
    channel.of([1, ['x', 'y']]).map { n, pair ->
        def (l, r) = pair
        "$n$l$r"
    }.view()
}
