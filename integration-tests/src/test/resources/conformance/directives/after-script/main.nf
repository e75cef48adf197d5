process SHOW {
    afterScript 'cat result.txt > after.txt; echo after >> after.txt; cp after.txt $DIR_OF_TEST'

    beforeScript 'export DIR_OF_TEST=/dev/null'

    output:
    path 'result.txt'

    script:
    "echo result > result.txt"
}

workflow {
    SHOW() | map { it.text.trim() } | view
}
