params.most = 2

process SOME {
    input:
    val x

    output:
    val x

    when:
    x <= params.most

    exec:
    def nothing = 0
}

workflow {
    SOME(channel.of(1, 2, 3, 4)) | view
}
