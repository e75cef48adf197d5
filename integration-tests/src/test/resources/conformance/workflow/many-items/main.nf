process A {
    input:
    val x

    output:
    val y

    exec:
    y = x + 1
}

workflow {
    A(channel.of(1..500)) | sum | view
}
