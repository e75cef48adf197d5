process SHOW {
    cpus 1
    memory '1.5 GB'
    time '1h 30m'
    disk 2.GB

    output:
    stdout

    script:
    """
    printf '%s' '${task.cpus} ${task.memory} ${task.time} ${task.disk} ${task.memory.toMega()} ${task.time.toMinutes()}'
    """
}

workflow {
    SHOW() | view
}
