process A {
    output:
    stdout

    script:
    "printf task"
}

workflow {
    A() | view
}
