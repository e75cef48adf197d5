process ASK {
    output:
    tuple val(task.exitStatus), val(task.executor)

    script:
    "exit 0"
}

workflow {
    ASK().view()
}
