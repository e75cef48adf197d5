process A {
    input:
    val x

    exec:
    println x
}

workflow {
    A(1)
    A(2)
}
