process MAKE {
    publishDir 'results', mode: 'copy', saveAs: { name -> name.endsWith(".log") ? null : "${id}/y.txt" }

    input:
    val id

    output:
    path 'x.txt'
    path 'x.log'

    script:
    """
    echo t > x.txt; echo l > x.log
    """
}

workflow {
    MAKE('one')
}
