params.skip = true

process MAYBE {
    input:
    val x

    output:
    tuple val(x), path('out.txt'), optional: params.skip

    script:
    x == 2 ? 'true' : 'echo 1 > out.txt'
}

workflow {
    MAYBE(channel.of(1, 2, 3)).map { it[0] }.view()
}
