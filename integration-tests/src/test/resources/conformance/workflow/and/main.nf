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

workflow {
    channel.of(1, 2) | (A & B) | mix | view
}
