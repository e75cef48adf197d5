nextflow.enable.dsl=2
params {
    greeting = 'hello'
    n = 3
}
include { sub1; sub1 as sub2 } from './wf.nf'
include { foo; bar; util_fn } from './procs'
include {
  baz;
  baz as qux
} from './procs.nf'

def multi(Map opts = [:], String name) { "${opts.pre ?: '-'}$name" }

workflow named {
    take: data; n
    main:
    foo(data)
    bar(foo.out, n)
    emit: bar.out
}
workflow two {
    take:
        ch_a
    main:
        ch_a | map { it * 2 } | set { doubled }
        foo(doubled)
    emit:
        doubled
        fooed = foo.out
        ch_c = doubled.combine(foo.out)
}
workflow {
    println multi(pre: '+', 'x') + multi('y') + util_fn(2)
    named(Channel.of('a', 'b'), params.n)
    named.out.view { "named: $it" }
    two(Channel.of(1))
    two.out.doubled.view { "d $it" }
    two.out.fooed.view { "f $it" }
    two.out.ch_c.view { "c $it" }
    sub1(Channel.of('s')) | view { "sub1 $it" }
    sub2(Channel.of('t'), ) 
    sub2.out.result | view { "sub2 $it" }
    Channel.of('q', 'r') | baz | map { it.toUpperCase() } | toSortedList | view
    Channel.of('w') | (qux & util) | mix | view { "mixed $it" }
    (x, y) = Channel.of([1,2],[3,4]).multiMap { a: it[0]; b: it[1] }
    x.collect().view { "x $it" }
    y.collect().view { "y $it" }
    chans = [Channel.of(1), Channel.of(2)]
    chans[0].mix(chans[1]).collect(sort: true).view { "mix $it" }
    def results = []
    ['k', 'l'].each { results << it }
    println results
    for (int i = 0; i < 2; i++) { println "i=$i" }
    def closure = { v -> v + 1 }
    Channel.of(1) | map(closure) | view { "clo $it" }
    Channel.of(5).map(inc).view { "ref $it" }
    Channel.of(6).map(this.&inc).view { "pointer $it" }
}
def inc(x) { x + 1 }
process util {
  input: val x
  output: val "u$x"
  exec: true
}
