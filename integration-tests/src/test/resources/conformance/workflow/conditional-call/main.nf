params.skip = false

process A {
    input:
    val x

    output:
    val y

    exec:
    y = "done $x"
}

workflow {
    ch = channel.of(1)
    if (!params.skip) {
        A(ch)
        ch = A.out
    }
    ch.view()
    result = params.skip ? channel.empty() : A.out
    result.view()
}
