process A {
    output:
    stdout

    script:
    "printf task"
}

workflow {
    log.info 'not shown'
    A() | view
}
