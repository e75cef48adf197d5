process MOVED {
    scratch true
    stageOutMode 'move'

    output:
    path 'x.txt'

    script:
    "echo moved > x.txt"
}

process SYNCED {
    scratch true
    stageOutMode 'copy'

    output:
    path 'x.txt'

    script:
    "echo copied > x.txt"
}

workflow {
    MOVED() | map { it.text.trim() } | view
    SYNCED() | map { it.text.trim() } | view
}
