process MAKE {
    output:
    val 'one', emit: first
    val 'two', emit: second

    exec:
    def nothing = 0
}

workflow {
    MAKE()
    MAKE.out.first.view()
    MAKE.out[1].view()
    (a, b) = MAKE.out
    a.mix(b).collect().view { it.sort() }
}
