process A {
    input:
    val x

    output:
    val({ x * 2 })

    exec:
    def nothing = x
}

workflow {
    A(channel.of(1, 2)) | view
}
