process MAKE {
    publishDir path: { "results/$id" }, mode: 'copy', overwrite: true

    input:
    val id

    output:
    tuple val(id), path('x.txt'), path('deep')

    script:
    """
    echo $id > x.txt; mkdir deep; echo in > deep/file
    """
}

workflow {
    MAKE(channel.of('a', 'b'))
}
