process A {
    input:
    val x

    output:
    val y

    exec:
    y = "a$x"
}

process B {
    input:
    val x

    output:
    val y

    exec:
    y = "b$x"
}

workflow FLOW {
    take:
    ch

    main:
    ch | A | B

    emit:
    B.out
}

workflow {
    channel.of(1, 2) | FLOW | map { "<$it>" } | view
}
