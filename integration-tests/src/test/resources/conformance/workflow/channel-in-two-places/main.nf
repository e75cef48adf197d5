process A {
    input:
    val x

    output:
    val x

    exec:
    def nothing = 0
}

workflow {
    ch = channel.of(1, 2)
    A(ch)
    ch.view { "direct $it" }
    A.out.view { "through $it" }
}
