process SHOW {
    beforeScript 'module() { echo "$@" >> modules.txt; }'
    module 'tool/1.0:other/2.0'
    module 'third'

    output:
    path 'modules.txt'

    script:
    "true"
}

workflow {
    SHOW() | map { it.readLines() } | view
}
