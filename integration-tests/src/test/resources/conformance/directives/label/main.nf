process FIRST {
    label 'big'
    label 'slow'

    output:
    val text

    exec:
    text = "${task.memory} ${task.time}"
}

process SECOND {
    label 'big'

    output:
    val text

    exec:
    text = "${task.memory} ${task.time}"
}

workflow {
    FIRST() | view
    SECOND() | view
}
