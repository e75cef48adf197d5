process MAKE {
    input:
    val id

    output:
    path { "${id}_${task.attempt}.txt" }

    script:
    """
    touch ${id}_1.txt
    """
}

workflow {
    MAKE('x') | map { it.name } | view
}
