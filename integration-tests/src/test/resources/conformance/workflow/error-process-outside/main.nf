process A {
    input:
    val x

    exec:
    println x
}

def run(x) {
    A(x)
}

workflow {
    channel.of(1).map { run(it) }.view()
}
